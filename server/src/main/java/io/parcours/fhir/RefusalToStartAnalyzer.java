package io.parcours.fhir;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a {@link RefusalToStart} as reason and remedy instead of a stack trace. */
class RefusalToStartAnalyzer extends AbstractFailureAnalyzer<RefusalToStart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RefusalToStart refusal) {
        return new FailureAnalysis(String.valueOf(refusal.getMessage()), refusal.remedy(), rootFailure);
    }
}
