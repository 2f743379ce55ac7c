package io.github.bookfigures.maven;

import io.github.bookfigures.build.BuildRequest;
import io.github.bookfigures.plan.Selection;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** What goals have in common that need to know how figures are built. */
abstract class AbstractBuildMojo extends AbstractFigureMojo {
    /** Where the same files go for {@code site:run} and for other locales: the site plugin takes resources from here. */
    @Parameter(
            property = "figure.siteResourcesDirectory",
            defaultValue = "${project.build.directory}/generated-site/resources/figures")
    private File siteResourcesDirectory;

    /** Which figures: ids, ids with {@code *} and {@code ?}, and {@code #tag}, separated by commas. All, when empty. */
    @Parameter(property = "figure.only", defaultValue = "")
    private String only;

    /** What builds of any project can use again; anything in it may be deleted at any time. */
    @Parameter(property = "figure.cache.directory", defaultValue = "${user.home}/.m2/figure-cache")
    private File cacheDirectory;

    /** How many figures are worked on at a time, each in a process of its own; 0 means one per processor core. */
    @Parameter(property = "figure.workers", defaultValue = "0")
    private int workers;

    /** Options for the JVMs that measure and draw, such as {@code -Xmx4g}. */
    @Parameter
    private List<String> workerOptions = List.of();

    /** Whether commands that the manifest names under {@code exec} may run. */
    @Parameter(property = "figure.allowExec", defaultValue = "false")
    private boolean allowExec;

    @Parameter(defaultValue = "${project.build.directory}", readonly = true)
    private File buildDirectory;

    @Inject
    private RepositorySystem repositories;

    final BuildRequest request() throws MojoExecutionException {
        return request(only);
    }

    /** @param selected which figures; all when {@code null} or empty */
    final BuildRequest request(String selected) throws MojoExecutionException {
        try {
            BuildRequest request = new BuildRequest(
                    project().getBasedir().toPath(),
                    manifest().toPath(),
                    List.of(outputDirectory().toPath(), siteResourcesDirectory.toPath()),
                    buildDirectory.toPath(),
                    cacheDirectory.toPath(),
                    new LibraryClassPath(execution(), repositories, session(), project()).files(),
                    project().getRuntimeClasspathElements().stream()
                            .map(Path::of)
                            .toList(),
                    selected == null ? Selection.ALL : Selection.parse(selected),
                    workers > 0 ? workers : Runtime.getRuntime().availableProcessors(),
                    workerOptions);
            request = request.beside(manifests()
                    .neighbours(manifest().toPath(), outputDirectory().toPath()));
            return allowExec ? request.allowingExec() : request;
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("the project's class path is not known: " + e.getMessage(), e);
        }
    }
}
