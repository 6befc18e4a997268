package io.parcours.fhir.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code $validate} says what is wrong with what is sent, stores nothing and tells nothing of what is stored. Guide: /ig/validation.html. */
@ServerTest
class ValidatingIT {

    private static final String PROFILES = "https://parcours.io/fhir/StructureDefinition/";
    private static final String TASK = PROFILES + "parcours-task";

    @Autowired
    Rest rest;

    @Autowired
    JdbcTemplate database;

    long stored;

    @BeforeEach
    void count() {
        stored = versions();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(versions()).isEqualTo(stored);
    }

    @Test
    void aRightResourceIsCalledRight() {
        Answer answer = rest.post("/Task/$validate", Rest.json(claiming(TASK))).expect(200);

        assertThat(errors(answer)).isEmpty();
        assertThat(answer.as(OperationOutcome.class).getIssue()).isNotEmpty();
    }

    @Test
    void aBrokenClaimIsFound() {
        Answer answer = rest.post("/Task/$validate", Rest.json(claiming(TASK).setFor(null)));

        assertThat(errors(answer.expect(200))).containsExactly("Task");
    }

    @Test
    void aProfileCanBeNamedThatIsNotClaimed() {
        String broken = Rest.json(claiming().setFor(null));

        assertThat(errors(rest.post("/Task/$validate", broken))).isEmpty();
        assertThat(errors(rest.post("/Task/$validate?profile=" + TASK, broken))).containsExactly("Task");
    }

    @Test
    void theResourceMayStandInParameters() {
        var parameters = new Parameters();
        parameters.addParameter().setName("resource").setResource(claiming().setFor(null));
        parameters.addParameter("profile", new org.hl7.fhir.r4.model.UriType(TASK));
        parameters.addParameter("mode", new org.hl7.fhir.r4.model.CodeType("create"));

        assertThat(errors(rest.post("/Task/$validate", Rest.json(parameters)))).containsExactly("Task");
    }

    @Test
    void whatIsNotAnErrorIsSaidToo() {
        Task task = claiming(TASK);
        task.getCode().addCoding().setSystem("http://loinc.org").setCode("14771-0");

        Answer answer = rest.post("/Task/$validate", Rest.json(task), "Accept-Language", "fr");

        assertThat(errors(answer.expect(200))).isEmpty();
        assertThat(answer.as(OperationOutcome.class).getIssue())
                .filteredOn(issue -> issue.getSeverity() == IssueSeverity.WARNING)
                .anyMatch(issue -> issue.getDiagnostics().contains("n'est pas connu ici"))
                .anyMatch(issue -> issue.getDiagnostics().startsWith("Une tâche ouverte devrait avoir une échéance"));
    }

    @Test
    void theAnswerIsInTheLanguageAskedFor() {
        String broken = Rest.json(claiming(TASK).setFor(null));

        assertThat(rest.post("/Task/$validate", broken, "Accept-Language", "fr")
                        .issue()
                        .getDiagnostics())
                .startsWith("Task.for : il en faut au moins 1");
        assertThat(rest.post("/Task/$validate", broken).issue().getDiagnostics())
                .startsWith("Task.for: at least 1 needed");
    }

    @Test
    void anUpdateNamesWhatItUpdatesAndACreateNeedNot() {
        String task = Rest.json(claiming(TASK));

        assertThat(errors(rest.post("/Task/$validate?mode=update", task))).containsExactly("Task.id");
        assertThat(errors(rest.post("/Task/$validate?mode=create", task))).isEmpty();
        assertThat(errors(rest.post("/Task/$validate?mode=update", Rest.json((Resource)
                        claiming(TASK).setId("some-task")))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://parcours.io/fhir/StructureDefinition/nonsense", "http://example.org/nothing", "x"})
    void aProfileThatIsNotKnownIsSaidSo(String profile) {
        Answer answer = rest.post("/Task/$validate?profile=" + profile, Rest.json(claiming()));

        assertThat(answer.expect(400).expression()).isEqualTo("profile");
        assertThat(answer.issue().getDiagnostics()).contains(profile);
    }

    @Test
    void everyProfileOfTheGuideCanBeNamed() {
        rest.get("/StructureDefinition?_count=100").bundle().getEntry().stream()
                .map(entry -> (org.hl7.fhir.r4.model.StructureDefinition) entry.getResource())
                .filter(profile -> !profile.getType().equals("Extension"))
                .forEach(profile -> rest.post(
                                "/" + profile.getType() + "/$validate?profile=" + profile.getUrl(),
                                "{\"resourceType\":\"" + profile.getType() + "\",\"id\":\"x\"}")
                        .expect(200));
    }

    @Test
    void aBodyThatCannotBeReadIsAnsweredAsACreateWouldBe() {
        String unreadable = "{\"resourceType\":\"Task\",\"colour\":\"red\"}";

        Answer validated = rest.post("/Task/$validate", unreadable);

        assertThat(validated.expect(400).expression())
                .isEqualTo(rest.post("/Task", unreadable).expect(400).expression());
    }

    @ParameterizedTest
    @CsvSource({
        "/Task/$validate, '{\"resourceType\":\"Patient\"}'",
        "/Task/$validate, ''",
        "/Task/$validate, '{\"resourceType\":\"Parameters\"}'",
        "/Task/$validate?mode=nonsense, '{\"resourceType\":\"Task\"}'"
    })
    void whatMakesNoSenseIsRefused(String path, String body) {
        assertThat(rest.post(path, body).status()).isEqualTo(400);
    }

    @Test
    void nothingCanBeLearntOfWhatIsStored() {
        String patient = rest.create(Cast.amina());
        stored += 1;
        String body = Rest.json((Patient) Cast.amina().setId(patient));

        Stream.of(
                        rest.post("/Patient/$validate?mode=delete", body),
                        rest.post("/Patient/" + patient + "/$validate?mode=delete", body),
                        rest.post("/Patient/" + patient + "/$validate", body),
                        rest.get("/Patient/" + patient + "/$validate"),
                        rest.get("/Patient/" + patient + "/$validate?mode=delete"))
                .forEach(answer -> assertThat(answer.status()).as(answer.body()).isBetween(400, 405));
        assertThat(rest.post("/Patient/nobody-4711/$validate", body).body())
                .isEqualTo(rest.post("/Patient/" + patient + "/$validate", body)
                        .body()
                        .replace(patient, "nobody-4711"));
    }

    @Test
    void theCapabilityStatementNamesItByHl7sDefinition() {
        CapabilityStatement statement = rest.get("/metadata").as(CapabilityStatement.class);

        assertThat(statement.getRestFirstRep().getResource()).allSatisfy(resource -> assertThat(resource.getOperation())
                .as(resource.getType())
                .filteredOn(operation -> operation.getName().equals("validate"))
                .extracting(CapabilityStatement.CapabilityStatementRestResourceOperationComponent::getDefinition)
                .containsExactly("http://hl7.org/fhir/OperationDefinition/Resource-validate"));
    }

    private static Task claiming(String... profiles) {
        Task task = Cast.task("somebody", "2031-03-28T14:00:00+01:00");
        for (String profile : profiles) {
            task.getMeta().addProfile(profile);
        }
        return task;
    }

    private static List<String> errors(Answer answer) {
        return answer.expect(200).as(OperationOutcome.class).getIssue().stream()
                .filter(issue -> issue.getSeverity() == IssueSeverity.ERROR)
                .map(issue -> issue.getExpression().get(0).getValue())
                .toList();
    }

    private long versions() {
        Long count = database.queryForObject("select count(*) from hfj_res_ver", Long.class);
        return count == null ? -1 : count;
    }
}
