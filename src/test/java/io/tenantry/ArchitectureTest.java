package io.tenantry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/** The way of the data, and the only imports that let it go one way. */
@AnalyzeClasses(packages = "io.tenantry", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String JDK = "java..";
    private static final String RECORD_BUILDER = "io.soabase.recordbuilder..";
    private static final String FABRIC8 = "io.fabric8..";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String IMPORTS = "io.tenantry.imports..";

    @ArchTest
    static final ArchRule problem = layer("problem")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(JDK, "io.tenantry.problem..")
            .because("every layer reports through it, so it can stand on none of them");

    @ArchTest
    static final ArchRule model = layer("model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    JDK, "javax.annotation.processing", RECORD_BUILDER, "io.tenantry.problem..", "io.tenantry.model..")
            .because("what a platform is does not depend on how it is read, rendered or written");

    @ArchTest
    static final ArchRule overlay = layer("overlay")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    JDK,
                    "org.snakeyaml.engine..",
                    "io.tenantry.problem..",
                    "io.tenantry.model..",
                    "io.tenantry.overlay..")
            .because("YAML ends where the model begins");

    @ArchTest
    static final ArchRule kube = layer("kube")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(JDK, FABRIC8, JACKSON, "io.tenantry.kube..")
            .because("checks and plans read manifests that are not ours, and agree on names with the renderers alone");

    @ArchTest
    static final ArchRule manifest = layer("manifest")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    JDK,
                    JACKSON,
                    "org.snakeyaml.engine..",
                    "io.tenantry.problem..",
                    "io.tenantry.kube..",
                    "io.tenantry.manifest..")
            .because("checks and plans take any folder of manifests, so what reads them knows nothing of ours");

    @ArchTest
    static final ArchRule reach = layer("reach")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    JDK,
                    JACKSON,
                    "io.tenantry.problem..",
                    "io.tenantry.kube..",
                    "io.tenantry.manifest..",
                    "io.tenantry.reach..")
            .because(
                    "who can reach whom is a question about any manifests, and the rules that ask it change more often");

    @ArchTest
    static final ArchRule check = layer("check")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    JDK,
                    FABRIC8,
                    JACKSON,
                    "io.tenantry.problem..",
                    "io.tenantry.kube..",
                    "io.tenantry.manifest..",
                    "io.tenantry.reach..",
                    "io.tenantry.check..")
            .because("a check that shared the renderers' code would repeat their mistakes");

    @ArchTest
    static final ArchRule plan = layer("plan")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    JDK,
                    JACKSON,
                    "io.tenantry.problem..",
                    "io.tenantry.kube..",
                    "io.tenantry.manifest..",
                    "io.tenantry.reach..",
                    "io.tenantry.plan..")
            .because("a plan that knew the renderers would take their word for what a change does");

    @ArchTest
    static final ArchRule secret = layer("secret")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(JDK, "io.tenantry.model..", "io.tenantry.kube..", "io.tenantry.secret..")
            .because("what is secret is one list, whoever asks: who seals, and who keeps a store");

    @ArchTest
    static final ArchRule seal = layer("seal")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    JDK,
                    "javax.crypto..",
                    "io.tenantry.problem..",
                    "io.tenantry.model..",
                    "io.tenantry.kube..",
                    "io.tenantry.secret..",
                    "io.tenantry.seal..")
            .because("cryptography that is small and alone can be read in one sitting");

    @ArchTest
    static final ArchRule render = layer("render")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    JDK,
                    FABRIC8,
                    JACKSON,
                    IMPORTS,
                    "io.tenantry.model..",
                    "io.tenantry.kube..",
                    "io.tenantry.secret..",
                    "io.tenantry.render..")
            .because("rendering is a function of the model: no tree, no Node, no files");

    @ArchTest
    static final ArchRule construct = layer("construct")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    JDK,
                    FABRIC8,
                    JACKSON,
                    "org.cdk8s..",
                    "software.constructs..",
                    "software.amazon.jsii..",
                    "io.tenantry.problem..",
                    "io.tenantry.model..",
                    "io.tenantry.kube..",
                    "io.tenantry.render..",
                    "io.tenantry.construct..")
            .because("constructs are thin: an importer's program needs no overlays and no output folder of ours");

    @ArchTest
    static final ArchRule synth = noClasses()
            .that()
            .resideOutsideOfPackages("io.tenantry.synth..", "io.tenantry.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tenantry.synth..", "io.tenantry.cli..", "picocli..")
            .because("the shell is thin and stands outside: nothing below calls up into it");

    @ArchTest
    static final ArchRule renderersAreStrangers = slices().matching("io.tenantry.render.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(anyClass(), inPackage("io.tenantry.render.block"))
            .because(
                    "a part that knows another cannot be read, tested or left out alone; what both need stands in kube or"
                            + " render.block");

    @ArchTest
    static final ArchRule onlyTwoKnowTheOrder = classes()
            .that()
            .resideInAPackage("io.tenantry.render.*..")
            .should()
            .onlyBeAccessed()
            .byClassesThat(new DescribedPredicate<>("PlatformParts, SpaceParts or the part itself") {
                @Override
                public boolean test(JavaClass caller) {
                    return caller.getPackageName().startsWith("io.tenantry.render.")
                            || caller.getSimpleName().equals("PlatformParts")
                            || caller.getSimpleName().equals("SpaceParts");
                }
            })
            .because("one place knows all parts and their order");

    @ArchTest
    static final ArchRule pureCore = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.tenantry.problem..",
                    "io.tenantry.model..",
                    "io.tenantry.kube..",
                    "io.tenantry.secret..",
                    "io.tenantry.manifest..",
                    "io.tenantry.reach..",
                    "io.tenantry.check..",
                    "io.tenantry.render..",
                    "io.tenantry.construct..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    Clock.class,
                    File.class,
                    Files.class,
                    Path.class,
                    Random.class,
                    SecureRandom.class,
                    UUID.class,
                    ProcessBuilder.class)
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("the same overlays give the same bytes on every machine, at every time");

    private static GivenClassesConjunction layer(String name) {
        return classes().that().resideInAPackage("io.tenantry." + name + "..");
    }

    private static DescribedPredicate<JavaClass> anyClass() {
        return DescribedPredicate.alwaysTrue();
    }

    private static DescribedPredicate<JavaClass> inPackage(String name) {
        return JavaClass.Predicates.resideInAPackage(name);
    }
}
