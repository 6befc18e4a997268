package io.parcours;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import ca.uhn.fhir.rest.annotation.Operation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.parcours.access.Permitted;
import io.parcours.fhir.OperationProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The rules of the house that a compiler cannot hold. */
@AnalyzeClasses(packages = "io.parcours", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule storageInternalsStayOnTheGroundFloor = noClasses()
            .that(not(resideInAPackage("io.parcours.fhir..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ca.uhn.fhir.jpa..");

    @ArchTest
    static final ArchRule httpErrorsAreMadeAtTheEdgeOnly = noClasses()
            .that(not(resideInAPackage("..fhir..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ca.uhn.fhir.rest.server.exceptions..");

    @ArchTest
    static final ArchRule rulesArePure = noClasses()
            .that()
            .resideInAPackage("io.parcours.journey.entry..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "ca.uhn.fhir.rest..", "ca.uhn.fhir.jpa..", "java.sql..", "jakarta..");

    @ArchTest
    static final ArchRule timeAndIdsComeFromTheirSources = noClasses()
            .should()
            .callMethodWhere(target(name("now"))
                    .and(target(owner(resideInAPackage("java.time.."))))
                    .and(target(rawParameterTypes(new Class<?>[0]))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule settingsComeFromTheirRecords = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("getenv|getProperty")).and(target(owner(type(System.class)))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Value.class);

    /** The welcome is no log line: it is what a newcomer copies. */
    @ArchTest
    static final ArchRule onlyTheWelcomeAndTheCommandSpeakToTheConsole = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.parcours.web.Welcome")
            .and()
            .doNotHaveFullyQualifiedName("io.parcours.terminology.load.LoadingCommand")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule namesCarryNoPrefixes =
            fields().should().haveNameNotMatching("(my|our|the)[A-Z].*").allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            fields().should().notBeAnnotatedWith(Autowired.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule operationsLiveInProvidersAtTheEdge = methods()
            .that()
            .areAnnotatedWith(Operation.class)
            .should()
            .beDeclaredInClassesThat()
            .implement(OperationProvider.class)
            .andShould()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Provider")
            .andShould()
            .beDeclaredInClassesThat()
            .resideInAPackage("..fhir");

    @ArchTest
    static final ArchRule everyOperationSaysWhoMayCallIt =
            methods().that().areAnnotatedWith(Operation.class).should().beAnnotatedWith(Permitted.class);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            classes().should().haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Base|Processor)");

    @ArchTest
    static final ArchRule onlyR4IsSpoken = noClasses()
            .that(not(resideInAPackage("io.parcours.fhir.validation"))) // HL7's validator speaks R5 inside.
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.hl7.fhir.r5..", "org.hl7.fhir.r4b..", "org.hl7.fhir.dstu2..", "org.hl7.fhir.dstu3..");

    /** A class in a library's package would take the place of the library's own. */
    @Test
    void noClassOfALibraryIsShadowed() throws IOException, URISyntaxException {
        Path classes = Path.of(ParcoursServer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            Assertions.assertThat(files.map(file -> classes.relativize(file).toString())
                            .filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allSatisfy(name -> Assertions.assertThat(name).startsWith("io/parcours/"));
        }
    }

    @Test
    void filesStaySmallEnoughToBeReadAtOnce() throws IOException {
        Assertions.assertThat(longerThan(400, Path.of("src/main/java"))).isEmpty();
        Assertions.assertThat(longerThan(500, Path.of("src/test/java"))).isEmpty();
    }

    private static List<Path> longerThan(int lines, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            Assertions.assertThat(sources).isNotEmpty();
            return sources.stream().filter(file -> lines(file) > lines).toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ArchTest
    static void everyRoomSaysWhatItIs(JavaClasses classes) {
        Assertions.assertThat(classes.stream()
                        .map(type -> type.getPackageName())
                        .distinct()
                        .filter(name -> !classes.contain(name + ".package-info")))
                .isEmpty();
    }
}
