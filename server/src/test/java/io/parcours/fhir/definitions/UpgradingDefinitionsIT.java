package io.parcours.fhir.definitions;

import static io.parcours.support.Terms.ask;
import static io.parcours.support.Terms.codes;
import static io.parcours.support.Terms.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.jpa.term.api.ITermDeferredStorageSvc;
import io.parcours.fhir.RefusalToStart;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A newer version of a package takes the place of the older one. */
@ServerTest
class UpgradingDefinitionsIT {

    private static final String BASE = "https://upgrade.example.org/fhir/";
    private static final String SYSTEM = BASE + "CodeSystem/upgrade-colour";
    private static final String SET = BASE + "ValueSet/upgrade-colour";
    private static final String MAP = BASE + "ConceptMap/upgrade-colour";

    @Autowired
    Rest rest;

    @Autowired
    Installation installation;

    @Autowired
    ITermDeferredStorageSvc deferred;

    @Autowired
    JdbcTemplate database;

    @Test
    void codesThatAreRetiredRemovedOrAddedAreAnsweredSoAtOnce() {
        install(
                "1.0.0",
                colours("1.0.0", "red", "green", "blue"),
                colourSet("1.0.0"),
                colourMap("1.0.0", "red", "warm"),
                extra());
        String id = rest.get("/CodeSystem?url=" + SYSTEM)
                .bundle()
                .getEntryFirstRep()
                .getResource()
                .getIdElement()
                .getIdPart();
        assertThat(codes(expanded())).containsExactly("red", "green", "blue");
        assertThat(isRight("blue")).isTrue();

        CodeSystem newer = colours("2.0.0", "red", "green", "yellow");
        newer.getConcept().get(1).addProperty().setCode("status").setValue(new CodeType("retired"));
        install("2.0.0", newer, colourSet("2.0.0"), colourMap("2.0.0", "red", "hot"));

        assertThat(codes(expanded())).containsExactly("red", "green", "yellow");
        assertThat(codes(expanded("activeOnly", "true"))).containsExactly("red", "yellow");
        assertThat(isRight("blue")).as("removed").isFalse();
        assertThat(isRight("green")).as("retired").isTrue();
        assertThat(rest.get(ask("CodeSystem/$lookup", "system", SYSTEM, "code", "blue"))
                        .status())
                .isEqualTo(404);
        Parameters translated = rest.get(ask("ConceptMap/$translate", "url", MAP, "system", SYSTEM, "code", "red"))
                .expect(200)
                .as(Parameters.class);
        assertThat(Rest.json(translated)).contains("\"hot\"").doesNotContain("\"warm\"");
        CodeSystem stored = rest.get("/CodeSystem/" + id).expect(200).as(CodeSystem.class);
        assertThat(stored.getVersion()).as("in place, under the same id").isEqualTo("2.0.0");
        assertThat(rest.get("/CodeSystem?url=" + SYSTEM + "&_summary=count")
                        .bundle()
                        .getTotal())
                .isEqualTo(1);
    }

    @Test
    void aDefinitionThatTheNewerPackageDoesNotHaveIsRetiredAndCanComeBack() {
        install("1.0.0", colours("1.0.0", "red"), colourSet("1.0.0"), colourMap("1.0.0", "red", "warm"), extra());

        install("2.0.0", colours("2.0.0", "red"), colourSet("2.0.0"), colourMap("2.0.0", "red", "warm"));
        assertThat(rest.get("/CodeSystem/upgrade-extra")
                        .expect(200)
                        .as(CodeSystem.class)
                        .getStatus())
                .isEqualTo(PublicationStatus.RETIRED);

        install("3.0.0", colours("3.0.0", "red"), colourSet("3.0.0"), colourMap("3.0.0", "red", "warm"), extra());
        assertThat(rest.get("/CodeSystem/upgrade-extra")
                        .expect(200)
                        .as(CodeSystem.class)
                        .getStatus())
                .isEqualTo(PublicationStatus.ACTIVE);
    }

    @Test
    void nothingIsLeftToBeDoneLaterNotEvenForManyCodes() {
        CodeSystem many = codeSystem("upgrade-many", "1.0.0");
        IntStream.range(0, 500).forEach(i -> many.addConcept().setCode("c" + i).setDisplay("Concept " + i));

        install("4.0.0", many, colours("4.0.0", "red"), colourSet("4.0.0"));

        assertThat(deferred.isStorageQueueEmpty(true)).isTrue();
        assertThat(count("select count(*) from trm_valueset where expansion_status <> 'EXPANDED' and url = '" + SET
                        + "'"))
                .isZero();
        assertThat(count("select count(*) from trm_codesystem_ver where cs_version_id like 'DELETED%'"))
                .isZero();
        assertThat(count(
                        "select count(*) from trm_concept c join trm_codesystem s on s.current_version_pid = c.codesystem_pid"
                                + " where s.code_system_uri = '" + many.getUrl() + "'"))
                .isEqualTo(500);
    }

    @Test
    void aDefinitionThatCannotBeStoredIsNotLeftOutInSilence() {
        CodeSystem draft = codeSystem("upgrade-draft", "1.0.0");
        draft.setStatus(PublicationStatus.DRAFT);

        assertThatThrownBy(() -> install("5.0.0", draft))
                .isInstanceOf(RefusalToStart.class)
                .hasMessageContaining("CodeSystem-upgrade-draft.json");
    }

    private int count(String question) {
        Integer count = database.queryForObject(question, Integer.class);
        return count == null ? -1 : count;
    }

    private void install(String version, MetadataResource... definitions) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("package.json", """
                {"name": "org.example.upgrade", "version": "%s", "fhirVersions": ["4.0.1"], "dependencies": {}}""".formatted(version).getBytes(StandardCharsets.UTF_8));
        for (MetadataResource definition : definitions) {
            files.put(
                    definition.fhirType() + "-" + definition.getIdElement().getIdPart() + ".json",
                    Rest.json(definition).getBytes(StandardCharsets.UTF_8));
        }
        installation.bring("org.example.upgrade", version, files);
    }

    private ValueSet expanded(String... parameters) {
        String[] all = new String[parameters.length + 2];
        all[0] = "url";
        all[1] = SET;
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return rest.get(ask("ValueSet/$expand", all)).expect(200).as(ValueSet.class);
    }

    private boolean isRight(String code) {
        return value(
                        rest.get(ask("ValueSet/$validate-code", "url", SET, "system", SYSTEM, "code", code))
                                .expect(200)
                                .as(Parameters.class),
                        "result")
                .equals("true");
    }

    private static CodeSystem codeSystem(String id, String version) {
        var codeSystem = new CodeSystem();
        codeSystem.setId(id);
        codeSystem
                .setUrl(BASE + "CodeSystem/" + id)
                .setVersion(version)
                .setStatus(PublicationStatus.ACTIVE)
                .setContent(CodeSystemContentMode.COMPLETE);
        return codeSystem;
    }

    private static CodeSystem colours(String version, String... codes) {
        CodeSystem colours = codeSystem("upgrade-colour", version);
        for (String code : codes) {
            colours.addConcept().setCode(code).setDisplay(code);
        }
        return colours;
    }

    private static CodeSystem extra() {
        CodeSystem extra = codeSystem("upgrade-extra", "1.0.0");
        extra.addConcept().setCode("x");
        return extra;
    }

    private static ValueSet colourSet(String version) {
        var valueSet = new ValueSet();
        valueSet.setId("upgrade-colour");
        valueSet.setUrl(SET).setVersion(version).setStatus(PublicationStatus.ACTIVE);
        valueSet.getCompose().addInclude().setSystem(SYSTEM);
        return valueSet;
    }

    private static ConceptMap colourMap(String version, String from, String to) {
        var map = new ConceptMap();
        map.setId("upgrade-colour");
        map.setUrl(MAP).setVersion(version).setStatus(PublicationStatus.ACTIVE);
        var group = map.addGroup().setSource(SYSTEM).setTarget(BASE + "CodeSystem/warmth");
        group.addElement().setCode(from).addTarget().setCode(to).setEquivalence(ConceptMapEquivalence.RELATEDTO);
        return map;
    }
}
