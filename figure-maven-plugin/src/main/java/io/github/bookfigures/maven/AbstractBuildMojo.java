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

    /**
     * Which figures: ids, ids with {@code *} for any letters and {@code ?} for one, and {@code #tag}, separated by commas.
     * Without it, all.
     */
    @Parameter(property = "figure.only", defaultValue = "")
    private String only;

    /**
     * Folder with what builds of any project can use again, results and images: 4 GB at most, the least recently used go
     * first. Anything in it may be deleted at any time.
     */
    @Parameter(property = "figure.cache.directory", defaultValue = "${user.home}/.m2/figure-cache")
    private File cacheDirectory;

    /**
     * How many figures at most are worked on at a time, each in a process of its own; 0 means one per processor core. Another
     * process starts when about six seconds of work make up for its start.
     */
    @Parameter(property = "figure.workers", defaultValue = "0")
    private int workers;

    /**
     * Options for the JVMs that measure and draw, such as {@code -Xmx4g}. Without an {@code -Xmx} among them, the heap of each
     * may take its share of a third of the machine's memory, from 512 MB to 2 GB.
     */
    @Parameter
    private List<String> workerOptions = List.of();

    /** Whether commands that the manifest names under {@code exec} may run; otherwise such a figure is an error. */
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
