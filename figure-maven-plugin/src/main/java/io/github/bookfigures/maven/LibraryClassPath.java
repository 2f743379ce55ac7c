package io.github.bookfigures.maven;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.slf4j.Logger;

/**
 * What a child JVM needs of this plugin: its artifacts, and the SLF4J interface. Maven keeps that one from plugins and
 * lends them its own, which can be too old for the binding the library brings.
 */
final class LibraryClassPath {
    private static final String SLF4J = "org.slf4j";

    private final List<Artifact> artifacts;
    private final RepositorySystem repositories;
    private final MavenSession session;
    private final MavenProject project;

    LibraryClassPath(
            MojoExecution execution, RepositorySystem repositories, MavenSession session, MavenProject project) {
        this.artifacts = execution.getMojoDescriptor().getPluginDescriptor().getArtifacts();
        this.repositories = repositories;
        this.session = session;
        this.project = project;
    }

    List<Path> files() {
        List<Path> files = new ArrayList<>();
        artifacts.forEach(artifact -> files.add(artifact.getFile().toPath()));
        if (find("slf4j-api").isEmpty()) {
            files.add(find("slf4j-simple").flatMap(this::interfaceOf).orElseGet(LibraryClassPath::lentByMaven));
        }
        return files;
    }

    private Optional<Artifact> find(String artifactId) {
        return artifacts.stream()
                .filter(artifact -> artifact.getGroupId().equals(SLF4J)
                        && artifact.getArtifactId().equals(artifactId))
                .findFirst();
    }

    /** Interface and bindings have the same version. */
    private Optional<Path> interfaceOf(Artifact binding) {
        ArtifactRequest request = new ArtifactRequest(
                new DefaultArtifact(SLF4J, "slf4j-api", "jar", binding.getVersion()),
                project.getRemotePluginRepositories(),
                null);
        try {
            return Optional.of(repositories
                    .resolveArtifact(session.getRepositorySession(), request)
                    .getArtifact()
                    .getFile()
                    .toPath());
        } catch (ArtifactResolutionException e) {
            return Optional.empty();
        }
    }

    private static Path lentByMaven() {
        try {
            return Path.of(Logger.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of Maven's SLF4J is no path: " + e.getMessage(), e);
        }
    }
}
