package io.parcours.fhir.intake;

import static io.parcours.support.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ListResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Too much at once is refused before it costs anything, and stores nothing. Guide: /ig/exchange.html. */
@ServerTest
class TooMuchIT {

    @Autowired
    Rest rest;

    @Autowired
    JdbcTemplate database;

    long stored;

    @BeforeEach
    void count() {
        stored = resources();
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(resources()).isEqualTo(stored);
    }

    private long resources() {
        Long count =
                database.queryForObject("select count(*) from hfj_resource where res_deleted_at is null", Long.class);
        return count == null ? -1 : count;
    }

    @Test
    void aResourceOfMoreThanTwoMegabytesIsRefused() {
        refused(rest.post("/Patient", patientOf(2_200_000)), 413);
    }

    @Test
    void aTransactionOfMoreThanThirtyTwoMegabytesIsRefused() {
        refused(rest.post("", transactionOf(patientOf(33_600_000))), 413);
    }

    @Test
    void aTransactionOfMoreThanTenThousandEntriesIsRefused() {
        var bundle = new Bundle();
        bundle.setType(Bundle.BundleType.TRANSACTION);
        for (int i = 0; i <= 10_000; i++) {
            bundle.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl("Patient/x");
        }
        assertThat(refused(rest.post("", Rest.json(bundle)), 413).expression()).isEqualTo("Bundle.entry");
    }

    @Test
    void aListOfMoreThanTwoHundredEntriesIsRefused() {
        var list = new ListResource();
        list.setStatus(ListResource.ListStatus.CURRENT).setMode(ListResource.ListMode.WORKING);
        for (int i = 0; i <= 200; i++) {
            list.addEntry().getItem().setDisplay("entry " + i);
        }
        assertThat(refused(rest.post("/List", Rest.json(list)), 413).expression())
                .isEqualTo("List.entry");
    }

    @Test
    void aSmallArchiveOfAHugeBodyIsStoppedAtTheLimit() throws IOException {
        byte[] archive = gzip(patientOf(60_000_000));
        assertThat(archive.length).isLessThan(200_000);

        refused(rest.post("/Patient", archive, "Content-Encoding", "gzip"), 413);
        refused(rest.post("", archive, "Content-Encoding", "gzip"), 413);
    }

    @Test
    void elementsNestedTooDeepAreRefused() {
        String deep = "{\"resourceType\":\"Patient\",\"extension\":" + "[{\"url\":\"u:a\",\"extension\":".repeat(400)
                + "[{\"url\":\"u:b\",\"valueBoolean\":true}]" + "}]".repeat(400) + "}";

        refused(rest.post("/Patient", deep), 400);
    }

    @Nested
    class PatchesThatAreSmallToSendAndLargeToCarryOut {

        String patient = "";

        @BeforeEach
        void aPatientIsThere() {
            patient = rest.create(Cast.amina());
            stored += 1;
        }

        @AfterEach
        void theyChangedNothing() {
            assertThat(rest.get("/Patient/" + patient).header("ETag")).isEqualTo("W/\"1\"");
        }

        @Test
        void doublingAgainAndAgainIsRefused() {
            String patch = "[" + "{\"op\":\"copy\",\"from\":\"/name\",\"path\":\"/name/-\"},".repeat(30)
                    + "{\"op\":\"add\",\"path\":\"/active\",\"value\":true}]";

            refused(rest.patch("/Patient/" + patient, patch, "Content-Type", "application/json-patch+json"), 413);
            String data = Base64.getEncoder().encodeToString(patch.getBytes(StandardCharsets.UTF_8));
            refused(
                    rest.post(
                            "",
                            "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":{\"resourceType\":\"Binary\","
                                    + "\"contentType\":\"application/json-patch+json\",\"data\":\"" + data
                                    + "\"},\"request\":{\"method\":\"PATCH\",\"url\":\"Patient/" + patient + "\"}}]}"),
                    413);
        }

        @Test
        void thousandsOfStepsAreRefused() {
            String patch = "[" + "{\"op\":\"test\",\"path\":\"/active\",\"value\":true},".repeat(2_000)
                    + "{\"op\":\"add\",\"path\":\"/active\",\"value\":true}]";

            refused(rest.patch("/Patient/" + patient, patch, "Content-Type", "application/json-patch+json"), 413);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Patient.name.repeat(family)",
                    "Patient.name.where(10.power(99999999) > 1)",
                    "Patient.name.where(family.matches('(a+)+$'))"
                })
        void aPathThatComputesIsRefused(String path) {
            String patch =
                    "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"operation\",\"part\":[{\"name\":\"type\","
                            + "\"valueCode\":\"delete\"},{\"name\":\"path\",\"valueString\":\"" + path + "\"}]}]}";

            refused(rest.patch("/Patient/" + patient, patch, "Content-Type", "application/fhir+json"), 400);
        }

        @Test
        void aPatchInAnotherFormIsRefused() {
            refused(
                    rest.patch("/Patient/" + patient, Rest.json(Cast.amina()), "Content-Type", "application/fhir+json"),
                    400);
            refused(rest.patch("/Patient/" + patient, "", "Content-Type", "application/fhir+json"), 400);
        }
    }

    private static String patientOf(int bytes) {
        return "{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"" + "a".repeat(bytes) + "\"}]}";
    }

    private static String transactionOf(String resource) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":" + resource
                + ",\"request\":{\"method\":\"POST\",\"url\":\"Patient\"}}]}";
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
