package io.parcours.support;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;

/** What the server answered. */
public record Answer(HttpResponse<String> http) {

    public int status() {
        return http.statusCode();
    }

    public String body() {
        return http.body();
    }

    public String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    /** Fails with the body unless the status is the expected one. */
    public Answer expect(int status) {
        assertThat(status()).as(body()).isEqualTo(status);
        return this;
    }

    public <R extends Resource> R as(Class<R> type) {
        return FhirContext.forR4Cached().newJsonParser().parseResource(type, body());
    }

    public Bundle bundle() {
        return as(Bundle.class);
    }

    /** The one issue of the OperationOutcome that a refusal carries. */
    public OperationOutcome.OperationOutcomeIssueComponent issue() {
        assertThat(header("Content-Type")).startsWith("application/fhir+json");
        List<OperationOutcome.OperationOutcomeIssueComponent> issues =
                as(OperationOutcome.class).getIssue();
        assertThat(issues).as(body()).isNotEmpty();
        return issues.get(0);
    }

    public String expression() {
        return issue().getExpression().isEmpty()
                ? ""
                : issue().getExpression().get(0).getValue();
    }

    /** Id of the resource that a create answers with. */
    public String id() {
        return new IdType(header("Location").isEmpty() ? header("Content-Location") : header("Location")).getIdPart();
    }
}
