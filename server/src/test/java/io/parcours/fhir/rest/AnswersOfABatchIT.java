package io.parcours.fhir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each entry of a batch is answered as if it had come alone: same status, same words, nothing of the inside. */
@ServerTest
class AnswersOfABatchIT {

    @Autowired
    Rest rest;

    @ParameterizedTest
    @CsvSource({
        "GET, Patient/nobody, 404",
        "GET, Patient?colour=red, 400",
        "GET, Patient?name:colour=red, 400",
        "GET, Patient/nobody/$journey, 404",
        "GET, Colour/1, 404",
        "GET, Patient/nobody/$journey?from=yesterday, 404",
        "DELETE, Task?, 400",
        "POST, Colour, 400",
        "PUT, Task?colour=red, 400"
    })
    void whatWentWrongIsSaidInTheEntry(String method, String url, String status) {
        BundleEntryResponseComponent response = answer("{\"resource\":" + Rest.json(Cast.task("nobody", "2031-03-05"))
                + ",\"request\":{\"method\":\"" + method + "\",\"url\":\"" + url + "\"}}");

        assertThat(response.getStatus()).startsWith(status);
        assertClean(response);
    }

    @Test
    void whatIsRefusedStandsBesideWhatIsKept() {
        String amina = rest.create(Cast.amina());
        String url = ",\"request\":{\"method\":\"POST\",\"url\":\"Task\"}}";

        Bundle answer = batch("{\"resource\":" + Rest.json(Cast.task("nobody", "2031-03-05")) + url + ",{\"resource\":"
                + Rest.json(Cast.task(amina, "2031-03-05")) + url);

        assertThat(answer.getEntry().get(0).getResponse().getStatus()).isEqualTo("400 Bad Request");
        assertThat(answer.getEntry().get(1).getResponse().getStatus()).isEqualTo("201 Created");
        assertThat(rest.get("/Patient/" + amina + "/$journey").bundle().getTotal())
                .isEqualTo(1);
    }

    private BundleEntryResponseComponent answer(String entry) {
        return batch(entry).getEntryFirstRep().getResponse();
    }

    private Bundle batch(String entries) {
        return rest.post("", "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[" + entries + "]}")
                .expect(200)
                .bundle();
    }

    private static void assertClean(BundleEntryResponseComponent response) {
        assertThat(((OperationOutcome) response.getOutcome()).getIssue())
                .isNotEmpty()
                .allSatisfy(issue -> assertThat(issue.getDiagnostics())
                        .isNotBlank()
                        .doesNotContain("HAPI-", "Exception", "java.", "ca.uhn", "hfj_"));
    }
}
