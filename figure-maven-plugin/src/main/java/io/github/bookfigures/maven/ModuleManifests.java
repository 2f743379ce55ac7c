package io.github.bookfigures.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The manifests of a module: its plugin may be called several times, each with one of its own. */
final class ModuleManifests {
    static final String USUAL = "src/figures/figures.yaml";
    private static final String GOAL = "generate";

    private final Path folder;
    private final Path usualOutput;
    /** Where the figures of each go. */
    private final Map<Path, Path> outputs = new LinkedHashMap<>();

    /** @param plugin this plugin's key, {@code groupId:artifactId} */
    ModuleManifests(MavenProject project, String plugin) {
        this.folder = project.getBasedir().toPath();
        this.usualOutput =
                folder.resolve(project.getModel().getReporting().getOutputDirectory()).resolve("figures");
        Plugin called = project.getPlugin(plugin);
        if (called == null) {
            add(null);
            return;
        }
        add(called.getConfiguration());
        called.getExecutions().stream()
                .filter(execution -> execution.getGoals().contains(GOAL))
                .map(PluginExecution::getConfiguration)
                .forEach(this::add);
    }

    private void add(Object configuration) {
        Path manifest = path(configuration, "manifest").orElse(folder.resolve(USUAL));
        if (Files.isRegularFile(manifest)) {
            outputs.putIfAbsent(
                    manifest.normalize(), path(configuration, "outputDirectory").orElse(usualOutput));
        }
    }

    private Optional<Path> path(Object configuration, String name) {
        return Optional.ofNullable(configuration)
                .filter(Xpp3Dom.class::isInstance)
                .map(each -> ((Xpp3Dom) each).getChild(name))
                .map(Xpp3Dom::getValue)
                .filter(value -> !value.contains("${"))
                .map(value -> folder.resolve(value.strip()));
    }

    /** All but one, in the order of the executions. */
    List<Path> others(Path own) {
        return outputs.keySet().stream()
                .filter(manifest -> !manifest.equals(own.normalize()))
                .toList();
    }

    /** Those of all but one whose figures go to the same folder. */
    List<Path> neighbours(Path own, Path output) {
        return others(own).stream()
                .filter(manifest -> outputs.get(manifest).normalize().equals(output.normalize()))
                .toList();
    }
}
