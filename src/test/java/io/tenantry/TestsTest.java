package io.tenantry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Disabled;

/** What every test keeps to. */
@AnalyzeClasses(packages = "io.tenantry", importOptions = ImportOption.OnlyIncludeTests.class)
class TestsTest {
    private static final ArchCondition<JavaMethod> NAME_A_SEED = ArchConditions.be(DescribedPredicate.describe(
            "of a named seed",
            method -> !method.getAnnotationOfType(Property.class).seed().equals(Property.SEED_NOT_SET)));

    @ArchTest
    static final ArchRule propertiesAreTriedWithTheSameValuesEverywhere = methods()
            .that()
            .areAnnotatedWith(Property.class)
            .should(NAME_A_SEED)
            .because("a build passes or fails the same way on every machine");

    @ArchTest
    static final ArchRule noTestIsSkipped =
            noMethods().should().beAnnotatedWith(Disabled.class).because("a skipped test holds nothing");
}
