package io.parcours.audit.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.interceptor.ExceptionHandlingInterceptor;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import io.parcours.audit.AuditTrail;
import io.parcours.audit.Happening;
import io.parcours.audit.Happening.Entity;
import io.parcours.fhir.EndpointInterceptor;
import io.parcours.fhir.Refusal;
import io.parcours.fhir.RequestFacts;
import io.parcours.fhir.ResourceId;
import io.parcours.fhir.StoredResource;
import io.parcours.fhir.StoredResources;
import io.parcours.identity.Caller;
import io.parcours.identity.Callers;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.springframework.stereotype.Component;

/**
 * Records who was turned away, and why, before the refusal leaves; the transaction of what was tried has ended by then.
 *
 * <p>Public only because the FHIR library calls hooks by reflection.
 */
@Component
@Interceptor
public class RefusalRecorder implements EndpointInterceptor {

    private static final int NOT_MODIFIED = 304;

    private final AuditTrail trail;
    private final Occasions occasions;
    private final PatientsIn patients;
    private final StoredResources resources;
    private final ExceptionHandlingInterceptor answers = new ExceptionHandlingInterceptor();

    RefusalRecorder(AuditTrail trail, Occasions occasions, PatientsIn patients, StoredResources resources) {
        this.trail = trail;
        this.occasions = occasions;
        this.patients = patients;
        this.resources = resources;
    }

    /** Whether the refusal may leave; if it could not be recorded, something else has been answered. */
    @Hook(Pointcut.SERVER_HANDLE_EXCEPTION)
    public boolean refuse(ServletRequestDetails request, BaseServerResponseException refusal)
            throws ServletException, IOException {
        int status = refusal.getStatusCode();
        if (!Interactions.isAudited(request) || !(Failures.isRecorded(status) || status == NOT_MODIFIED)) {
            return true;
        }
        Caller caller = Callers.of(request).orElse(null);
        if (caller == null) {
            return true;
        }
        try {
            trail.add(occasions.of(request, caller), happenings(request, refusal));
            return true;
        } catch (RuntimeException failure) {
            answers.handleException(
                    request,
                    unavailable(AnswerRecorder.unrecorded(failure)),
                    request.getServletRequest(),
                    request.getServletResponse());
            return false;
        }
    }

    private List<Happening> happenings(RequestDetails request, BaseServerResponseException refusal) {
        Entity entity = AnswerReading.instance(request);
        Happening tried = Interactions.of(request).with(entity);
        Happening asked = Interactions.isSearch(request.getRestOperationType())
                ? tried.asking(AnswerReading.query(request))
                : tried;
        Happening happening = refusal.getStatusCode() == NOT_MODIFIED ? asked : asked.refused(reason(request, refusal));
        return EachPatient.of(happening, concerned(request, entity));
    }

    /** Whom the address names, whom the body is about, and whom the resource is about that was kept back. */
    private Set<String> concerned(RequestDetails request, @org.jspecify.annotations.Nullable Entity entity) {
        var concerned = new LinkedHashSet<>(AnswerReading.named(request));
        concerned.addAll(patients.all(AnswerReading.shown(request.getResource())));
        if (entity != null && !entity.type().equals("AuditEvent")) {
            var id = new ResourceId(entity.type(), entity.id());
            concerned.addAll(patients.all(resources.read(List.of(id)).values().stream()
                    .map(StoredResource::content)
                    .toList()));
        }
        return concerned;
    }

    private static String reason(RequestDetails request, BaseServerResponseException refusal) {
        return request.getUserData().get(RequestFacts.REASON) instanceof String reason
                ? reason
                : Failures.reason(refusal.getStatusCode(), refusal.getOperationOutcome());
    }

    private static BaseServerResponseException unavailable(Refusal refusal) {
        var outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(OperationOutcome.IssueSeverity.ERROR)
                .setCode(OperationOutcome.IssueType.TRANSIENT)
                .setDiagnostics(refusal.getMessage());
        var answer = new UnclassifiedServerFailureException(503, String.valueOf(refusal.getMessage()));
        answer.setOperationOutcome(outcome);
        answer.addResponseHeader("Retry-After", "5");
        return answer;
    }
}
