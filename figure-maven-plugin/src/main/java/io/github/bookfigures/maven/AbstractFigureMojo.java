package io.github.bookfigures.maven;

import io.github.bookfigures.build.BuildRequest;
import io.github.bookfigures.citation.Manuscript;
import io.github.bookfigures.plan.Selection;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** What all goals have in common. */
abstract class AbstractFigureMojo extends AbstractMojo {
    /** The manifest: the list of the book's figures. */
    @Parameter(property = "figure.manifest", defaultValue = "${project.basedir}/src/figures/figures.yaml")
    private File manifest;

    /** Where the figures go; pages refer to them as {@code figures/…}. */
    @Parameter(property = "figure.outputDirectory", defaultValue = "${project.reporting.outputDirectory}/figures")
    private File outputDirectory;

    /** Where the same files go for {@code site:run} and for other locales: the site plugin takes resources from here. */
    @Parameter(
            property = "figure.siteResourcesDirectory",
            defaultValue = "${project.build.directory}/generated-site/resources/figures")
    private File siteResourcesDirectory;

    /** Which figures: ids, ids with {@code *} and {@code ?}, and {@code #tag}, separated by commas. All, when empty. */
    @Parameter(property = "figure.only", defaultValue = "")
    private String only;

    /** Folders with the pages and chapters of the book: Markdown, APT, XDoc, AsciiDoc and LaTeX. */
    @Parameter
    private List<File> texts = List.of();

    /** What builds of any project can use again; anything in it may be deleted at any time. */
    @Parameter(property = "figure.cache.directory", defaultValue = "${user.home}/.m2/figure-cache")
    private File cacheDirectory;

    /** Does nothing when true. */
    @Parameter(property = "figure.skip", defaultValue = "false")
    private boolean skip;

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

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private MojoExecution execution;

    @Inject
    private RepositorySystem repositories;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Figures are skipped (figure.skip).");
        } else {
            execute(new Verdict(getLog(), project, new Command(session, project, execution)));
        }
    }

    /** Does the goal's work. */
    abstract void execute(Verdict verdict) throws MojoExecutionException, MojoFailureException;

    /** Whether somebody sits at the terminal: Maven's option {@code -B} says that nobody does. */
    final boolean interactive() {
        return session.getRequest().isInteractiveMode();
    }

    final BuildRequest request() throws MojoExecutionException {
        return request(only);
    }

    final Citations citations() {
        return new Citations(
                project.getBasedir().toPath(),
                manifest.toPath(),
                texts.isEmpty()
                        ? Manuscript.USUAL_FOLDERS
                        : texts.stream().map(File::toPath).toList(),
                outputDirectory.getName());
    }

    /** @param selected which figures; all when {@code null} or empty */
    final BuildRequest request(String selected) throws MojoExecutionException {
        try {
            BuildRequest request = new BuildRequest(
                    project.getBasedir().toPath(),
                    manifest.toPath(),
                    List.of(outputDirectory.toPath(), siteResourcesDirectory.toPath()),
                    buildDirectory.toPath(),
                    cacheDirectory.toPath(),
                    new LibraryClassPath(execution, repositories, session, project).files(),
                    project.getRuntimeClasspathElements().stream().map(Path::of).toList(),
                    selected == null ? Selection.ALL : Selection.parse(selected),
                    workers > 0 ? workers : Runtime.getRuntime().availableProcessors(),
                    workerOptions);
            return allowExec ? request.allowingExec() : request;
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("the project's class path is not known: " + e.getMessage(), e);
        }
    }
}
