package io.parcours;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Tests are the specification: they read as rules, wait for what they wait for, and run. */
@AnalyzeClasses(packages = "io.parcours", importOptions = ImportOption.OnlyIncludeTests.class)
class TestStyleTests {

    /** This class, which has to name what it forbids. */
    private static final String RULES = ".*TestStyleTests";

    @ArchTest
    static final ArchRule assertionsReadAsSentences = noClasses()
            .that()
            .haveNameNotMatching(RULES)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Assertions.class);

    @ArchTest
    static final ArchRule nothingWaitsForAFixedTime =
            noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule namesAreRulesWithOutcomes =
            methods().that().areAnnotatedWith(Test.class).should().haveNameNotMatching("(test|should).*");

    @ArchTest
    static final ArchRule everyTestRuns = noClasses()
            .that()
            .haveNameNotMatching(RULES)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Disabled.class);
}
