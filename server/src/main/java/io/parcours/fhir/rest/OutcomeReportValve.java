package io.parcours.fhir.rest;

import io.parcours.fhir.intake.PlainOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers in FHIR what the container refuses before any part of the server sees it, such as an address that cannot be decoded. */
final class OutcomeReportValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(OutcomeReportValve.class);

    OutcomeReportValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        boolean unanswered = status >= 400 && response.getContentWritten() == 0;
        String address = request.getRequestURI();
        // Without an address the request could not be read at all.
        boolean inFhir = address == null || PlainOutcome.isFor(address);
        if (!unanswered || !inFhir) {
            super.report(request, response, failure);
        } else if (response.setErrorReported()) {
            write(response, status);
        }
    }

    private static void write(Response response, int status) {
        try {
            response.setContentType(PlainOutcome.CONTENT_TYPE);
            PrintWriter reporter = response.getReporter();
            if (reporter != null) {
                reporter.write(PlainOutcome.json(status));
                response.finishResponse();
            }

        } catch (IOException gone) {
            log.debug("The caller did not wait for the answer.");
        }
    }
}
