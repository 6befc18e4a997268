package io.parcours.audit.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import io.parcours.audit.AuditTrail;
import io.parcours.fhir.EndpointInterceptor;
import io.parcours.fhir.Refusal;
import io.parcours.identity.Caller;
import io.parcours.identity.Callers;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Records every answer before it leaves. If that cannot be done, nothing leaves: the caller gets 503.
 *
 * <p>Public only because the FHIR library calls hooks by reflection.
 */
@Component
@Interceptor
public class AnswerRecorder implements EndpointInterceptor {

    private static final Logger log = LoggerFactory.getLogger(AnswerRecorder.class);

    /** After everybody who may still change the answer. */
    private static final int LAST = Integer.MAX_VALUE;

    private final AuditTrail trail;
    private final Occasions occasions;
    private final AnswerReading reading;

    AnswerRecorder(AuditTrail trail, Occasions occasions, AnswerReading reading) {
        this.trail = trail;
        this.occasions = occasions;
        this.reading = reading;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void begin(RequestDetails request) {
        Occasions.number(request);
        WrittenHere.begin(request);
    }

    @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = LAST)
    public void answer(RequestDetails request, ResponseDetails response) {
        if (Interactions.isAudited(request)) {
            Callers.of(request).ifPresent(caller -> record(request, caller, response));
        }
    }

    private void record(RequestDetails request, Caller caller, ResponseDetails response) {
        try {
            trail.add(occasions.of(request, caller), reading.read(request, response.getResponseResource()));
        } catch (RuntimeException failure) {
            throw unrecorded(failure);
        }
    }

    /** The log gets the place, and not the words: a database's own may hold what was sent. */
    static Refusal unrecorded(RuntimeException failure) {
        log.error(
                "An answer was held back, because it could not be recorded: {} at {}",
                failure.getClass().getName(),
                Arrays.stream(failure.getStackTrace()).limit(5).toList());
        return Refusal.unavailable(
                "Every use of a record is recorded, and that is not possible at the moment. Try again in a few seconds.");
    }
}
