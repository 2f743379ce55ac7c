package io.github.bookfigures.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GoalReferenceTest {
    private static final Path PAGE = Path.of("../docs/goals-parameters.md");

    private static GoalReference reference;

    @BeforeAll
    static void read() throws IOException {
        reference = new GoalReference(Path.of("target/classes/META-INF/maven/plugin.xml"));
    }

    @Test
    void thePageInTheGuideIsUpToDate() throws IOException {
        String page = reference.page();
        if (Boolean.getBoolean("figure.goals.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("renew with mvn test -pl figure-maven-plugin -Dtest=GoalReferenceTest -Dfigure.goals.update=true")
                .content()
                .isEqualTo(page);
    }

    @Test
    void everyGoalAndEveryParameterSaysWhatItIsFor() {
        assertThat(reference.goals())
                .hasSizeGreaterThan(10)
                .allSatisfy(goal -> assertThat(goal.description()).contains(" ").endsWith("."));
        assertThat(reference.goals().stream().flatMap(goal -> goal.parameters().stream()))
                .hasSizeGreaterThan(80)
                .allSatisfy(parameter ->
                        assertThat(parameter.description()).contains(" ").endsWith("."));
    }

    @Test
    void propertiesOfTheGoalsBeginWithTheNameOfThePlugin() {
        assertThat(reference.goals().stream()
                        .filter(goal -> !goal.name().equals("help"))
                        .flatMap(goal -> goal.parameters().stream())
                        .flatMap(parameter -> parameter.property().stream()))
                .allMatch(property -> property.startsWith("figure."));
    }

    @Test
    void everyGoalIsExplainedInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("../docs/goals.md"));
        Stream<String> goals = reference.goals().stream().map(GoalReference.Goal::name);
        assertThat(goals).allSatisfy(goal -> assertThat(guide).containsPattern("(?m)^## .*`figure:" + goal + "`"));
    }
}
