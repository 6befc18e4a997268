package io.parcours.terminology;

import static io.parcours.support.Terms.OURS;
import static io.parcours.support.Terms.ask;
import static io.parcours.support.Terms.codes;
import static io.parcours.support.Terms.displays;
import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemHierarchyMeaning;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code ValueSet/$expand}. Guide: /ig/terminology.html; FHIR R4, ValueSet-operation-expand. */
@ServerTest
class ExpandingValueSetsIT {

    private static final String KINDS = OURS + "ValueSet/journey-kind";

    @Autowired
    Rest rest;

    private ValueSet expand(String... parameters) {
        return rest.get(ask("ValueSet/$expand", parameters)).expect(200).as(ValueSet.class);
    }

    @Nested
    class OfOurOwn {

        @Test
        void listsEveryCodeOnceInTheOrderOfTheCodeSystem() {
            ValueSet kinds = expand("url", KINDS);
            List<String> written =
                    rest.get("/CodeSystem/journey-kind").expect(200).as(CodeSystem.class).getConcept().stream()
                            .map(CodeSystem.ConceptDefinitionComponent::getCode)
                            .toList();

            assertThat(codes(kinds)).isEqualTo(written).doesNotHaveDuplicates();
            assertThat(kinds.getExpansion().getTotal()).isEqualTo(written.size());
            assertThat(kinds.getExpansion().getContains())
                    .allSatisfy(code -> assertThat(code.getSystem()).isEqualTo(OURS + "CodeSystem/journey-kind"));
            assertThat(kinds.getExpansion().hasTimestamp()).isTrue();
            assertThat(kinds.hasCompose()).isFalse();
        }

        @Test
        void everyValueSetOfTheGuideCanBeExpandedInBothLanguagesByAddressAndById() {
            List<String> ids =
                    rest
                            .get("/ValueSet?_count=200&url:below=" + OURS + "ValueSet")
                            .expect(200)
                            .bundle()
                            .getEntry()
                            .stream()
                            .map(entry -> entry.getResource().getIdElement().getIdPart())
                            .toList();

            assertThat(ids).hasSizeGreaterThanOrEqualTo(16);
            assertThat(ids).allSatisfy(id -> {
                ValueSet byAddress = expand("url", OURS + "ValueSet/" + id, "displayLanguage", "fr");
                ValueSet byId = rest.get("/ValueSet/" + id + "/$expand", "Accept-Language", "en")
                        .expect(200)
                        .as(ValueSet.class);
                assertThat(codes(byId)).as(id).isNotEmpty().isEqualTo(codes(byAddress));
                assertThat(displays(byId))
                        .as(id)
                        .isNotEqualTo(displays(byAddress))
                        .doesNotContainNull();
            });
        }

        @Test
        void aPostedQuestionIsAnsweredLikeOneInTheAddress() {
            var question = new Parameters();
            question.addParameter("url", new org.hl7.fhir.r4.model.UriType(KINDS));
            question.addParameter("filter", "visit");

            Answer answer = rest.post("/ValueSet/$expand", Rest.json(question)).expect(200);

            assertThat(codes(answer.as(ValueSet.class))).containsExactly("visit");
        }
    }

    @Nested
    class InALanguage {

        @Test
        void theHeaderSwitchesTheDisplays() {
            Answer french =
                    rest.get(ask("ValueSet/$expand", "url", KINDS), "Accept-Language", "fr-FR,fr;q=0.9,en;q=0.5");
            Answer english = rest.get(ask("ValueSet/$expand", "url", KINDS), "Accept-Language", "en-GB");

            assertThat(displays(french.expect(200).as(ValueSet.class))).contains("Rendez-vous", "Ordonnance");
            assertThat(displays(english.expect(200).as(ValueSet.class))).contains("Appointment", "Prescription");
        }

        @Test
        void theParameterIsStrongerThanTheHeader() {
            Answer answer =
                    rest.get(ask("ValueSet/$expand", "url", KINDS, "displayLanguage", "fr"), "Accept-Language", "en");

            assertThat(displays(answer.expect(200).as(ValueSet.class))).contains("Rendez-vous");
        }

        @Test
        void aLanguageThatNobodyHasTranslatedToIsAnsweredInTheNextOneThatSuits() {
            Answer answer = rest.get(ask("ValueSet/$expand", "url", KINDS), "Accept-Language", "pt,fr;q=0.4");

            assertThat(displays(answer.expect(200).as(ValueSet.class))).contains("Rendez-vous");
            assertThat(displays(expand("url", KINDS, "displayLanguage", "pt"))).contains("Appointment");
        }

        @Test
        void allWordsAreGivenWhenTheyAreAskedFor() {
            ValueSet all = expand("url", KINDS, "includeDesignations", "true", "displayLanguage", "fr");

            assertThat(all.getExpansion().getContainsFirstRep().getDesignation())
                    .extracting(ValueSet.ConceptReferenceDesignationComponent::getValue)
                    .contains("Appointment", "Rendez-vous");
            assertThat(expand("url", KINDS).getExpansion().getContainsFirstRep().hasDesignation())
                    .isFalse();
        }
    }

    @Nested
    class WithAFilter {

        @Test
        void itIsLookedForInTheLanguageThatIsShown() {
            assertThat(codes(expand("url", KINDS, "filter", "ordonn", "displayLanguage", "fr")))
                    .containsExactly("prescription");
            assertThat(codes(expand("url", KINDS, "filter", "ordonn"))).isEmpty();
            assertThat(codes(expand("url", KINDS, "filter", "prescr", "displayLanguage", "fr")))
                    .isEmpty();
        }

        @Test
        void caseAndAccentsDoNotMatterAndWordsMayBeCut() {
            assertThat(codes(expand("url", KINDS, "filter", "PROBLEME sant", "displayLanguage", "fr")))
                    .containsExactly("problem");
        }

        @Test
        void theTotalCountsWhatPasses() {
            String activities = OURS + "ValueSet/care-activity";
            ValueSet all = expand("url", activities, "filter", "visit");
            ValueSet page = expand("url", activities, "filter", "visit", "offset", "1", "count", "1");

            assertThat(all.getExpansion().getTotal())
                    .isEqualTo(codes(all).size())
                    .isGreaterThan(2);
            assertThat(page.getExpansion().getTotal())
                    .isEqualTo(all.getExpansion().getTotal());
            assertThat(codes(page)).containsExactly(codes(all).get(1));
            assertThat(expand("url", activities, "filter", "nothing-like-it")
                            .getExpansion()
                            .getTotal())
                    .isZero();
        }
    }

    @Nested
    class PageByPage {

        @Test
        void thePagesMakeUpTheWholeAndTheTotalStaysTheSame() {
            List<String> whole = codes(expand("url", KINDS));
            List<String> pages = new ArrayList<>();
            for (int offset = 0; offset < whole.size(); offset += 5) {
                ValueSet page = expand("url", KINDS, "offset", String.valueOf(offset), "count", "5");
                assertThat(page.getExpansion().getTotal()).isEqualTo(whole.size());
                assertThat(page.getExpansion().getOffset()).isEqualTo(offset);
                pages.addAll(codes(page));
            }

            assertThat(pages).isEqualTo(whole);
        }

        @Test
        void aPageOfNothingTellsTheTotal() {
            ValueSet none = expand("url", KINDS, "count", "0");

            assertThat(none.getExpansion().getTotal()).isEqualTo(16);
            assertThat(codes(none)).isEmpty();
            assertThat(codes(expand("url", KINDS, "offset", "400"))).isEmpty();
        }
    }

    @Nested
    class OfFhirItself {

        @Test
        void whatFhirDefinesIsKnown() {
            assertThat(codes(expand("url", "http://hl7.org/fhir/ValueSet/appointmentstatus")))
                    .contains("proposed", "booked", "noshow");
            assertThat(codes(expand("url", "http://terminology.hl7.org/ValueSet/v2-0278")))
                    .contains("Booked", "Noshow");
        }

        @Test
        void aValueSetThatNamesSingleCodesOfASystemThatIsNotLoadedListsThem() {
            ValueSet vitalSigns = expand("url", "http://hl7.org/fhir/ValueSet/observation-vitalsignresult");

            assertThat(codes(vitalSigns)).contains("85354-9", "8867-4");
        }

        @Test
        void aSystemThatIsNotLoadedCannotBeListed() {
            Answer answer = rest.get(ask("ValueSet/$expand", "url", "http://hl7.org/fhir/ValueSet/mimetypes"));

            assertThat(answer.expect(422).issue().getCode().toCode()).isEqualTo("not-supported");
            assertThat(answer.issue().getDiagnostics()).contains("urn:ietf:bcp:13");
        }
    }

    @Nested
    class OfAPartner {

        @Test
        void whatWasStoredAMomentAgoCountsAndWhatWasDeletedDoesNot() {
            String url = "https://partner.example.org/fhir/ValueSet/moment";
            String codeSystem = rest.create(colours("moment"));
            String valueSet = rest.create(valueSet(url, include("moment")));
            assertThat(codes(expand("url", url))).contains("red", "scarlet");

            CodeSystem changed = colours("moment");
            changed.addConcept().setCode("blue").setDisplay("Blue");
            changed.setId(codeSystem);
            rest.update(changed).expect(200);
            assertThat(codes(expand("url", url))).contains("blue");

            rest.delete("/ValueSet/" + valueSet).expect(200);
            assertThat(rest.get(ask("ValueSet/$expand", "url", url)).status()).isEqualTo(404);
        }

        @Test
        void filtersChooseByHierarchyAndByProperty() {
            rest.create(colours("filters"));

            assertThat(inline(include("filters", "concept", FilterOperator.ISA, "red")))
                    .containsExactlyInAnyOrder("red", "scarlet", "crimson", "burgundy");
            assertThat(inline(include("filters", "concept", FilterOperator.DESCENDENTOF, "red")))
                    .containsExactlyInAnyOrder("scarlet", "crimson", "burgundy");
            assertThat(inline(include("filters", "concept", FilterOperator.ISNOTA, "red")))
                    .containsExactlyInAnyOrder("green", "shade");
            assertThat(inline(include("filters", "concept", FilterOperator.GENERALIZES, "burgundy")))
                    .containsExactlyInAnyOrder("burgundy", "crimson", "red");
            assertThat(inline(include("filters", "warm", FilterOperator.EQUAL, "true")))
                    .containsExactlyInAnyOrder("red", "scarlet");
            assertThat(inline(include("filters", "code", FilterOperator.REGEX, "[rg].*e.*")))
                    .containsExactlyInAnyOrder("red", "green");
        }

        @Test
        void excludesAreTakenAwayAndValueSetsInOneIncludeAreIntersected() {
            rest.create(colours("sets"));
            String reds = "https://partner.example.org/fhir/ValueSet/reds";
            rest.create(valueSet(reds, include("sets", "concept", FilterOperator.ISA, "red")));
            var warmReds = include("sets", "warm", FilterOperator.EQUAL, "true").addValueSet(reds);
            var withoutRed = valueSet("https://partner.example.org/fhir/ValueSet/x", include("sets"));
            withoutRed.getCompose().addExclude(include("sets", "concept", FilterOperator.ISA, "red"));

            assertThat(inline(warmReds)).containsExactlyInAnyOrder("red", "scarlet");
            assertThat(inline(withoutRed)).containsExactlyInAnyOrder("green", "shade");
        }

        @Test
        void retiredAndAbstractCodesAreMarkedAndLeftOutOnRequest() {
            rest.create(colours("marks"));
            String url = "https://partner.example.org/fhir/ValueSet/marks";
            rest.create(valueSet(url, include("marks")));

            ValueSet all = expand("url", url);
            assertThat(all.getExpansion().getContains())
                    .filteredOn(code -> code.getInactive())
                    .extracting(ValueSet.ValueSetExpansionContainsComponent::getCode)
                    .containsExactly("burgundy");
            assertThat(all.getExpansion().getContains())
                    .filteredOn(code -> code.getAbstract())
                    .extracting(ValueSet.ValueSetExpansionContainsComponent::getCode)
                    .containsExactly("shade");
            ValueSet active = expand("url", url, "activeOnly", "true", "excludeNotForUI", "true");
            assertThat(codes(active)).doesNotContain("burgundy", "shade").contains("red");
            assertThat(active.getExpansion().getTotal())
                    .isEqualTo(all.getExpansion().getTotal() - 2);
        }

        @Test
        void theWordsThatAValueSetChoosesAreShownAndFound() {
            rest.create(colours("words"));
            var include = new ConceptSetComponent().setSystem(system("words"));
            include.addConcept().setCode("red").setDisplay("Traffic light red");
            include.addConcept().setCode("green");
            include.addConcept().setCode("no-such-colour");
            String url = "https://partner.example.org/fhir/ValueSet/words";
            rest.create(valueSet(url, include));

            assertThat(displays(expand("url", url))).containsExactly("Traffic light red", "Green");
            assertThat(codes(expand("url", url, "filter", "traffic"))).containsExactly("red");
            assertThat(displays(expand("url", url, "displayLanguage", "fr"))).containsExactly("Rouge", "Vert");
        }

        @Test
        void aCircleOfValueSetsIsRefused() {
            String a = "https://partner.example.org/fhir/ValueSet/a";
            String b = "https://partner.example.org/fhir/ValueSet/b";
            rest.create(valueSet(a, new ConceptSetComponent().addValueSet(b)));
            rest.create(valueSet(b, new ConceptSetComponent().addValueSet(a)));

            assertThat(rest.get(ask("ValueSet/$expand", "url", a))
                            .expect(422)
                            .issue()
                            .getDiagnostics())
                    .contains("circle");
        }

        private List<String> inline(ConceptSetComponent include) {
            return inline(valueSet("https://partner.example.org/fhir/ValueSet/inline", include));
        }

        private List<String> inline(ValueSet valueSet) {
            return codes(post(valueSet).expect(200).as(ValueSet.class));
        }

        private Answer post(ValueSet valueSet) {
            var question = new Parameters();
            question.addParameter().setName("valueSet").setResource(valueSet);
            return rest.post("/ValueSet/$expand", Rest.json(question));
        }
    }

    @Nested
    class WhenItIsTooMuchOrWrong {

        @Test
        void moreThanTheServerGivesAtOnceIsGivenPageByPageOnly() {
            CodeSystem many = codeSystem("many");
            IntStream.range(0, 1_200)
                    .forEach(i -> many.addConcept().setCode("c" + i).setDisplay("Concept " + i));
            rest.create(many);
            String url = "https://partner.example.org/fhir/ValueSet/many";
            rest.create(valueSet(url, include("many")));

            Answer all = rest.get(ask("ValueSet/$expand", "url", url));
            assertThat(all.expect(422).issue().getCode().toCode()).isEqualTo("too-costly");
            ValueSet last = expand("url", url, "offset", "1150", "count", "100");
            assertThat(last.getExpansion().getTotal()).isEqualTo(1_200);
            assertThat(codes(last)).hasSize(50).endsWith("c1199");
        }

        @Test
        void whatIsWrongIsNamed() {
            assertThat(refused("url", "https://nowhere.example.org/ValueSet/x").status())
                    .isEqualTo(404);
            assertThat(refused("url", KINDS, "count", "x").expression()).isEqualTo("count");
            assertThat(refused("url", KINDS, "count", "1001").expression()).isEqualTo("count");
            assertThat(refused("url", KINDS, "offset", "-1").expression()).isEqualTo("offset");
            assertThat(refused("url", KINDS, "activeOnly", "perhaps").expression())
                    .isEqualTo("activeOnly");
            assertThat(refused("url", KINDS, "displayLanguage", "f r!").expression())
                    .isEqualTo("displayLanguage");
            assertThat(refused("url", KINDS, "colour", "red").expression()).isEqualTo("colour");
            assertThat(refused("url", KINDS, "date", "2026").expression()).isEqualTo("date");
            assertThat(refused("filter", "x").expression()).isEqualTo("url");
            assertThat(rest.get("/ValueSet/no-such-id/$expand").status()).isEqualTo(404);
        }

        private Answer refused(String... parameters) {
            Answer answer = rest.get(ask("ValueSet/$expand", parameters));
            assertThat(answer.status()).isBetween(400, 499);
            return answer;
        }
    }

    private static String system(String name) {
        return "https://partner.example.org/fhir/CodeSystem/" + name;
    }

    private static CodeSystem codeSystem(String name) {
        var codeSystem = new CodeSystem();
        codeSystem
                .setUrl(system(name))
                .setStatus(PublicationStatus.ACTIVE)
                .setContent(CodeSystemContentMode.COMPLETE)
                .setCaseSensitive(true)
                .setHierarchyMeaning(CodeSystemHierarchyMeaning.ISA);
        return codeSystem;
    }

    /** Red, with scarlet and crimson below, and burgundy (retired) below crimson; green; shade, which only groups. */
    private static CodeSystem colours(String name) {
        CodeSystem colours = codeSystem(name);
        var red = colours.addConcept().setCode("red").setDisplay("Red");
        red.addDesignation().setLanguage("fr").setValue("Rouge");
        red.addProperty().setCode("warm").setValue(new BooleanType(true));
        red.addConcept()
                .setCode("scarlet")
                .setDisplay("Scarlet red")
                .addProperty()
                .setCode("warm")
                .setValue(new BooleanType(true));
        var crimson = red.addConcept().setCode("crimson").setDisplay("Crimson");
        crimson.addConcept()
                .setCode("burgundy")
                .setDisplay("Burgundy")
                .addProperty()
                .setCode("status")
                .setValue(new CodeType("retired"));
        var green = colours.addConcept().setCode("green").setDisplay("Green");
        green.addDesignation().setLanguage("fr").setValue("Vert");
        colours.addConcept()
                .setCode("shade")
                .setDisplay("Shades")
                .addProperty()
                .setCode("notSelectable")
                .setValue(new BooleanType(true));
        return colours;
    }

    private static ConceptSetComponent include(String system) {
        return new ConceptSetComponent().setSystem(system(system));
    }

    private static ConceptSetComponent include(String system, String property, FilterOperator op, String value) {
        ConceptSetComponent include = include(system);
        include.addFilter().setProperty(property).setOp(op).setValue(value);
        return include;
    }

    private static ValueSet valueSet(String url, ConceptSetComponent include) {
        var valueSet = new ValueSet();
        valueSet.setUrl(url).setStatus(PublicationStatus.ACTIVE).getCompose().addInclude(include);
        return valueSet;
    }
}
