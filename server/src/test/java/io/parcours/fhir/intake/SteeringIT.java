package io.parcours.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a caller cannot make the server do: by headers and parameters of the FHIR library, or by conditions that say nothing. */
@ServerTest
class SteeringIT {

    @Autowired
    Rest rest;

    String amina = "";

    @BeforeEach
    void aminaIsKnown() {
        amina = rest.create(Cast.amina());
    }

    @Test
    void nobodyDeletesWhatDependsOnAResourceByAHeaderOrAParameter() {
        rest.create(Cast.task(amina, "2031-03-05T10:00:00Z"));

        assertThat(rest.send("DELETE", "/Patient/" + amina, "", "X-Cascade", "delete")
                        .status())
                .isEqualTo(409);
        assertThat(rest.delete("/Patient/" + amina + "?_cascade=delete").status())
                .isBetween(400, 409);
        assertThat(rest.get("/Patient/" + amina + "/$journey").bundle().getTotal())
                .isEqualTo(1);
    }

    @Test
    void nobodyRemovesTheTracesOfWhatWasDeleted() {
        assertThat(rest.delete("/Patient/" + amina + "?_expunge=true").status()).isBetween(200, 405);

        assertThat(rest.get("/Patient/" + amina + "/_history/1")
                        .expect(200)
                        .as(Patient.class)
                        .getName())
                .isNotEmpty();
    }

    @Test
    void nobodyWritesOverHistory() {
        Patient changed = Cast.amina().setActive(false);
        changed.setId(amina);

        rest.put("/Patient/" + amina + "/_history/1", Rest.json(changed), "X-Rewrite-History", "true");

        assertThat(rest.get("/Patient/" + amina + "/_history/1")
                        .expect(200)
                        .as(Patient.class)
                        .hasActive())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Retry-On-Version-Conflict; retry; max-retries=x",
                "X-Retry-On-Version-Conflict; retry; max-retries=99999999999",
                "X-Transaction-Semantics; retryCount=9; minRetryDelay=99999; maxRetryDelay=1",
                "X-Request-Partition-IDs; 1",
                "X-Request-Source; https://elsewhere.example"
            })
    void headersOfTheLibraryMeanNothing(String header) {
        String[] parts = header.split("; ", 2);

        rest.get("/Patient/" + amina, parts[0], parts[1]).expect(200);
        Answer written = rest.post(
                "",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\"GET\",\"url\":\"Patient/"
                        + amina + "\"}}]}",
                parts[0],
                parts[1]);

        assertThat(written.expect(200).body()).doesNotContain("elsewhere.example");
    }

    @Nested
    class ConditionsThatSayNothing {

        private final String flag = "{\"resourceType\":\"Flag\",\"status\":\"active\"}";

        @BeforeEach
        void oneFlagIsThere() {
            rest.post("/Flag", flag).expect(201);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/Flag",
                    "/Flag?",
                    "/Flag?_format=json",
                    "/Flag?status=",
                    "/Flag?_count=1",
                    "/Flag?_filter=x",
                    "/Flag?identifier"
                })
        void changeNothing(String address) {
            long before = flags();

            assertThat(rest.delete(address).status()).as(address).isEqualTo(400);
            assertThat(rest.put(address, flag).status()).as(address).isEqualTo(400);
            assertThat(rest.patch(address, "[]", "Content-Type", "application/json-patch+json")
                            .status())
                    .as(address)
                    .isEqualTo(400);

            assertThat(flags()).isEqualTo(before);
        }

        @ParameterizedTest
        @CsvSource({
            "DELETE, Flag?, Bundle.entry.request.url",
            "DELETE, Flag?_format=json, Bundle.entry.request.url",
            "DELETE, Flag?_filter=status eq active, _filter",
            "PUT, Flag?, Bundle.entry.request.url",
            "GET, Flag?status:colour=x, Bundle.entry.request.url",
            "POST, Flag, _filter"
        })
        void changeNothingInATransaction(String method, String url, String expression) {
            long before = flags();
            String condition = method.equals("POST") ? ",\"ifNoneExist\":\"_filter=x\"" : "";

            Answer answer = rest.post(
                    "",
                    "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":" + flag
                            + ",\"request\":{\"method\":\"" + method + "\",\"url\":\"" + url + "\"" + condition
                            + "}}]}");

            assertThat(answer.expect(400).expression()).isEqualTo(expression);
            assertThat(flags()).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"identifier=", "_filter=x", "colour=red", "identifier:colour=x", "?", "%", "Flag?"})
        void createNothing(String condition) {
            long before = flags();

            assertThat(rest.post("/Flag", flag, "If-None-Exist", condition).status())
                    .isIn(400, 412);

            assertThat(flags()).isEqualTo(before);
        }

        private long flags() {
            Bundle count = rest.get("/Flag?_summary=count").expect(200).bundle();
            return count.getTotal();
        }
    }
}
