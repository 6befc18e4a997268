package io.parcours.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Cast;
import io.parcours.support.RawHttp;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Methods, addresses and formats: what is understood, and how the rest is refused. */
@ServerTest
class WaysToSayItIT {

    private static final byte[] NOTHING = {};

    @Autowired
    Rest rest;

    @ParameterizedTest
    @CsvSource({
        "BREW, 501",
        "PROPFIND, 501",
        "get, 501",
        "PATCH, 400",
    })
    void aMethodThatIsNotOfferedIsRefusedInFhir(String method, int status) {
        RawHttp.Reply reply =
                RawHttp.to(rest).send(method, "/fhir/Patient", List.of("Content-Type: multipart/form-data"), NOTHING);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).contains("OperationOutcome");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/Patient/%C3%28",
                "/fhir/Patient/%ff",
                "/fhir/Patient/%00",
                "/fhir/Patient%2Famina",
                "/fhir/Patient/a%5Cb",
                "/fhir//Patient",
                "//fhir/Patient",
                "/fhir/./Patient",
                "/fhir/Patient;v=1",
                "/fhir;v=1/Patient",
                "/fhir/%50atient",
                "/x/../fhir/Patient",
                "/fhir/Patient/..",
                "/fhir/Patient/a_b",
                "/fhir/Patient/1/_history/x",
                "/fhir/Patient/1/_history/99999999999999999999",
                "/fhir/Patient?name=%zz",
                "/fhir/Patient?%",
                "/fhir/Patient?name=a%00b"
            })
    void anAddressThatIsSpelledOddlyIsRefusedAndNotGuessedAt(String address) {
        RawHttp.Reply reply = RawHttp.to(rest).send("GET", address, List.of(), NOTHING);

        assertThat(reply.status()).as(reply.toString()).isBetween(400, 404);
        if (address.startsWith("/fhir")) {
            assertThat(reply.body()).contains("OperationOutcome");
        }
    }

    @Test
    void anAddressWithoutEndIsRefusedInFhirToo() {
        RawHttp.Reply reply =
                RawHttp.to(rest).send("GET", "/fhir/Patient?name=" + "a".repeat(40_000), List.of(), NOTHING);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("OperationOutcome").doesNotContain("<html");
    }

    /** However the address is spelled, no body goes round the limits. */
    @ParameterizedTest
    @ValueSource(strings = {"//fhir", "/x/../fhir", "/%66hir", "/;x/fhir", "/./fhir"})
    void noSpellingOfTheBaseLeadsPastTheLimits(String base) {
        byte[] body =
                ("{\"resourceType\":\"Patient\",\"extension\":" + "[".repeat(5_000)).getBytes(StandardCharsets.UTF_8);

        RawHttp.Reply reply =
                RawHttp.to(rest).send("POST", base + "/Patient", List.of("Content-Type: application/fhir+json"), body);

        assertThat(reply.status()).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/fhir+json",
                "application/json",
                "*/*",
                "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
                "image/png",
                "nonsense",
                "application/fhir+turtle",
                "text/turtle",
                "application/fhir+ndjson",
                "application/fhir+json;fhirVersion=4.0"
            })
    void theAnswerIsJsonUnlessXmlIsAskedFor(String accept) {
        String amina = rest.create(Cast.amina());

        assertThat(rest.get("/Patient/" + amina, "Accept", accept).expect(200).body())
                .startsWith("{\"resourceType\":\"Patient\"");
        assertThat(rest.get("/Patient/nobody", "Accept", accept).expect(404).body())
                .startsWith("{\"resourceType\":\"OperationOutcome\"");
    }

    @Test
    void xmlIsReadAndWritten() {
        Answer created = rest.post(
                "/Patient",
                "<Patient xmlns=\"http://hl7.org/fhir\"><name><family value=\"Benali\"/></name></Patient>",
                "Content-Type",
                "application/fhir+xml");

        assertThat(created.expect(201).body()).startsWith("<Patient");
        assertThat(rest.get("/Patient/" + created.id() + "?_format=xml")
                        .expect(200)
                        .body())
                .contains("Benali");
        assertThat(rest.get("/Patient/nobody?_format=xml").expect(404).body()).startsWith("<OperationOutcome");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "ndjson", "application/x-turtle", "rdf"})
    void aFormatThatIsNotSpokenIsRefusedByName(String format) {
        assertThat(rest.get("/Patient?_format=" + format).expect(400).expression())
                .isEqualTo("_format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/fhir+turtle", "application/fhir+ndjson", "application/xml-patch+xml"})
    void aBodyInAFormatThatIsNotReadIsRefused(String contentType) {
        assertThat(rest.post("/Patient", "x", "Content-Type", contentType)
                        .expect(415)
                        .issue()
                        .getDiagnostics())
                .isNotBlank();
    }

    @Test
    void aDocumentTypeInABodyIsNotFollowed() {
        String body = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<Patient xmlns=\"http://hl7.org/fhir\"><name><family value=\"&x;\"/></name></Patient>";

        rest.post("/Patient", body, "Content-Type", "application/fhir+xml").expect(400);
    }

    @Test
    void aFormThatCannotBeReadIsNotAFormWithoutConditions() {
        String form = "application/x-www-form-urlencoded";

        assertThat(rest.post("/Patient/_search", "x=" + "y".repeat(2_200_000), "Content-Type", form)
                        .status())
                .isIn(400, 413);
        assertThat(rest.post("/Patient/_search", "name=%zz", "Content-Type", form)
                        .status())
                .isIn(400, 413);
        rest.post("/Patient/_search", "name=Nobody-Of-That-Name", "Content-Type", form)
                .expect(200);
    }
}
