package io.parcours.fhir.rest;

import ca.uhn.fhir.jpa.dao.r4.TransactionProcessorVersionAdapterR4;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Answers each entry of a batch that went wrong as it would be answered had it come alone: same status, same words.
 *
 * <p>The library would write the raw message of whatever was thrown, and 500 for everything that it did not throw itself.
 */
@Component
@Primary
class EntryAnswers extends TransactionProcessorVersionAdapterR4 {

    private static final String ANSWERED = "parcours-answered";

    private final AnswerableErrors errors;

    EntryAnswers(AnswerableErrors errors) {
        this.errors = errors;
    }

    @Override
    public void populateEntryWithOperationOutcome(BaseServerResponseException failure, BundleEntryComponent entry) {
        BaseServerResponseException answer = errors.answerEntry(failure);
        entry.getResponse()
                .setOutcome((OperationOutcome) answer.getOperationOutcome())
                .setStatus(answer.getStatusCode() + " "
                        + HttpStatus.valueOf(answer.getStatusCode()).getReasonPhrase());
        entry.setUserData(ANSWERED, true);
    }

    /** The library sets the status of what was thrown once more after the outcome; the answer's own one stands. */
    @Override
    public void setResponseStatus(BundleEntryComponent entry, String status) {
        if (entry.getUserData(ANSWERED) == null) {
            super.setResponseStatus(entry, status);
        }
    }
}
