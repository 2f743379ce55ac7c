package io.github.bookfigures.maven;

import io.github.bookfigures.citation.Manuscript;
import java.io.File;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals have in common. */
abstract class AbstractFigureMojo extends AbstractMojo {
    /** The manifest, the list of the book's figures: a file in YAML. */
    @Parameter(property = "figure.manifest", defaultValue = "${project.basedir}/" + ModuleManifests.USUAL)
    private File manifest;

    /** Where the figures go; pages refer to them as {@code figures/…}. */
    @Parameter(property = "figure.outputDirectory", defaultValue = "${project.reporting.outputDirectory}/figures")
    private File outputDirectory;

    /**
     * Folders with the pages and chapters of the book: Markdown, APT, XDoc, HTML, AsciiDoc and LaTeX. Without it, those of
     * src/site, src/main/latex, src/latex, src/main/tex, src/docs and src/main/asciidoc that are there.
     */
    @Parameter
    private List<File> texts = List.of();

    /** Whether to do nothing. */
    @Parameter(property = "figure.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private MojoExecution execution;

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

    final File manifest() {
        return manifest;
    }

    final File outputDirectory() {
        return outputDirectory;
    }

    final MavenProject project() {
        return project;
    }

    final MavenSession session() {
        return session;
    }

    final MojoExecution execution() {
        return execution;
    }

    final ModuleManifests manifests() {
        return new ModuleManifests(project, execution.getPlugin().getKey());
    }

    final Citations citations() {
        return new Citations(
                project.getBasedir().toPath(),
                manifest.toPath(),
                manifests().others(manifest.toPath()),
                texts.isEmpty()
                        ? Manuscript.USUAL_FOLDERS
                        : texts.stream().map(File::toPath).toList(),
                outputDirectory.getName());
    }
}
