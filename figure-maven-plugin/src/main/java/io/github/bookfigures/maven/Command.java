package io.github.bookfigures.maven;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** What to type, in the folder where Maven was called, to build one figure of the same book with the same configuration. */
final class Command {
    private static final String NO_EXECUTION = "default-cli";

    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution execution;

    Command(MavenSession session, MavenProject project, MojoExecution execution) {
        this.session = session;
        this.project = project;
        this.execution = execution;
    }

    String generating(String figure) {
        return "mvn" + file() + " " + execution.getPlugin().getId() + ":generate" + executionId() + " -Dfigure.only="
                + figure;
    }

    /** Of another module than the one Maven was called in, or of another file than pom.xml. */
    private String file() {
        Path here = Path.of(session.getRequest().getBaseDirectory())
                .toAbsolutePath()
                .normalize();
        Path pom = project.getFile().toPath().toAbsolutePath().normalize();
        if (pom.equals(here.resolve("pom.xml"))) {
            return "";
        }
        return " -f " + (pom.startsWith(here) ? here.relativize(pom) : pom);
    }

    /** Configuration can belong to an execution; those of a goal called by its name have none. */
    private String executionId() {
        String id = execution.getExecutionId();
        return id == null || id.equals(NO_EXECUTION) ? "" : "@" + id;
    }
}
