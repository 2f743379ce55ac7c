package io.github.bookfigures;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The package table of the design, held by the build. */
@AnalyzeClasses(packages = "io.github.bookfigures", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.bookfigures.";

    /** Which packages each package may use, itself aside. */
    private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("data", List.of());
        MAY_USE.put("figure", List.of("data"));
        MAY_USE.put("generator", List.of("data", "figure"));
        MAY_USE.put("learn", List.of("data", "generator"));
        MAY_USE.put("catalog", List.of("data", "figure", "generator", "learn"));
        MAY_USE.put("table", List.of("data"));
        MAY_USE.put("command", List.of("data", "generator", "table"));
        MAY_USE.put("picture", List.of("command", "data", "figure", "generator"));
        MAY_USE.put("chart", List.of("command", "data", "figure", "generator", "table"));
        MAY_USE.put("snippet", List.of("data"));
        MAY_USE.put("yaml", List.of());
        MAY_USE.put("manifest", List.of("figure", "yaml"));
        MAY_USE.put("citation", List.of("figure", "manifest", "yaml"));
        MAY_USE.put("report", List.of("citation", "data", "figure", "generator", "manifest", "snippet", "yaml"));
        MAY_USE.put("html", List.of("figure"));
        MAY_USE.put("render", List.of("data", "figure", "html", "yaml"));
        MAY_USE.put("store", List.of("data"));
        MAY_USE.put("fingerprint", List.of("data", "store"));
        MAY_USE.put("source", List.of("data", "fingerprint", "store", "yaml"));
        MAY_USE.put("plan", List.of("data", "figure", "yaml", "manifest", "generator", "store", "fingerprint"));
        MAY_USE.put("lint", List.of("data", "figure", "render"));
        MAY_USE.put("worker", List.of("data", "figure", "generator", "lint", "render", "store"));
        MAY_USE.put(
                "build",
                List.of(
                        "data",
                        "figure",
                        "fingerprint",
                        "generator",
                        "html",
                        "lint",
                        "manifest",
                        "plan",
                        "render",
                        "snippet",
                        "source",
                        "store",
                        "worker",
                        "yaml"));
        MAY_USE.put("watch", List.of("build", "citation", "manifest", "plan", "report", "yaml"));
    }

    @ArchTest
    static void packagesUseOnlyWhatTheTableAllows(JavaClasses classes) {
        assertThat(classes).hasSizeGreaterThan(40);
        MAY_USE.forEach((name, allowed) -> noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(oursOutside(name, allowed))
                .allowEmptyShould(true)
                .check(classes));
    }

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule networksLiveInLearnAndCatalog = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "learn..", ROOT + "catalog..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..");

    @ArchTest
    static final ArchRule drawingLibrariesLiveInRender = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "render..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.jfree..",
                    "org.apache.batik..",
                    "org.apache.xmlgraphics..",
                    "org.apache.fontbox..",
                    "org.apache.pdfbox..",
                    "org.scilab..",
                    "org.eclipse..",
                    "com.google.common..");

    @ArchTest
    static final ArchRule theLibraryKnowsNothingOfMaven =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.maven..");

    @ArchTest
    static final ArchRule figuresTouchNoFilesAndNoClock = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "catalog..", ROOT + "chart..", ROOT + "figure..", ROOT + "learn..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random");

    private static DescribedPredicate<JavaClass> oursOutside(String name, List<String> allowed) {
        return new DescribedPredicate<>("are ours but neither in " + name + " nor in " + allowed) {
            @Override
            public boolean test(JavaClass type) {
                String packageName = type.getPackageName();
                if (!packageName.startsWith(ROOT)) {
                    return false;
                }
                String part = packageName.substring(ROOT.length()).split("\\.")[0];
                return !part.equals(name) && !allowed.contains(part);
            }
        };
    }
}
