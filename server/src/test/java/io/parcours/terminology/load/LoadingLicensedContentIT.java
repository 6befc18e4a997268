package io.parcours.terminology.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parcours.ParcoursServer;
import io.parcours.fhir.Refusal;
import io.parcours.support.TestDatabase;
import io.parcours.terminology.CodeQuestion;
import io.parcours.terminology.Expansion;
import io.parcours.terminology.ExpansionQuestion;
import io.parcours.terminology.ExpansionQuestion.Limits;
import io.parcours.terminology.Lookup;
import io.parcours.terminology.Terminology;
import io.parcours.terminology.Wanted;
import io.parcours.terminology.concept.Subsumption;
import io.parcours.terminology.concept.TextFilter;
import io.parcours.terminology.concept.WantedLanguages;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * LOINC, SNOMED CT and CIM-10 from an operator's files, on a database of their own, so that other tests do not see them. Guide: terminology/README.md.
 */
class LoadingLicensedContentIT {

    private static final String LOINC = "http://loinc.org";
    private static final String SNOMED = "http://snomed.info/sct";
    private static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
    private static final WantedLanguages FRENCH = WantedLanguages.parse("fr").orElseThrow();
    private static final WantedLanguages ENGLISH = WantedLanguages.parse("en").orElseThrow();

    @TempDir
    static Path folder;

    static ConfigurableApplicationContext server;
    static Terminology terminology;

    @BeforeAll
    static void loadAllThree() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        TestDatabase.url("postgres"), TestDatabase.user(), TestDatabase.password());
                var statement = connection.createStatement()) {
            statement.execute("create database licensed");
        }
        server = SpringApplication.run(
                ParcoursServer.class,
                "--server.port=-1",
                "--parcours.base-url=http://127.0.0.1:8080",
                "--parcours.data=" + folder,
                "--parcours.db.url=" + TestDatabase.url("licensed"),
                "--parcours.db.user=" + TestDatabase.user(),
                "--parcours.db.password=" + TestDatabase.password(),
                "--parcours.demonstration=false");
        terminology = server.getBean(Terminology.class);
        assertThat(load("loinc", TinyReleases.loinc(folder))).isEqualTo("Loaded http://loinc.org with 3 concepts.");
        assertThat(load("snomed-ct", TinyReleases.snomed(folder), TinyReleases.snomedInFrench(folder)))
                .isEqualTo(
                        "Loaded http://snomed.info/sct|http://snomed.info/sct/11000315107/version/20310601 with 4 concepts.");
        assertThat(load("cim-10", TinyReleases.claml(folder, "2031")))
                .isEqualTo("Loaded http://hl7.org/fhir/sid/icd-10|2031 with 7 concepts.");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String load(String format, Path... files) {
        var arguments = new ArrayList<String>();
        arguments.add(format);
        for (Path file : files) {
            arguments.add(file.toString());
        }
        return server.getBean(LoadTerminology.class).carryOut(LoadingOrder.read(arguments), sentence -> {});
    }

    private static String display(String system, String code, WantedLanguages languages) {
        return terminology.display(system, code, languages).orElse("");
    }

    private static Expansion expand(ConceptSetComponent include, String filter, WantedLanguages languages) {
        var valueSet = new ValueSet();
        valueSet.setUrl("urn:test")
                .setStatus(PublicationStatus.ACTIVE)
                .getCompose()
                .addInclude(include);
        return terminology.expand(
                Wanted.given(valueSet), new ExpansionQuestion(TextFilter.of(filter), languages, Limits.NONE, 0, null));
    }

    private static List<String> codes(Expansion expansion) {
        return expansion.entries().stream().map(entry -> entry.concept().code()).toList();
    }

    private static ConceptSetComponent all(String system) {
        return new ConceptSetComponent().setSystem(system);
    }

    private static ConceptSetComponent where(String system, String property, FilterOperator op, String value) {
        ConceptSetComponent include = all(system);
        include.addFilter().setProperty(property).setOp(op).setValue(value);
        return include;
    }

    private static boolean isRight(String system, String code, @Nullable String display) {
        return terminology
                .checkInCodeSystem(
                        Wanted.named(system, null),
                        new CodeQuestion(
                                List.of(new Coding(system, code, display)), false, WantedLanguages.any(), false))
                .isRight();
    }

    @Nested
    class Loinc {

        @Test
        void aTestIsShownInTheLanguageOfTheReaderAndInEnglishWhereThereIsNoOther() {
            assertThat(display(LOINC, "00001-0", FRENCH)).isEqualTo("Éclat de l'œil");
            assertThat(display(LOINC, "00001-0", ENGLISH)).isEqualTo("Brightness of eye");
            assertThat(display(LOINC, "00002-8", FRENCH)).isEqualTo("Brightness of hair");
            assertThat(display(LOINC, "00001-0", WantedLanguages.parse("de").orElseThrow()))
                    .as("a language that was not asked for is not loaded")
                    .isEqualTo("Brightness of eye");
        }

        @Test
        void aTestIsToldWithItsPropertiesAndItsPlace() {
            Lookup found = terminology.lookUp(LOINC, null, "00001-0");

            assertThat(found.system().name()).isEqualTo("LOINC 9.99");
            assertThat(found.details().parents()).containsExactly("LP00001-1");
            assertThat(found.details().properties())
                    .anySatisfy(property -> {
                        assertThat(property.code()).isEqualTo("STATUS");
                        assertThat(property.text()).isEqualTo("ACTIVE");
                    })
                    .anySatisfy(property -> {
                        assertThat(property.code()).isEqualTo("COMPONENT");
                        assertThat(property.text()).isEqualTo("LP00001-1");
                    });
        }

        @Test
        void aDeprecatedTestIsOutOfUse() {
            assertThat(terminology
                            .lookUp(LOINC, null, "00002-8")
                            .details()
                            .concept()
                            .isInactive())
                    .isTrue();
            assertThat(isRight(LOINC, "00002-8", "Brightness of hair")).isTrue();
        }

        @Test
        void theValueSetOfAllTestsCanBeSearchedInTheLanguageThatIsShown() {
            assertThat(codes(expand(all(LOINC), "eclat oeil", FRENCH))).containsExactly("00001-0");
            assertThat(codes(expand(all(LOINC), "brightness eye", FRENCH))).isEmpty();
            assertThat(codes(expand(all(LOINC), "brightness hair", FRENCH)))
                    .as("shown in English, so found in English")
                    .containsExactly("00002-8");
            assertThat(codes(expand(all(LOINC), "00001", ENGLISH))).containsExactly("00001-0");
        }

        @Test
        void itsOwnValueSetIsThere() {
            Expansion expansion = terminology.expand(
                    Wanted.named("http://loinc.org/vs", null),
                    new ExpansionQuestion(TextFilter.of(null), ENGLISH, Limits.NONE, 1, 1));

            assertThat(expansion.total()).isEqualTo(3);
            assertThat(codes(expansion)).containsExactly("00002-8");
        }
    }

    @Nested
    class SnomedCt {

        @Test
        void thePreferredWordIsShownInEachLanguageAndTheNewestStateCounts() {
            assertThat(display(SNOMED, "1000001", ENGLISH)).isEqualTo("Glow");
            assertThat(display(SNOMED, "1000002", ENGLISH)).isEqualTo("Glow of skin");
            assertThat(display(SNOMED, "1000002", FRENCH)).isEqualTo("Éclat de la peau");
            assertThat(display(SNOMED, "1000003", FRENCH)).isEqualTo("Glow of cheek");
        }

        @Test
        void whatIsAKindOfWhatIsKnown() {
            Wanted<CodeSystem> snomed = Wanted.named(SNOMED, null);
            assertThat(terminology.compare(snomed, "1000001", "1000003")).isEqualTo(Subsumption.SUBSUMES);
            assertThat(terminology.compare(snomed, "1000003", "1000001")).isEqualTo(Subsumption.SUBSUMED_BY);
            assertThat(terminology.compare(snomed, "1000001", "1000009")).isEqualTo(Subsumption.NOT_SUBSUMED);
            assertThat(codes(expand(where(SNOMED, "concept", FilterOperator.ISA, "1000002"), "", ENGLISH)))
                    .containsExactly("1000002", "1000003");
            assertThat(codes(expand(where(SNOMED, "concept", FilterOperator.DESCENDENTOF, "1000001"), "", ENGLISH)))
                    .containsExactly("1000002", "1000003");
            assertThat(codes(expand(where(SNOMED, "concept", FilterOperator.GENERALIZES, "1000002"), "", ENGLISH)))
                    .containsExactly("1000001", "1000002");
        }

        @Test
        void aValueSetWhoseAddressSaysWhatIsInItNeedsNoDefinition() {
            Wanted<ValueSet> below = Wanted.named("http://snomed.info/sct?fhir_vs=isa/1000002", null);

            assertThat(codes(terminology.expand(
                            below, new ExpansionQuestion(TextFilter.of(null), ENGLISH, Limits.NONE, 0, null))))
                    .containsExactly("1000002", "1000003");
            var question =
                    new CodeQuestion(List.of(new Coding(SNOMED, "1000001", null)), false, WantedLanguages.any(), false);
            assertThat(terminology.checkInValueSet(below, question).isRight()).isFalse();
        }

        @Test
        void conceptsOutOfUseAreKeptAndMarked() {
            assertThat(isRight(SNOMED, "1000009", "Old glow")).isTrue();
            assertThat(codes(terminology.expand(
                            Wanted.named("http://snomed.info/sct?fhir_vs", null),
                            new ExpansionQuestion(
                                    TextFilter.of("glow"), ENGLISH, new Limits(true, false, Set.of()), 0, null))))
                    .as("the closest to what was typed comes first")
                    .containsExactly("1000001", "1000002", "1000003");
        }

        @Test
        void aSynonymIsARightDisplayAndFindsItsConcept() {
            assertThat(isRight(SNOMED, "1000001", "Shine")).isTrue();
            assertThat(isRight(SNOMED, "1000001", "Gloom")).isFalse();
            assertThat(codes(expand(all(SNOMED), "shine", ENGLISH))).containsExactly("1000001");
        }
    }

    @Nested
    class Cim10 {

        @Test
        void categoriesAreShownInTheLanguageOfTheFile() {
            assertThat(display(ICD_10, "Z10", FRENCH)).isEqualTo("Éclat de l'œil");
            assertThat(display(ICD_10, "Z10", ENGLISH)).isEqualTo("Éclat de l'œil");
            assertThat(terminology.lookUp(ICD_10, "2031", "Z11.1").details().parents())
                    .containsExactly("Z11");
        }

        @Test
        void modifiersMakeFinerCategories() {
            assertThat(display(ICD_10, "Z10.0", FRENCH)).isEqualTo("Éclat de l'œil, avec éclat");
            assertThat(codes(expand(where(ICD_10, "concept", FilterOperator.ISA, "Z10"), "", FRENCH)))
                    .containsExactly("Z10", "Z10.0", "Z10.9");
        }

        @Test
        void chaptersAndBlocksAreNotChosen() {
            assertThat(isRight(ICD_10, "XXX", null)).isFalse();
            assertThat(isRight(ICD_10, "Z11.1", null)).isTrue();
            assertThat(codes(expand(all(ICD_10), "Z10.", FRENCH))).containsExactly("Z10.0", "Z10.9");
        }

        @Test
        void aNewerFileReplacesWhatWasLoadedAndLeavesNothingBehind() {
            assertThat(load("cim-10", TinyReleases.claml(folder, "2032"), TinyReleases.claml(folder, "2032")))
                    .isEqualTo("Loaded http://hl7.org/fhir/sid/icd-10|2032 with 7 concepts.");

            assertThat(terminology.lookUp(ICD_10, null, "Z10").system().version())
                    .isEqualTo("2032");
            assertThat(display(ICD_10, "Z10.9", FRENCH)).isEqualTo("Éclat de l'œil, sans éclat");
            assertThatThrownBy(() -> terminology.lookUp(ICD_10, "2031", "Z10")).isInstanceOf(Refusal.class);
            assertThat(server.getBean(JdbcTemplate.class)
                            .queryForObject("select count(*) from trm_concept where codeval like 'Z1%'", Integer.class))
                    .as("the old version is gone from the tables")
                    .isEqualTo(6);

            load("cim-10", TinyReleases.claml(folder, "2031"));
        }
    }

    @Nested
    class WhatIsNoRelease {

        @Test
        void isRefusedInOneSentence() {
            Path wrong = TinyReleases.claml(folder, "2040");

            assertThatThrownBy(() -> load("loinc", wrong))
                    .isInstanceOf(LoadingRefused.class)
                    .hasMessageContaining("This is no LOINC release");
            assertThatThrownBy(() -> load("snomed-ct", wrong))
                    .isInstanceOf(LoadingRefused.class)
                    .hasMessageContaining("This is no SNOMED CT release in RF2");
            assertThatThrownBy(() -> load("cim-10", TinyReleases.snomed(folder)))
                    .isInstanceOf(LoadingRefused.class)
                    .hasMessageContaining("no classification in ClaML");
            assertThatThrownBy(() -> load("cim-10", TinyReleases.write(folder.resolve("broken.xml"), "<ClaML><Class")))
                    .isInstanceOf(LoadingRefused.class)
                    .hasMessageContaining("broken.xml is not well-formed XML");
        }
    }

    @Nested
    class Tables {

        @Test
        void aCodeSystemInTablesIsLoadedUnderTheAddressThatIsNamed() {
            Path tables = TinyReleases.zip(
                    folder.resolve("tables.zip"),
                    Map.of(
                            "concepts.csv", "CODE,DISPLAY\nA,Letter A\nA1,First A\n",
                            "hierarchy.csv", "PARENT,CHILD\nA,A1\n"));

            String done = server.getBean(LoadTerminology.class)
                    .carryOut(
                            LoadingOrder.read(
                                    List.of("csv", tables.toString(), "--system=https://example.org/letters")),
                            sentence -> {});

            assertThat(done).isEqualTo("Loaded https://example.org/letters with 2 concepts.");
            assertThat(terminology.compare(Wanted.named("https://example.org/letters", null), "A", "A1"))
                    .isEqualTo(Subsumption.SUBSUMES);
        }
    }

    @Test
    void whatIsComparedInTheDatabaseIsComparedLikeInMemory() {
        var jdbc = server.getBean(JdbcTemplate.class);

        for (String text : List.of(
                "Œdème du poumon",
                "ŒUVRE",
                "Ångström-µ",
                "l’âme (2e)",
                "Naïve  Æther",
                "a_b%c",
                "ÉCLAT d'œil",
                "C-réactive")) {
            assertThat(jdbc.queryForObject("select terminology_fold(?)", String.class, text)
                            .trim())
                    .isEqualTo(TextFilter.fold(text));
        }
    }
}
