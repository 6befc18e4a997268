package io.parcours.fhir.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who claims a profile of the guide is held to it, on every way in. Guide: /ig/validation.html. */
@ServerTest
class ClaimingAProfileIT {

    private static final String PROFILES = "https://parcours.io/fhir/StructureDefinition/";
    private static final String TASK = PROFILES + "parcours-task";
    private static final String NUMBERS = "https://parcours.io/tests/tasks";
    private static final String WHEN = "2031-03-28T14:00:00+01:00";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Rest rest;

    @Autowired
    JdbcTemplate database;

    String amina = "";
    long versions;

    @BeforeEach
    void aminaIsKnown() {
        amina = rest.create(Cast.amina());
        versions = versions();
    }

    /** Every way in which a whole resource can be sent; the task that comes in carries a number that nobody else has. */
    enum WayIn {
        CREATE((rest, task) -> rest.post("/Task", Rest.json(task))),
        CREATE_BY_PUT((rest, task) -> {
            task.setId("chosen-" + number(task));
            return rest.update(task);
        }),
        CONDITIONAL_CREATE(
                (rest, task) -> rest.post("/Task", Rest.json(task), "If-None-Exist", "identifier=" + token(task))),
        CONDITIONAL_UPDATE((rest, task) -> rest.put("/Task?identifier=" + token(task), Rest.json(task))),
        TRANSACTION((rest, task) -> rest.post("", Rest.json(bundle(BundleType.TRANSACTION, posting(task))))),
        TRANSACTION_BY_PUT((rest, task) -> {
            BundleEntryComponent entry = posting(task);
            entry.getRequest().setMethod(HTTPVerb.PUT).setUrl("Task?identifier=" + token(task));
            return rest.post("", Rest.json(bundle(BundleType.TRANSACTION, entry)));
        });

        private final BiFunction<Rest, Task, Answer> sending;

        WayIn(BiFunction<Rest, Task, Answer> sending) {
            this.sending = sending;
        }

        Answer send(Rest rest, Task task) {
            return sending.apply(rest, task);
        }

        String placeOfTheResource() {
            return name().startsWith("TRANSACTION") ? "Bundle.entry[0].resource" : "Task";
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatBreaksARuleIsRefusedAndNothingIsStored(WayIn way) {
        Answer answer = way.send(rest, forNobody(claiming(TASK)));

        answer.expect(422);
        assertThat(answer.expression()).isEqualTo(way.placeOfTheResource());
        assertThat(answer.issue().getDiagnostics()).contains("Task.for", TASK);
        assertThat(versions()).isEqualTo(versions);
    }

    @ParameterizedTest
    @EnumSource
    void whatKeepsTheRulesIsStored(WayIn way) {
        Answer answer = way.send(rest, claiming(TASK));

        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        assertThat(versions()).isEqualTo(versions + 1);
    }

    @ParameterizedTest
    @EnumSource
    void whoClaimsNoProfileOfOursIsHeldToTheStructureOnly(WayIn way) {
        Task task = forNobody(claiming("http://hl7.org/fhir/us/core/StructureDefinition/us-core-task"));

        Answer answer = way.send(rest, task);

        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        assertThat(versions()).isEqualTo(versions + 1);
    }

    @Nested
    class WhatIsStoredAlready {

        Task stored = new Task();

        @BeforeEach
        void aTaskIsStored() {
            stored = claiming(TASK);
            stored.setId(rest.create(stored));
        }

        @Test
        void cannotBeUpdatedToWhatBreaksARule() {
            rest.update(forNobody(stored.copy())).expect(422);

            assertUnchanged();
        }

        @Test
        void cannotBePatchedToWhatBreaksARule() {
            String patch = "[{\"op\":\"remove\",\"path\":\"/for\"}]";

            Answer answer =
                    rest.patch("/Task/" + stored.getIdPart(), patch, "Content-Type", "application/json-patch+json");

            assertThat(answer.expect(422).expression()).isEqualTo("Task");
            assertUnchanged();
        }

        @Test
        void mayDropItsClaimAndWithItTheRules() {
            var team = new CareTeam();
            team.setStatus(CareTeam.CareTeamStatus.ACTIVE).setSubject(new Reference("Patient/" + amina));
            team.getMeta().addProfile("https://parcours.io/fhir/StructureDefinition/parcours-care-team");
            team.addParticipant().setMember(new Reference("Practitioner/" + rest.create(Cast.drMoreau())));
            team.setId(rest.create(team));
            team.getParticipantFirstRep()
                    .setMember(null)
                    .setOnBehalfOf(null)
                    .addRole()
                    .setText("doctor");

            rest.update(team).expect(422);
            team.getMeta().getProfile().clear();

            rest.update(team).expect(200);
        }

        @Test
        void cannotTakeUpAClaimThatItDoesNotKeep() {
            Task free = forNobody(claiming());
            free.setId(rest.create(free));

            free.getMeta().addProfile(TASK);

            rest.update(free).expect(422);
            assertThat(rest.get("/Task/" + free.getIdPart()).header("ETag")).isEqualTo("W/\"1\"");
        }

        private void assertUnchanged() {
            assertThat(rest.get("/Task/" + stored.getIdPart()).header("ETag")).isEqualTo("W/\"1\"");
            assertThat(rest.get("/Task/" + stored.getIdPart()).as(Task.class).hasFor())
                    .isTrue();
        }
    }

    @Nested
    class SeveralAtOnce {

        @Test
        void aTransactionIsStoredWholeOrNotAtAll() {
            Patient other = Cast.amina();
            Bundle both = bundle(BundleType.TRANSACTION, posting(other), posting(forNobody(claiming(TASK))));

            Answer answer = rest.post("", Rest.json(both)).expect(422);

            assertThat(answer.expression()).isEqualTo("Bundle.entry[1].resource");
            assertThat(versions()).isEqualTo(versions);
        }

        @Test
        void everyBrokenResourceOfATransactionIsNamed() {
            Bundle both = bundle(
                    BundleType.TRANSACTION,
                    posting(forNobody(claiming(TASK))),
                    posting(claiming(TASK)),
                    posting(forNobody(claiming(TASK))));

            Answer answer = rest.post("", Rest.json(both)).expect(422);

            assertThat(places(answer)).containsExactly("Bundle.entry[0].resource", "Bundle.entry[2].resource");
            assertThat(versions()).isEqualTo(versions);
        }

        @Test
        void aReferenceWithinTheTransactionIsCheckedAsItWillStand() {
            BundleEntryComponent group = posting(new org.hl7.fhir.r4.model.Group()
                    .setActual(true)
                    .setType(org.hl7.fhir.r4.model.Group.GroupType.PERSON));
            group.setFullUrl("urn:uuid:5f1c2d7e-6c8b-4d6a-9a3e-0d6f5b8b7a11");
            Task forAGroup = claiming(TASK).setFor(new Reference(group.getFullUrl()));

            Answer answer = rest.post("", Rest.json(bundle(BundleType.TRANSACTION, group, posting(forAGroup))));

            assertThat(places(answer.expect(422))).contains("Bundle.entry[1].resource.for");
            assertThat(versions()).isEqualTo(versions);
        }

        @Test
        void inABatchEachEntryStandsForItself() {
            Bundle both = bundle(BundleType.BATCH, posting(claiming(TASK)), posting(forNobody(claiming(TASK))));

            Bundle answer = rest.post("", Rest.json(both)).expect(200).bundle();

            assertThat(answer.getEntry())
                    .extracting(entry -> entry.getResponse().getStatus().substring(0, 3))
                    .containsExactly("201", "422");
            assertThat(((OperationOutcome)
                                    answer.getEntry().get(1).getResponse().getOutcome())
                            .getIssueFirstRep()
                            .getDiagnostics())
                    .contains("Task.for");
            assertThat(versions()).isEqualTo(versions + 1);
        }
    }

    @Nested
    class WhatIsKnown {

        @ParameterizedTest
        @CsvSource({"parcours-nonsense", "parcours-task|9.9.9"})
        void aProfileOfOursThatThereIsNotIsRefused(String profile) {
            Answer answer = rest.post("/Task", Rest.json(claiming(TASK, PROFILES + profile)));

            answer.expect(422);
            assertThat(answer.expression()).isEqualTo("Task.meta.profile");
            assertThat(answer.issue().getDiagnostics()).contains(profile);
        }

        @Test
        void aClaimMayNameTheVersion() {
            rest.post("/Task", Rest.json(claiming(TASK + "|0.1.0"))).expect(201);
            rest.post("/Task", Rest.json(forNobody(claiming(TASK + "|0.1.0")))).expect(422);
        }

        @Test
        void aProfileOfAnotherTypeIsRefused() {
            rest.post("/Task", Rest.json(claiming(PROFILES + "parcours-patient")))
                    .expect(422);
        }

        @Test
        void aCodeOfASystemThatIsNotKnownHereRefusesNothing() {
            Task task = claiming(TASK);
            task.setCode(coded("http://snomed.info/sct", "182777000"));
            task.setBusinessStatus(coded("https://hospital.example.org/steps", "waiting"));

            rest.post("/Task", Rest.json(task)).expect(201);
        }

        @Test
        void aNameInFrenchOfACodeRefusesNothing() {
            Task task = claiming(TASK);
            task.setCode(coded("https://parcours.io/fhir/CodeSystem/care-activity", "referral"));
            task.getCode().getCodingFirstRep().setDisplay("Adressage au confrère");

            rest.post("/Task", Rest.json(task)).expect(201);
        }

        @Test
        void whatSomebodyStoresUnderOurAddressChangesNoVerdict() {
            var tamed = rest.get("/StructureDefinition/parcours-task")
                    .expect(200)
                    .as(org.hl7.fhir.r4.model.StructureDefinition.class);
            tamed.getDifferential().getElement().removeIf(element -> element.getPath()
                    .equals("Task.for"));
            tamed.setSnapshot(null).setUrl(TASK).setId("tamed");

            rest.update(tamed);

            rest.post("/Task", Rest.json(forNobody(claiming(TASK)))).expect(422);
            rest.delete("/StructureDefinition/tamed");
        }
    }

    @Nested
    class InTheLanguageAskedFor {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "fr-FR, en;q=0.5 | fr | La fin vient après le début.",
                    "de, fr;q=0.5 | fr | La fin vient après le début.",
                    "en | en | The end comes after the start.",
                    "de | en | The end comes after the start.",
                    "nonsense;;;q=x | en | The end comes after the start."
                })
        void aRuleOfTheGuideSpeaks(String accepted, String language, String words) {
            String slot = "{\"resourceType\":\"Slot\",\"meta\":{\"profile\":[\"" + PROFILES + "parcours-slot\"]},"
                    + "\"schedule\":{\"display\":\"Dr Moreau\"},\"status\":\"free\","
                    + "\"start\":\"2031-03-28T14:00:00Z\",\"end\":\"2031-03-28T13:00:00Z\"}";

            Answer answer =
                    rest.post("/Slot", slot, "Accept-Language", accepted).expect(422);

            assertThat(answer.issue().getDiagnostics()).startsWith(words);
            assertThat(answer.as(OperationOutcome.class).getLanguage()).isEqualTo(language);
        }

        @Test
        void aMissingElementAndAWrongCodeAreSaidInFrench() {
            Task task = forNobody(claiming(TASK));
            task.addExtension(PROFILES + "task-next-action", new CodeType("wait-and-see"));

            Answer answer =
                    rest.post("/Task", Rest.json(task), "Accept-Language", "fr").expect(422);

            assertThat(issues(answer))
                    .extracting(OperationOutcomeIssueComponent::getDiagnostics)
                    .anyMatch(words -> words.startsWith("Task.for : il en faut au moins 1, 0 trouvé(s)"))
                    .anyMatch(words -> words.startsWith("« wait-and-see » n'est pas dans le jeu de valeurs"));
        }

        @Test
        void theRuleIsNamedTheSameInEveryLanguage() {
            Appointment appointment = Cast.appointment(amina, WHEN);
            appointment.getMeta().addProfile(PROFILES + "parcours-appointment");
            appointment.setEnd(null);

            Answer french = rest.post("/Appointment", Rest.json(appointment), "Accept-Language", "fr");
            Answer english = rest.post("/Appointment", Rest.json(appointment));

            assertThat(rules(french.expect(422))).isEqualTo(rules(english.expect(422)));
            assertThat(rules(french)).contains("http://hl7.org/fhir/StructureDefinition/Appointment#app-2");
            assertThat(french.issue().getDiagnostics()).startsWith("Le début et la fin vont ensemble.");
        }

        private List<String> rules(Answer answer) {
            return issues(answer).stream()
                    .map(issue -> issue.getExtensionString(
                            "http://hl7.org/fhir/StructureDefinition/operationoutcome-message-id"))
                    .toList();
        }
    }

    private Task claiming(String... profiles) {
        Task task = Cast.task(amina, WHEN);
        task.addIdentifier().setSystem(NUMBERS).setValue("n" + NUMBER.incrementAndGet());
        for (String profile : profiles) {
            task.getMeta().addProfile(profile);
        }
        return task;
    }

    private static Task forNobody(Task task) {
        return task.setFor(null);
    }

    private static CodeableConcept coded(String system, String code) {
        var concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }

    private static String number(Task task) {
        return task.getIdentifierFirstRep().getValue();
    }

    private static String token(Task task) {
        return NUMBERS + "%7C" + number(task);
    }

    private static BundleEntryComponent posting(Resource resource) {
        var entry = new BundleEntryComponent();
        entry.setResource(resource).getRequest().setMethod(HTTPVerb.POST).setUrl(resource.fhirType());
        return entry;
    }

    private static Bundle bundle(BundleType type, BundleEntryComponent... entries) {
        return new Bundle().setType(type).setEntry(List.of(entries));
    }

    private static List<OperationOutcomeIssueComponent> issues(Answer answer) {
        return answer.as(OperationOutcome.class).getIssue();
    }

    private static List<String> places(Answer answer) {
        return issues(answer).stream()
                .map(issue -> issue.getExpression().get(0).getValue())
                .toList();
    }

    private long versions() {
        Long count = database.queryForObject("select count(*) from hfj_res_ver", Long.class);
        return count == null ? -1 : count;
    }
}
