package io.parcours.audit.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import io.parcours.audit.Occasion;
import io.parcours.audit.Roles;
import io.parcours.fhir.RequestFacts;
import io.parcours.identity.Caller;
import io.parcours.identity.CallerRole;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who is calling, when, from where and why. */
@Component
class Occasions {

    /** Entries of a batch do not know the number of the request that brought them. */
    private static final String NUMBER = "io.parcours.audit.request";

    private final Clock clock;

    Occasions(Clock clock) {
        this.clock = clock;
    }

    /** Leaves the number of {@code request} for its entries. */
    static void number(RequestDetails request) {
        request.getUserData().put(NUMBER, request.getRequestId());
    }

    Occasion of(RequestDetails request, Caller caller) {
        return new Occasion(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                text(request, NUMBER, request.getRequestId()),
                caller.issuer(),
                caller.subject(),
                caller.client(),
                caller.fhirUser() == null ? null : caller.fhirUser().toString(),
                caller.organization() == null ? null : caller.organization().id(),
                Roles.code(caller.role()),
                address(request),
                text(request, RequestFacts.PURPOSE, purpose(caller)));
    }

    private static @Nullable String text(RequestDetails request, String key, @Nullable String otherwise) {
        return request.getUserData().get(key) instanceof String text ? text : otherwise;
    }

    private static @Nullable String address(RequestDetails request) {
        return request instanceof ServletRequestDetails servlet && servlet.getServletRequest() != null
                ? servlet.getServletRequest().getRemoteAddr()
                : null;
    }

    private static String purpose(Caller caller) {
        return caller.purposeOfUse() == null ? usual(caller.role()) : caller.purposeOfUse();
    }

    /** Codes of v3 ActReason. */
    private static String usual(CallerRole role) {
        return switch (role) {
            case PATIENT -> "PATRQT";
            case RELATED_PERSON -> "FAMRQT";
            case PRACTITIONER, COORDINATOR, SYSTEM -> "TREAT";
            case PRIVACY_OFFICER -> "HCOMPL";
            case ADMINISTRATOR -> "HSYSADMIN";
        };
    }
}
