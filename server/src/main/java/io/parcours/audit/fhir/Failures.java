package io.parcours.audit.fhir;

import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/** Which failures are recorded, and in which words. Pure. */
final class Failures {

    /** What says something about data, or keeps it back. What was only badly asked is not recorded. */
    private static final Set<Integer> RECORDED = Set.of(403, 404, 409, 410, 412);

    private static final Set<Integer> DECISIONS = Set.of(403, 404, 410);

    private Failures() {}

    static boolean isRecorded(int status) {
        return RECORDED.contains(status);
    }

    /** The decision's own sentence; for the others a sentence of ours, since theirs may quote what was sent. */
    static String reason(int status, @Nullable IBaseResource outcome) {
        if (DECISIONS.contains(status)
                && outcome instanceof OperationOutcome told
                && told.getIssueFirstRep().hasDiagnostics()) {
            return told.getIssueFirstRep().getDiagnostics();
        }
        return switch (status) {
            case 409 -> "What was sent conflicts with what is stored.";
            case 412 -> "The version or the condition that was asked for does not fit what is stored.";
            default -> "Refused with status " + status + ".";
        };
    }
}
