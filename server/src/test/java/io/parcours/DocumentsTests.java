package io.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Document;
import io.parcours.support.Manual;
import io.parcours.support.Repository;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Documents say what is there. Why this is a test: docs/adr/adr-2611-documents-are-tested.md. */
class DocumentsTests {

    private static final String ROOMS = "server/src/main/java/io/parcours";
    private static final Pattern ROOM = Pattern.compile("\\(" + ROOMS + "/(\\w+)/package-info\\.java\\)");
    private static final Pattern GUIDE_PAGE = Pattern.compile("Guide: /ig/([\\w-]+)\\.html");

    private static final Map<String, Path> TESTS = Repository.testSources().stream()
            .collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""),
                    Function.identity(),
                    (one, other) -> one));

    static List<Document> documents() {
        return Repository.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFileAndAHeadingInIt(Document document) {
        assertThat(document.deadLinks()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTestThatIsNamedIsThere(Document document) {
        assertThat(document.namedTests()).allMatch(DocumentsTests::isThere);
    }

    @Test
    void whatIsNotThereIsFound() {
        var document = new Document(Repository.file("new.md"), """
                See [a file](nowhere.md), [a heading](README.md#nowhere), [another](LICENSE), `[code](nowhere)` and <https://example.org>.
                Held by `NowhereTests`, `ModularityTests.nowhere` and `ModularityTests.roomsUseOnlyTheDoorsOfTheRoomsBelowThem`.
                """);

        assertThat(document.deadLinks()).containsExactly("nowhere.md", "README.md#nowhere");
        assertThat(document.namedTests())
                .filteredOn(name -> !isThere(name))
                .containsExactly("NowhereTests", "ModularityTests.nowhere");
        assertThat(new Manual("a:\n  # Why.\n  b: 1\n  c: 2\n").explained()).containsExactly("a.b");
    }

    @ParameterizedTest
    @CsvSource({"ARCHITECTURE.md, '\\| \\d+ \\|.*'", "README.md, '\\| (?!Ability|---).*'"})
    void everyInvariantAndEveryAbilityNamesItsTest(String file, String row) {
        assertThat(Repository.document(file).text().lines().filter(line -> line.matches(row)))
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(new Document(Path.of(file), line).namedTests())
                        .isNotEmpty());
    }

    @Test
    void theReadmeIsOneScreenAndTheArchitectureIsReadInOneSitting() {
        assertThat(Repository.document("README.md").length()).isLessThanOrEqualTo(90);
        assertThat(Repository.document("ARCHITECTURE.md").length()).isLessThan(200);
    }

    @Test
    void theMapShowsEveryRoomAndNoOther() {
        Stream<String> onTheMap = ROOM.matcher(
                        Repository.document("ARCHITECTURE.md").text())
                .results()
                .map(room -> room.group(1));

        assertThat(onTheMap)
                .containsExactlyInAnyOrderElementsOf(Repository.namesIn(Repository.file(ROOMS)).stream()
                        .filter(name -> !name.endsWith(".java"))
                        .toList());
    }

    @Test
    void everyDecisionIsInTheIndex() {
        assertThat(Repository.document("docs/adr/README.md").links())
                .containsAll(Repository.namesIn(Repository.file("docs/adr")).stream()
                        .filter(name -> !name.equals("README.md"))
                        .toList());
    }

    @Test
    void theGuideHasEveryPageThatATestSpecifies() {
        Stream<String> pages = Repository.testSources().stream()
                .flatMap(file -> GUIDE_PAGE.matcher(Repository.text(file)).results())
                .map(page -> page.group(1) + ".md");

        assertThat(pages).isNotEmpty().isSubsetOf(Repository.namesIn(Repository.file("ig/input/pagecontent")));
    }

    @Test
    void everySettingIsExplainedInTheManual() {
        var manual = new Manual(Repository.text(Repository.file("server/src/main/resources/application.yml")));

        assertThat(settings()).hasSizeGreaterThan(5).isSubsetOf(manual.explained());
    }

    private static boolean isThere(String test) {
        String[] names = test.split("\\.");
        return Optional.ofNullable(TESTS.get(names[0])).map(Repository::text).stream()
                .anyMatch(source -> Arrays.stream(names).allMatch(name -> declares(source, name)));
    }

    private static boolean declares(String source, String name) {
        return Pattern.compile("\\b(?:class|void|ArchRule) " + name + "\\b")
                .matcher(source)
                .find();
    }

    private static List<String> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("io.parcours").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(type -> settings(prefix(type), type))
                .toList();
    }

    private static String prefix(Class<?> type) {
        return AnnotatedElementUtils.getMergedAnnotation(type, ConfigurationProperties.class)
                .prefix();
    }

    private static Stream<String> settings(String prefix, Class<?> type) {
        assertThat(type).as("settings are records").isRecord();
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            String key = prefix + "." + key(type, component.getName());
            boolean isGroup = component.getType().isRecord()
                    && component.getType().getPackageName().startsWith("io.parcours");
            return isGroup ? settings(key, component.getType()) : Stream.of(key);
        });
    }

    private static String key(Class<?> type, String component) {
        try {
            Name name = type.getDeclaredField(component).getAnnotation(Name.class);
            return name == null ? DataObjectPropertyName.toDashedForm(component) : name.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
