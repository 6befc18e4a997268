package io.parcours.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.parcours.web.guide.artifact.Bodies;
import io.parcours.web.guide.shelf.Artifact;
import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Language;
import io.parcours.web.guide.shelf.Shelf;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Artifacts that the package does not have yet have their pages already, so that a part that brings one need not think of it. */
class ShowingWhatIsYetToComeTests {

    private static final FhirContext R4 = FhirContext.forR4Cached();

    private final Map<String, byte[]> files = new TreeMap<>();

    @Test
    void aSearchParameterSaysWhatItLooksAt() {
        var circle = new SearchParameter()
                .setCode("circle")
                .setType(Enumerations.SearchParamType.REFERENCE)
                .setExpression("Patient.extension('https://parcours.io/fhir/StructureDefinition/circle').value");
        circle.setUrl("https://parcours.io/fhir/SearchParameter/circle").setTitle("Circle of care");
        circle.getBase().add(new CodeType("Patient"));
        circle.getTarget().add(new CodeType("Organization"));
        circle.setId("circle");

        assertThat(page(circle))
                .contains("<code>circle</code>", "reference", "https://hl7.org/fhir/R4/organization.html")
                .contains("Patient.extension(&#39;https://parcours.io/fhir/StructureDefinition/circle&#39;).value");
    }

    @Test
    void aDefinitionOfAnotherTypeIsShownAsItIs() {
        var naming = new NamingSystem().setName("Tilleuls").setKind(NamingSystem.NamingSystemType.IDENTIFIER);
        naming.setId("tilleuls");

        assertThat(page(naming)).contains("&quot;resourceType&quot;: &quot;NamingSystem&quot;", "Definition");
    }

    @Test
    void narrowerCodesStandBelowBroaderOnes() {
        var codes = codes();
        codes.getConceptFirstRep().addConcept().setCode("blood").setDisplay("Blood test");

        assertThat(page(codes)).contains("class=\"depth-0\"><code>test</code>", "class=\"depth-1\"><code>blood</code>");
    }

    @Test
    void aValueSetTellsListedFilteredAndExcludedCodesApart() {
        add(codes());
        var set =
                new ValueSet().setUrl("https://parcours.io/fhir/ValueSet/some").setTitle("Some");
        set.setId("some");
        set.getCompose()
                .addInclude()
                .setSystem("https://parcours.io/fhir/CodeSystem/tests")
                .addConcept()
                .setCode("test");
        set.getCompose()
                .addInclude()
                .setSystem("http://loinc.org")
                .addFilter()
                .setProperty("CLASS")
                .setOp(ValueSet.FilterOperator.EQUAL)
                .setValue("CHEM");
        set.getCompose().addExclude().addValueSet("http://hl7.org/fhir/ValueSet/task-status");

        assertThat(page(set))
                .contains(
                        "These codes of <a href=\"/ig/CodeSystem/tests\"",
                        "<td lang=\"fr\" data-label=\"Français\">Examen</td>")
                .contains("<code>http://loinc.org</code>", "CLASS = CHEM")
                .contains("Without the codes of <a href=\"https://hl7.org/fhir/R4/valueset-task-status.html\"");
    }

    @Test
    void aFixedValueAndAPartOfAnUnknownElementAreShown() {
        var profile = new StructureDefinition()
                .setType("Task")
                .setUrl("https://parcours.io/fhir/StructureDefinition/fixed")
                .setTitle("Fixed")
                .setBaseDefinition("http://hl7.org/fhir/StructureDefinition/Task");
        profile.setId("fixed");
        profile.getDifferential().addElement(element("Task.intent").setFixed(new CodeType("order")));
        profile.getDifferential().addElement(element("Task.input.value[x]").setMin(1));
        profile.getDifferential().addElement(element("Task.nothing").setPattern(new StringType("x<y")));

        assertThat(page(profile)).contains("is always order", "any type", "is x&lt;y");
    }

    @Test
    void anOperationOnTypesIsCalledOnEachOfThem() {
        var operation = new OperationDefinition()
                .setCode("find")
                .setType(true)
                .setSystem(false)
                .setInstance(false);
        operation
                .setAffectsState(true)
                .setUrl("https://parcours.io/fhir/OperationDefinition/find")
                .setTitle("Find");
        operation.setId("find");
        operation.addResource("Appointment").addResource("Slot");
        operation
                .addParameter()
                .setName("range")
                .setUse(OperationDefinition.OperationParameterUse.IN)
                .setMin(1)
                .setMax("1")
                .addPart()
                .setName("start")
                .setMin(1)
                .setMax("1")
                .setType("instant");

        assertThat(page(operation))
                .contains("POST [base]/Appointment/$find", "POST [base]/Slot/$find")
                .contains("class=\"depth-1\"><code>start</code>");
    }

    private static ElementDefinition element(String path) {
        var element = new ElementDefinition().setPath(path);
        element.setId(path);
        return element;
    }

    private static CodeSystem codes() {
        var codes = new CodeSystem()
                .setUrl("https://parcours.io/fhir/CodeSystem/tests")
                .setTitle("Tests");
        codes.setId("tests");
        codes.addConcept()
                .setCode("test")
                .setDisplay("Test")
                .addDesignation()
                .setLanguage("fr")
                .setValue("Examen");
        return codes;
    }

    private void add(Resource resource) {
        String json = R4.newJsonParser().setPrettyPrint(true).encodeResourceToString(resource);
        files.put(
                resource.fhirType() + "-" + resource.getIdElement().getIdPart() + ".json",
                json.getBytes(StandardCharsets.UTF_8));
    }

    private String page(Resource resource) {
        var guide = new ImplementationGuide().setPackageId("io.parcours.fhir");
        guide.setId("guide");
        guide.getDefinition().getPage().setTitle("Contents");
        add(guide);
        add(resource);
        var shelf = new Shelf(files, content ->
                (Resource) R4.newJsonParser().parseResource(new String(content, StandardCharsets.UTF_8)));
        var edition = new Edition(shelf, Language.ENGLISH, words());
        Artifact artifact = shelf.artifact(
                        resource.fhirType(), resource.getIdElement().getIdPart())
                .orElseThrow();
        var context = new Context(Language.ENGLISH.locale());
        context.setVariables(Map.of(
                "edition", edition, "version", "1", "artifact", ArtifactPage.of(artifact, edition, new Bodies(R4))));
        return templates().process("guide/artifact", context).replaceAll("\\s+", " ");
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/guide");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(words());
        return engine;
    }
}
