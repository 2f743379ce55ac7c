package io.github.bookfigures.maven;

import io.github.bookfigures.manifest.Manifest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Writes a page with all figures: pictures, data, claims and what was measured for them, times, citations, texts to be copied.
 * A report of the site; called by its name it writes the same page. Builds nothing: it shows what the last build left.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractFigureMojo implements MavenReport {
    private static final String FOLDER = "figures-report";

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    private File reportOutputDirectory;

    @Override
    void execute(Verdict verdict) throws MojoExecutionException, MojoFailureException {
        Manifest manifest = verdict.of(citations().listed());
        Path folder = reportOutputDirectory.toPath().resolve(FOLDER);
        try {
            new SiteReport(project(), citations(), outputDirectory().toPath()).write(manifest, folder);
        } catch (IOException e) {
            throw new MojoExecutionException("the report on figures cannot be written: " + e, e);
        }
        getLog().info("The report on figures is " + folder.resolve("index.html"));
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            execute();
        } catch (MojoExecutionException | MojoFailureException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    @Override
    public boolean canGenerateReport() {
        return manifest().isFile();
    }

    @Override
    public boolean isExternalReport() {
        return true;
    }

    @Override
    @SuppressWarnings("deprecation") // Older site plugins know no other.
    public String getOutputName() {
        return FOLDER + "/index";
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Figures";
    }

    @Override
    public String getDescription(Locale locale) {
        return "All figures with their data, claims, times and citations.";
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        reportOutputDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return reportOutputDirectory;
    }
}
