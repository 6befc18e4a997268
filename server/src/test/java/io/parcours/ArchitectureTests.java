package io.parcours;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.springframework.beans.factory.annotation.Autowired;

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
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

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
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.hl7.fhir.r5..", "org.hl7.fhir.r4b..", "org.hl7.fhir.dstu2..", "org.hl7.fhir.dstu3..");

    @ArchTest
    static void noClassIsShadowed(JavaClasses classes) {
        Assertions.assertThat(classes)
                .allSatisfy(type -> Assertions.assertThat(type.getPackageName()).startsWith("io.parcours"));
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
