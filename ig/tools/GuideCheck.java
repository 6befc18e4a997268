import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * Proves that the guide keeps its word.
 *
 * <p>Argument: the guide's folder. Every definition and every example is valid; every invalid example fails at the element that
 * its manifest names, and nowhere else; every profile has one of each; every reference, every address of ours and every link of
 * a page leads somewhere; what a form calculates is what its answers say. Prints each surprise and ends with 1 when there is one.
 */
public class GuideCheck {

    private static final String OURS = "https://parcours.io/fhir/";
    private static final String CALCULATED =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
    private static final String VARIABLE = "http://hl7.org/fhir/StructureDefinition/variable";

    private final FhirContext r4 = FhirContext.forR4();
    private final Path guide;
    private final Map<Path, Resource> definitions;
    private final Map<Path, Resource> examples;
    private final Map<Path, Resource> others;
    private final FhirValidator validator;
    private final List<String> surprises = new ArrayList<>();
    private int invalidCount;

    public static void main(String[] arguments) throws IOException {
        GuideCheck check = new GuideCheck(Path.of(arguments[0]));
        List<String> surprises = check.surprises();
        surprises.forEach(System.out::println);
        System.out.println(check.definitions.size() + " definitions, " + (check.examples.size() + check.others.size())
                + " valid and " + check.invalidCount + " invalid examples; " + surprises.size() + " surprises");
        System.exit(surprises.isEmpty() ? 0 : 1);
    }

    public GuideCheck(Path guide) throws IOException {
        this.guide = guide;
        definitions = read(guide.resolve("package"));
        examples = read(guide.resolve("package/example"));
        others = read(guide.resolve("package/other"));
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(r4);
        definitions.values().forEach(ours::addResource);
        Map<String, Questionnaire> forms = forms();
        ValidationSupportChain chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(r4),
                ours,
                new PinnedForms(r4, forms),
                new InMemoryTerminologyServerValidationSupport(r4),
                new CommonCodeSystemsTerminologyService(r4),
                new SnapshotGeneratingValidationSupport(r4));
        FhirInstanceValidator rules = new FhirInstanceValidator(chain);
        validator = r4.newValidator().registerValidatorModule(rules);
    }

    public List<String> surprises() throws IOException {
        definitions.forEach(this::expectValid);
        examples.forEach(this::expectValid);
        others.forEach(this::expectValid);
        expectInvalidOnesToFail();
        expectExamplesOfEveryProfile();
        expectNoDeadEnds();
        expectLivingLinks();
        expectRightCalculations();
        return surprises;
    }

    // Validity ------------------------------------------------------------------------------------------------------

    private void expectValid(Path file, Resource resource) {
        for (SingleValidationMessage error : errors(resource, new ValidationOptions())) {
            surprise(file, "is not valid: " + error.getLocationString() + ": " + error.getMessage());
        }
    }

    private void expectInvalidOnesToFail() throws IOException {
        Path folder = guide.resolve("invalid");
        for (JsonNode expected : manifest()) {
            invalidCount++;
            Path file = folder.resolve(expected.get("file").asText());
            String element = expected.get("element").asText();
            Resource resource = (Resource) parser().parseResource(Files.readString(file));
            ValidationOptions options =
                    new ValidationOptions().addProfile(expected.get("profile").asText());
            List<SingleValidationMessage> errors = errors(resource, options);
            if (errors.isEmpty()) {
                surprise(file, "is valid, and should not be");
            }
            for (SingleValidationMessage error : errors) {
                if (!element.equals(error.getLocationString())) {
                    surprise(
                            file,
                            "fails at " + error.getLocationString() + " and not at " + element + ": "
                                    + error.getMessage());
                }
            }
        }
    }

    private List<SingleValidationMessage> errors(Resource resource, ValidationOptions options) {
        return validator.validateWithResult(resource, options).getMessages().stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .toList();
    }

    private JsonNode manifest() throws IOException {
        return new ObjectMapper()
                .readTree(guide.resolve("invalid/manifest.json").toFile());
    }

    private void expectExamplesOfEveryProfile() throws IOException {
        Set<String> claimed = new TreeSet<>();
        Stream.of(definitions, examples, others)
                .flatMap(resources -> resources.values().stream())
                .forEach(resource -> addUsed(resource, claimed));
        Set<String> broken = new TreeSet<>();
        manifest().forEach(expected -> broken.add(expected.get("shows").asText()));
        for (Resource resource : definitions.values()) {
            if (resource instanceof StructureDefinition profile) {
                if (!claimed.contains(profile.getUrl())) {
                    surprises.add(profile.getUrl() + " has no valid example");
                }
                if (!broken.contains(profile.getUrl())) {
                    surprises.add(profile.getUrl() + " has no invalid example");
                }
            }
        }
    }

    /** Profiles that the resource claims, and extensions that it uses. */
    private void addUsed(Resource resource, Set<String> used) {
        resource.getMeta().getProfile().forEach(profile -> used.add(profile.getValue()));
        r4.newTerser().getAllPopulatedChildElementsOfType(resource, Extension.class).stream()
                .map(Extension::getUrl)
                .forEach(used::add);
    }

    // Links ---------------------------------------------------------------------------------------------------------

    private void expectNoDeadEnds() {
        Set<String> ids = new TreeSet<>();
        examples.values().forEach(resource -> ids.add(address(resource)));
        Set<String> addresses = new TreeSet<>();
        for (Resource resource : definitions.values()) {
            if (resource instanceof MetadataResource definition) {
                addresses.add(definition.getUrl());
                addresses.add(definition.getUrl() + "|" + definition.getVersion());
            }
        }
        examples.forEach((file, resource) -> {
            for (Reference reference : r4.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class)) {
                if (reference.hasReference() && !ids.contains(reference.getReference())) {
                    surprise(file, "refers to " + reference.getReference() + ", which is not in the package");
                }
            }
        });
        Stream.of(definitions, examples, others)
                .forEach(resources -> resources.forEach((file, resource) -> {
                    for (CanonicalType address :
                            r4.newTerser().getAllPopulatedChildElementsOfType(resource, CanonicalType.class)) {
                        if (address.getValue().startsWith(OURS) && !addresses.contains(address.getValue())) {
                            surprise(file, "names " + address.getValue() + ", which is not in the package");
                        }
                    }
                }));
    }

    /** A link in a page names another page, or an artifact as type and id; links to other sites are not followed. */
    private void expectLivingLinks() throws IOException {
        Set<String> targets = new TreeSet<>();
        Stream.of(definitions, examples, others)
                .flatMap(resources -> resources.values().stream())
                .map(GuideCheck::address)
                .forEach(targets::add);
        for (Path page : pages()) {
            targets.add(page.getFileName().toString());
        }
        for (Path page : pages()) {
            Matcher link = Pattern.compile("]\\(([^)]+)\\)").matcher(Files.readString(page));
            while (link.find()) {
                if (!link.group(1).contains("://") && !targets.contains(link.group(1).replaceAll("\\s", ""))) {
                    surprise(page, "links to " + link.group(1) + ", which is not in the package");
                }
            }
        }
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(guide.resolve("package/other"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String address(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    // Calculations --------------------------------------------------------------------------------------------------

    private void expectRightCalculations() {
        Map<String, Questionnaire> forms = forms();
        examples.forEach((file, resource) -> {
            if (resource instanceof QuestionnaireResponse answers
                    && !"in-progress".equals(answers.getStatus().toCode())) {
                new Calculation(file, answers, forms.get(answers.getQuestionnaire())).expectRight();
            }
        });
    }

    /** Compares each calculated answer of one response with what its expression yields. */
    private final class Calculation {

        private final Path file;
        private final QuestionnaireResponse answers;
        private final Questionnaire form;
        private final IFhirPath paths = r4.newFhirPath();
        private final Map<String, List<IBase>> variables = new HashMap<>();

        Calculation(Path file, QuestionnaireResponse answers, Questionnaire form) {
            this.file = file;
            this.answers = answers;
            this.form = form;
            paths.setEvaluationContext(new IFhirPathEvaluationContext() {
                @Override
                public List<IBase> resolveConstant(Object context, String name, ConstantEvaluationMode mode) {
                    return variables.getOrDefault(name.replace("%", ""), List.of());
                }
            });
        }

        void expectRight() {
            form.getExtensionsByUrl(VARIABLE).forEach(this::remember);
            form.getItem().forEach(this::expectRight);
        }

        private void expectRight(QuestionnaireItemComponent item) {
            item.getExtensionsByUrl(VARIABLE).forEach(this::remember);
            if (item.hasExtension(CALCULATED)) {
                Expression expression =
                        (Expression) item.getExtensionByUrl(CALCULATED).getValue();
                String calculated = text(evaluate(expression.getExpression()));
                String answered = text(
                        evaluate("%resource.repeat(item).where(linkId = '" + item.getLinkId() + "').answer.value"));
                if (!calculated.equals(answered)) {
                    surprise(file, item.getLinkId() + " should be " + calculated + " and is " + answered);
                }
            }
            item.getItem().forEach(this::expectRight);
        }

        private void remember(Extension variable) {
            Expression expression = (Expression) variable.getValue();
            variables.put(expression.getName(), evaluate(expression.getExpression()));
        }

        private List<IBase> evaluate(String expression) {
            return paths.evaluate(answers, expression, IBase.class);
        }

        private String text(List<IBase> values) {
            return values.stream()
                    .map(value -> ((PrimitiveType<?>) value).getValueAsString())
                    .toList()
                    .toString();
        }
    }

    private Map<String, Questionnaire> forms() {
        Map<String, Questionnaire> forms = new HashMap<>();
        for (Resource resource : definitions.values()) {
            if (resource instanceof Questionnaire form) {
                forms.put(form.getUrl() + "|" + form.getVersion(), form);
            }
        }
        return forms;
    }

    /** Finds a form by address and version, as answers name it. */
    private record PinnedForms(FhirContext context, Map<String, Questionnaire> forms) implements IValidationSupport {

        @Override
        public FhirContext getFhirContext() {
            return context;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T extends IBaseResource> T fetchResource(Class<T> type, String address) {
            return type == null || type.isAssignableFrom(Questionnaire.class) ? (T) forms.get(address) : null;
        }
    }

    // Files ---------------------------------------------------------------------------------------------------------

    private Map<Path, Resource> read(Path folder) throws IOException {
        Map<Path, Resource> resources = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(GuideCheck::isResource).toList()) {
                resources.put(file, (Resource) parser().parseResource(Files.readString(file)));
            }
        }
        return resources;
    }

    private static boolean isResource(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".json") && !name.equals("package.json");
    }

    private IParser parser() {
        return r4.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    }

    private void surprise(Path file, String what) {
        surprises.add(guide.relativize(file) + " " + what);
    }
}
