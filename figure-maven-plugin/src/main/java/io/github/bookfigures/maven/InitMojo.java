package io.github.bookfigures.maven;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Begins a book: a manifest with two figures, one from a file of data and one from a Java file, and a site with a page that
 * shows them. What is there already stays as it is. Needs no project: where there is no {@code pom.xml}, it writes one; where
 * there is one, it prints what belongs into it.
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends AbstractMojo {
    @Parameter(defaultValue = "${basedir}", readonly = true)
    private File basedir;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private MojoExecution execution;

    @Override
    public void execute() throws MojoExecutionException {
        FirstFiles files = new FirstFiles(
                (basedir == null ? new File("") : basedir).getAbsoluteFile().toPath(), execution.getVersion());
        try {
            boolean hasPom = files.hasPom();
            List<String> written = files.write(getLog()::info);
            if (hasPom) {
                getLog().info("Put these under <build><plugins> of pom.xml, where they are not there yet:");
                files.plugins().forEach(getLog()::info);
            }
            getLog().info(
                            written.isEmpty()
                                    ? "Nothing was written: all files are there already."
                                    : "Now run: mvn site, and open target/site/index.html");
        } catch (IOException e) {
            throw new MojoExecutionException("the first files of the book cannot be written: " + e.getMessage(), e);
        }
    }
}
