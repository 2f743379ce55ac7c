package io.github.bookfigures.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bookfigures.plan.Selection;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildSummaryTest {
    @TempDir
    Path folder;

    @Test
    void aFileForOtherProgramsSaysWhatBecameOfEachFigure() throws Exception {
        Book book = new Book(folder)
                .manifest(
                        "defaults: {formats: [svg]}",
                        "figures:",
                        "  - {id: squares, file: chapter_1/squares, generator: good, seed: 7}",
                        "  - {id: claimed, generator: good, expect: [count(x) = 6]}");
        book.build(Selection.ALL);
        assertThat(folder.resolve("target/figures/figures.json"))
                .hasContent(String.join(
                        "\n",
                        "{",
                        "  \"figures\" : [ {",
                        "    \"id\" : \"claimed\",",
                        "    \"generator\" : \"good\",",
                        "    \"seed\" : 42,",
                        "    \"parameters\" : {",
                        "      \"points\" : 5",
                        "    },",
                        "    \"state\" : \"failed\",",
                        "    \"files\" : [ ],",
                        "    \"data\" : \"\",",
                        "    \"stage\" : \"claim\",",
                        "    \"cause\" : \"claim \\\"count(x) = 6\\\" does not hold (measured: 5.0 = 6.0)\",",
                        "    \"claims\" : [ {",
                        "      \"by\" : \"book\",",
                        "      \"claim\" : \"count(x) = 6\",",
                        "      \"holds\" : false,",
                        "      \"measured\" : \"5.0 = 6.0\"",
                        "    }, {",
                        "      \"by\" : \"generator\",",
                        "      \"claim\" : \"zero squared is zero\",",
                        "      \"holds\" : true,",
                        "      \"measured\" : \"0.0 = 0.0 ± 0.0\"",
                        "    } ],",
                        "    \"findings\" : [ ]",
                        "  }, {",
                        "    \"id\" : \"squares\",",
                        "    \"generator\" : \"good\",",
                        "    \"seed\" : 7,",
                        "    \"parameters\" : {",
                        "      \"points\" : 5",
                        "    },",
                        "    \"state\" : \"built\",",
                        "    \"files\" : [ \"chapter_1/squares.svg\", \"chapter_1/squares.json\" ],",
                        "    \"data\" : \"chapter_1/squares.json\",",
                        "    \"stage\" : \"\",",
                        "    \"cause\" : \"\",",
                        "    \"claims\" : [ {",
                        "      \"by\" : \"generator\",",
                        "      \"claim\" : \"zero squared is zero\",",
                        "      \"holds\" : true,",
                        "      \"measured\" : \"0.0 = 0.0 ± 0.0\"",
                        "    } ],",
                        "    \"findings\" : [ ]",
                        "  } ]",
                        "}"));
    }
}
