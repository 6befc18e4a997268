package io.parcours.fhir.validation;

import java.util.Arrays;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/**
 * One thing that was found in a resource.
 *
 * @param expression where, as FHIRPath
 * @param words one sentence for people, in the language that was asked for
 * @param rule which rule it is, the same in every language: HL7's id of the message, or profile and key of an invariant
 */
record Finding(IssueSeverity severity, IssueType type, String expression, String words, String rule) {

    private static final String MESSAGE_ID = "http://hl7.org/fhir/StructureDefinition/operationoutcome-message-id";

    static Finding of(ValidationMessage message, Words words) {
        return new Finding(
                IssueSeverity.fromCode(message.getLevel().toCode()),
                typeOf(message),
                String.valueOf(message.getLocation()),
                words.retell(message),
                String.valueOf(message.getMessageId()));
    }

    /** The validator uses the codes of a later FHIR version; one that R4 does not have becomes its parent. */
    private static IssueType typeOf(ValidationMessage message) {
        String code = message.getType().toCode();
        return Arrays.stream(IssueType.values())
                .filter(type -> type != IssueType.NULL && type.toCode().equals(code))
                .findFirst()
                .orElse(IssueType.INVALID);
    }

    boolean isError() {
        return severity == IssueSeverity.ERROR || severity == IssueSeverity.FATAL;
    }

    /** The same in a resource that is itself a part of something. */
    Finding inside(String path) {
        int end = expression.indexOf('.');
        String rest = end < 0 ? "" : expression.substring(end);
        return new Finding(severity, type, path + rest, words, rule);
    }

    OperationOutcomeIssueComponent toIssue() {
        var issue = new OperationOutcomeIssueComponent();
        issue.setSeverity(severity).setCode(type).setDiagnostics(words).addExpression(expression);
        issue.addExtension(MESSAGE_ID, new StringType(rule));
        return issue;
    }
}
