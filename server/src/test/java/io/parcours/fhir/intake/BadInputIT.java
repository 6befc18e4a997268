package io.parcours.fhir.intake;

import static io.parcours.support.Refused.assertSilentOnTheInside;
import static io.parcours.support.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bad input gets a clear answer and changes nothing; no answer shows the inside. Guide: /ig/exchange.html. */
@ServerTest
class BadInputIT {

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

    static Stream<Arguments> brokenBodies() {
        return Stream.of(
                Arguments.of("no body", ""),
                Arguments.of("not JSON", "<Patient/>"),
                Arguments.of("cut JSON", "{\"resourceType\":\"Patient\",\"active\":tr"),
                Arguments.of("an array", "[1,2]"),
                Arguments.of("no type", "{\"active\":true}"),
                Arguments.of("unknown type", "{\"resourceType\":\"Person9\"}"),
                Arguments.of("another type", "{\"resourceType\":\"Basic\",\"code\":{\"text\":\"x\"}}"),
                Arguments.of("wrong JSON type", "{\"resourceType\":\"Patient\",\"name\":\"Amina\"}"),
                Arguments.of("a word for a boolean", "{\"resourceType\":\"Patient\",\"active\":\"yes\"}"),
                Arguments.of("a bad date", "{\"resourceType\":\"Patient\",\"birthDate\":\"12.04.1958\"}"),
                Arguments.of("an impossible date", "{\"resourceType\":\"Patient\",\"birthDate\":\"1958-02-30\"}"),
                Arguments.of("a bad code", "{\"resourceType\":\"Patient\",\"gender\":\"f\"}"),
                Arguments.of("an unknown element", "{\"resourceType\":\"Patient\",\"colour\":\"red\"}"),
                Arguments.of("an unknown list", "{\"resourceType\":\"Patient\",\"colour\":[[\"red\"]]}"),
                Arguments.of("an unknown object", "{\"resourceType\":\"Patient\",\"colour\":{\"of\":\"hair\"}}"),
                Arguments.of("a NUL character", "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"a\\u0000b\"}]}"),
                Arguments.of("half a character", "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"\\ud800\"}]}"),
                Arguments.of(
                        "an endless number", "{\"resourceType\":\"Patient\",\"multipleBirthInteger\":1e400000000}"),
                Arguments.of(
                        "a broken narrative",
                        "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":\"<div><b>x</div>\"}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenBodies")
    void aBodyThatIsNoPatientIsRefused(String name, String body) {
        refused(rest.post("/Patient", body), 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"resourceType\":\"Patient\",\"birthDate\":\"12.04.1958\"}; Patient.birthDate",
                "{\"resourceType\":\"Patient\",\"gender\":\"f\"}; Patient.gender",
                "{\"resourceType\":\"Patient\",\"colour\":\"red\"}; Patient.colour",
                "{\"resourceType\":\"Patient\",\"active\":\"yes\"}; Patient.active",
                "{\"resourceType\":\"Patient\",\"contact\":[{\"gender\":\"f\"}]}; Patient.contact[0].gender"
            })
    void theElementAtFaultIsNamed(String body, String expression) {
        Answer answer = refused(rest.post("/Patient", body), 400);

        assertThat(answer.expression()).isEqualTo(expression);
    }

    @Test
    void aReferenceToNobodyIsRefusedNamingTheElement() {
        Answer answer = refused(rest.post("/Task", Rest.json(Cast.task("nobody", "2031-03-05"))), 400);

        assertThat(answer.expression()).isEqualTo("Task.for");
    }

    @Test
    void aReferenceToTheWrongTypeIsRefused() {
        var task = Cast.task("x", "2031-03-05").setFor(new Reference("Banana/1"));

        refused(rest.post("/Task", Rest.json(task)), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "/Patient?colour=red, colour",
        "/Task?owner:Practitioner.colour=red, ''",
        "/Patient?name:colour=red, name:colour",
        "/Patient?_sort=colour, ''",
        "/Patient?_include=Patient:colour, ''",
        "/Practitioner?_has:PractitionerRole:colour:active=true, ''",
        "/Patient?birthdate=yesterday, ''",
        "/Appointment?date=2031-13-01, ''",
        "/Patient?_filter=name%20eq%20x, _filter",
        "/Patient?_content=x, ''",
        "/Observation?value-quantity=1e400000000, value-quantity",
        "/Observation?value-quantity=2031-02-30, ''",
        "/Observation?subject.organization.partof.partof.partof.partof.name=x, subject.organization.partof.partof.partof.partof.name",
        "/Patient?name=a%00b, name",
        "/Location?near=x, ''",
        "/Patient?_count=1001, _count",
        "/Patient?_count=-1, _count",
        "/Patient?_count=ten, _count",
        "/Patient?_summary=maybe, _summary",
        "/Claim?care-team=Practitioner/1, care-team"
    })
    void aBadSearchIsRefused(String path, String expression) {
        Answer answer = refused(rest.get(path), 400);

        if (!expression.isEmpty()) {
            assertThat(answer.expression()).isEqualTo(expression);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/Patient/nobody, 404",
        "/Patient/nobody/_history/1, 404",
        "/Colour, 404",
        "/Patient/$colour, 400",
        "/$colour, 400",
        "/Patient/a%20b, 404"
    })
    void whatIsNotThereIsSaidSo(String path, int status) {
        refused(rest.get(path), status);
    }

    @Test
    void aLongListOfValuesIsRefused() {
        refused(rest.get("/Patient?_id=" + "a,".repeat(300) + "a"), 400);
    }

    @Test
    void manyParametersAreRefused() {
        refused(rest.get("/Patient?" + "active=true&".repeat(51)), 400);
    }

    @Test
    void aBodyThatIsNotPackedAsItSaysIsRefused() {
        refused(rest.post("/Patient", "{}", "Content-Encoding", "gzip"), 400);
        refused(rest.post("/Patient", "{}", "Content-Encoding", "br"), 400);
    }

    @Test
    void twoUpdatesOnTheSameConditionInOneTransactionAreRefusedAndNeitherIsDropped() {
        String entry = "{\"fullUrl\":\"urn:uuid:%s\",\"resource\":{\"resourceType\":\"Flag\",\"language\":\"%s\"},"
                + "\"request\":{\"method\":\"PUT\",\"url\":\"Flag?identifier=https://parcours.io/tests|one\"}}";
        String body = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
                + entry.formatted("4f1c1f0e-0001-4000-8000-000000000001", "fr") + ","
                + entry.formatted("4f1c1f0e-0001-4000-8000-000000000002", "en") + "]}";

        assertThat(refused(rest.post("", body), 400).expression()).isEqualTo("Bundle.entry[1].request.url");
    }

    @Test
    void bytesThatAreNotUtf8AreNotTakenForOtherText() {
        byte[] latin1 = "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Béatrice\"}]}"
                .getBytes(StandardCharsets.ISO_8859_1);

        refused(rest.post("/Patient", latin1), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "*", "W/\"x\"", "\"1", "W/\"99999999999999999999\""})
    void aVersionThatIsNoneIsRefused(String etag) {
        Patient amina = Cast.amina();
        amina.setId(rest.create(amina));
        stored += 1;

        Answer answer = refused(
                rest.put("/Patient/" + amina.getIdPart(), Rest.json(amina.setActive(true)), "If-Match", etag), 400);

        assertThat(answer.expression()).isEqualTo("If-Match");
        assertThat(rest.get("/Patient/" + amina.getIdPart()).header("ETag")).isEqualTo("W/\"1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"nonsense\"}]'",
        "'[{\"op\":\"replace\",\"path\":\"/colour/0\",\"value\":\"red\"}]'",
        "'[{\"op\":\"paint\"}]'",
        "'{}'",
        "'['"
    })
    void aBadPatchLeavesTheResource(String patch) {
        String patient = rest.create(Cast.amina());
        String task = rest.create(Cast.task(patient, "2031-03-05"));
        stored += 2;

        Answer answer = rest.patch("/Task/" + task, patch, "Content-Type", "application/json-patch+json");

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertSilentOnTheInside(answer);
        assertThat(rest.get("/Task/" + task).header("ETag")).isEqualTo("W/\"1\"");
        assertThat(rest.get("/Patient/" + patient + "/$journey").bundle().getTotal())
                .isEqualTo(1);
    }

    @Test
    void anUpdateOfAnOldVersionIsRefused() {
        Patient amina = Cast.amina();
        amina.setId(rest.create(amina));
        stored += 1;
        rest.update(amina.setActive(true)).expect(200);

        Answer answer =
                rest.put("/Patient/" + amina.getIdPart(), Rest.json(amina.setActive(false)), "If-Match", "W/\"1\"");

        assertThat(answer.status()).isIn(409, 412);
        assertSilentOnTheInside(answer);
        assertThat(rest.get("/Patient/" + amina.getIdPart()).as(Patient.class).getActive())
                .isTrue();
    }

    @Test
    void anIdThatDoesNotMatchTheAddressIsRefused() {
        refused(rest.put("/Patient/one", "{\"resourceType\":\"Patient\",\"id\":\"two\"}"), 400);
    }

    @Test
    void aPatientOnWhomSomethingDependsCannotBeDeleted() {
        String patient = rest.create(Cast.amina());
        rest.create(Cast.task(patient, "2031-03-05"));
        stored += 2;

        refused(rest.delete("/Patient/" + patient), 409);
    }

    @Test
    void everyRefusalIsAnOperationOutcomeWithOneReadableSentence() {
        Map.of("/Patient/nobody", 404, "/Patient?colour=red", 400).forEach((path, status) -> assertThat(
                        rest.get(path).expect(status).issue().getDiagnostics())
                .isNotBlank());
    }

    private long resources() {
        Long count =
                database.queryForObject("select count(*) from hfj_resource where res_deleted_at is null", Long.class);
        return count == null ? -1 : count;
    }
}
