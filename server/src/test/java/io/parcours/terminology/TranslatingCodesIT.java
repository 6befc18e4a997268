package io.parcours.terminology;

import static io.parcours.support.Terms.OURS;
import static io.parcours.support.Terms.ask;
import static io.parcours.support.Terms.part;
import static io.parcours.support.Terms.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupUnmappedMode;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code ConceptMap/$translate}. Guide: /ig/terminology.html. */
@ServerTest
class TranslatingCodesIT {

    private static final String STATUS = "http://hl7.org/fhir/appointmentstatus";
    private static final String STATE = OURS + "CodeSystem/journey-state";
    private static final String MAP = OURS + "ConceptMap/appointment-status-to-journey-state";
    private static final String PARTNER = "https://partner.example.org/fhir/";

    @Autowired
    Rest rest;

    private Parameters translate(String... parameters) {
        return rest.get(ask("ConceptMap/$translate", parameters)).expect(200).as(Parameters.class);
    }

    private static List<ParametersParameterComponent> matches(Parameters answer) {
        return answer.getParameter().stream()
                .filter(parameter -> parameter.getName().equals("match"))
                .toList();
    }

    private static List<String> concepts(Parameters answer) {
        return matches(answer).stream()
                .flatMap(match -> part(match, "concept").stream())
                .map(concept -> ((Coding) concept).getCode() + " " + ((Coding) concept).getDisplay())
                .toList();
    }

    private static String equivalence(Parameters answer) {
        return part(matches(answer).get(0), "equivalence").orElseThrow().primitiveValue();
    }

    @Test
    void aCodeBecomesWhatTheMapSaysWithTheDisplayOfTheReadersLanguage() {
        Parameters english = translate("url", MAP, "system", STATUS, "code", "booked");
        Parameters french = translate("url", MAP, "system", STATUS, "code", "booked", "displayLanguage", "fr");

        assertThat(value(english, "result")).isEqualTo("true");
        assertThat(concepts(english)).containsExactly("planned Planned");
        assertThat(concepts(french)).containsExactly("planned Prévu");
        assertThat(equivalence(english)).isEqualTo("wider");
        assertThat(part(matches(english).get(0), "source").orElseThrow().primitiveValue())
                .isEqualTo(MAP);
    }

    @Test
    void everyMapOfTheGuideTranslatesEveryCodeThatItNames() {
        var maps = rest.get("/ConceptMap?_count=50&url:below=" + OURS + "ConceptMap")
                .expect(200)
                .bundle();

        assertThat(maps.getEntry()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(maps.getEntry()).allSatisfy(entry -> {
            ConceptMap map = (ConceptMap) entry.getResource();
            map.getGroupFirstRep().getElement().forEach(element -> {
                Parameters answer = translate(
                        "url", map.getUrl(), "system", map.getGroupFirstRep().getSource(), "code", element.getCode());
                assertThat(value(answer, "result"))
                        .as("%s %s", map.getUrl(), element.getCode())
                        .isEqualTo(String.valueOf(element.getTargetFirstRep().hasCode()));
            });
        });
    }

    @Test
    void withoutAMapAllMapsFromTheSystemAreAsked() {
        assertThat(concepts(translate("system", STATUS, "code", "noshow", "targetsystem", STATE)))
                .containsExactly("missed Missed");
        assertThat(value(
                        translate("system", STATUS, "code", "noshow", "targetsystem", "https://nowhere.example.org"),
                        "result"))
                .isEqualTo("false");
        assertThat(concepts(translate("system", STATUS, "code", "noshow", "target", OURS + "ValueSet/journey-state")))
                .containsExactly("missed Missed");
    }

    @Test
    void aMapIsReadBackwardsOnRequest() {
        Parameters answer = rest.get(ask(
                        "ConceptMap/appointment-status-to-journey-state/$translate",
                        "system",
                        STATE,
                        "code",
                        "planned",
                        "reverse",
                        "true"))
                .expect(200)
                .as(Parameters.class);

        assertThat(concepts(answer)).containsExactlyInAnyOrder("pending Pending", "booked Booked");
        assertThat(equivalence(answer)).isEqualTo("narrower");
    }

    @Test
    void whatHasNoCounterpartIsSaidSo() {
        Parameters noCounterpart = translate("url", MAP, "system", STATUS, "code", "entered-in-error");
        Parameters notInTheMap = translate("url", MAP, "system", STATUS, "code", "holiday");

        assertThat(value(noCounterpart, "result")).isEqualTo("false");
        assertThat(equivalence(noCounterpart)).isEqualTo("unmatched");
        assertThat(value(notInTheMap, "result")).isEqualTo("false");
        assertThat(matches(notInTheMap)).isEmpty();
    }

    @Test
    void whatAMapDoesNotNameFollowsItsRuleForTheRest() {
        var map = new ConceptMap();
        map.setUrl(PARTNER + "ConceptMap/rest").setStatus(PublicationStatus.ACTIVE);
        var group = map.addGroup().setSource(PARTNER + "CodeSystem/a").setTarget(STATE);
        group.addElement().setCode("x").addTarget().setCode("done").setEquivalence(ConceptMapEquivalence.EQUAL);
        group.getUnmapped().setMode(ConceptMapGroupUnmappedMode.FIXED).setCode("proposed");
        rest.create(map);

        assertThat(concepts(translate("url", map.getUrl(), "system", PARTNER + "CodeSystem/a", "code", "x")))
                .containsExactly("done Done");
        assertThat(concepts(translate("url", map.getUrl(), "system", PARTNER + "CodeSystem/a", "code", "y")))
                .containsExactly("proposed Proposed");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(rest.get(ask("ConceptMap/$translate", "url", PARTNER + "x", "system", STATUS, "code", "booked"))
                        .status())
                .isEqualTo(404);
        assertThat(rest.get(ask("ConceptMap/$translate", "url", MAP, "code", "booked"))
                        .expect(400)
                        .expression())
                .isEqualTo("system");
        assertThat(rest.get(ask("ConceptMap/$translate", "url", MAP, "system", STATUS))
                        .expect(400)
                        .expression())
                .isEqualTo("code");
        assertThat(rest.get(ask(
                                "ConceptMap/$translate",
                                "url",
                                MAP,
                                "system",
                                STATUS,
                                "code",
                                "booked",
                                "dependency",
                                "x"))
                        .expect(400)
                        .expression())
                .isEqualTo("dependency");
    }
}
