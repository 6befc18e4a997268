package io.parcours.fhir.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.fhir.GuidePackage;
import io.parcours.journey.entry.HolderKind;
import io.parcours.journey.entry.Kind;
import io.parcours.journey.entry.Phase;
import io.parcours.journey.entry.State;
import io.parcours.support.Journeys;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;

/** The guide's definitions stand in the server as the package has them, and the code says the same words. */
@ServerTest
class InstalledDefinitionsIT {

    @Autowired
    Rest rest;

    @Autowired
    GuidePackage guide;

    @Autowired
    Definitions definitions;

    @Autowired
    JdbcTemplate database;

    @ParameterizedTest
    @MethodSource("words")
    void ourWordsAreThoseOfTheGuide(String codeSystem, List<String> codes) {
        CodeSystem guideWords =
                rest.get("/CodeSystem/" + codeSystem).expect(200).as(CodeSystem.class);

        assertThat(guideWords.getConcept())
                .extracting(CodeSystem.ConceptDefinitionComponent::getCode)
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(
                        "journey-kind",
                        Arrays.stream(Kind.values()).map(Kind::code).toList()),
                Arguments.of(
                        "journey-phase",
                        Arrays.stream(Phase.values()).map(Phase::code).toList()),
                Arguments.of(
                        "journey-state",
                        Arrays.stream(State.values()).map(State::code).toList()),
                Arguments.of(
                        "journey-holder",
                        Arrays.stream(HolderKind.values()).map(HolderKind::code).toList()));
    }

    @Test
    void theOperationsOfTheGuideAreThoseOfTheServer() {
        assertThat(rest.get("/OperationDefinition/journey")
                        .expect(200)
                        .as(OperationDefinition.class)
                        .getCode())
                .isEqualTo("journey");
        assertThat(rest.get("/OperationDefinition/rebuild-journey")
                        .expect(200)
                        .as(OperationDefinition.class)
                        .getCode())
                .isEqualTo("rebuild-journey");
    }

    @Test
    void everyDefinitionOfThePackageIsThereOnce() {
        long inPackage = guide.files().keySet().stream()
                .filter(path -> path.startsWith("StructureDefinition-"))
                .count();

        assertThat(rest.get("/StructureDefinition?_summary=count").bundle().getTotal())
                .isEqualTo(inPackage);
    }

    @Test
    void aSecondStartInstallsNothing() {
        Long before = versions();

        definitions.run(new DefaultApplicationArguments());

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void anEmptyServerTellsTheStoryOfAminaAcrossThreeOrganizations() {
        Bundle journey = rest.get("/Patient/amina-benali/$journey?_count=200")
                .expect(200)
                .bundle();

        assertThat(journey.getTotal()).isGreaterThan(20);
        assertThat(Journeys.facts(journey, "phase")).contains("before", "visit", "after");
        assertThat(Journeys.facts(journey, "organization").stream()
                        .filter(name -> !name.isEmpty())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(Journeys.facts(journey, "open")).contains("true", "false");
    }

    private Long versions() {
        return database.queryForObject("select count(*) from hfj_res_ver", Long.class);
    }
}
