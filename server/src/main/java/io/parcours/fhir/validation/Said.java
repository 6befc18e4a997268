package io.parcours.fhir.validation;

import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** What this room itself has to say of a resource; the rest is said by the validator. */
enum Said {
    /** A profile of the guide is claimed that there is not. One argument: its address. */
    UNKNOWN_PROFILE("unknown-profile", IssueSeverity.ERROR, IssueType.NOTFOUND),
    /** An update of nothing in particular. */
    NO_ID("no-id", IssueSeverity.ERROR, IssueType.REQUIRED),
    /** An answer has to say something even then. */
    NOTHING("nothing-found", IssueSeverity.INFORMATION, IssueType.INFORMATIONAL);

    private final String id;
    private final IssueSeverity severity;
    private final IssueType type;

    Said(String id, IssueSeverity severity, IssueType type) {
        this.id = id;
        this.severity = severity;
        this.type = type;
    }

    Finding in(Words words, String expression, Object... arguments) {
        return new Finding(severity, type, expression, words.say(id, arguments).orElse(id), id);
    }
}
