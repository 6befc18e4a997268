package io.parcours.audit.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which resources a request has written, so that an answer knows which of them it only shows. */
final class WrittenHere {

    private static final String KEY = "io.parcours.audit.written";

    private WrittenHere() {}

    /** Makes room for them on {@code request}, before its entries are worked on. */
    static void begin(RequestDetails request) {
        request.getUserData().put(KEY, ConcurrentHashMap.newKeySet());
    }

    static void note(RequestDetails request, String type, String id) {
        of(request).add(type + "/" + id);
    }

    static boolean isEmpty(RequestDetails request) {
        return of(request).isEmpty();
    }

    static boolean contains(RequestDetails request, String type, String id) {
        return of(request).contains(type + "/" + id);
    }

    @SuppressWarnings("unchecked") // Put there above.
    private static Set<String> of(RequestDetails request) {
        return (Set<String>) request.getUserData().computeIfAbsent(KEY, key -> ConcurrentHashMap.newKeySet());
    }
}
