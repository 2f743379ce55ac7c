package io.github.bookfigures.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bookfigures.data.InputException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {
    @Test
    void csvHasCommentsQuotesBlankLinesAndMissingValues() {
        DataTable table =
                csv("# measured in May\n\nstep, loss ,note\r\n1,0.5,\"a, \"\"b\"\"\nc\"\r\n2,NA,\r\n\r\n3,1e-3,x\n");
        assertThat(table.names()).containsExactly("step", "loss", "note");
        assertThat(table.numbers("step")).containsExactly(1, 2, 3);
        assertThat(table.numbers("loss")).containsExactly(0.5, Double.NaN, 1e-3);
        assertThat(table.texts("note")).containsExactly("a, \"b\"\nc", "", "x");
        assertThat(table.column("note").cells().get(2)).isEqualTo(new Cell("x", 8, 8));
    }

    @Test
    void semicolonsAndTabsAreFoundByTheFirstLine() {
        assertThat(csv("a;b\n1;2\n").numbers("b")).containsExactly(2);
        assertThat(csv("a\tb\n1\t2\n").numbers("b")).containsExactly(2);
        assertThat(read("t.tsv", "a,b\tc\n1,5\t2\n").texts("a,b")).containsExactly("1,5");
    }

    @Test
    void jsonHasRowsOrColumns() {
        DataTable rows = read("t.json", "[{\"x\": 1, \"y\": \"a\"},\n {\"x\": null, \"z\": 3}]");
        assertThat(rows.names()).containsExactly("x", "y", "z");
        assertThat(rows.numbers("x")).containsExactly(1, Double.NaN);
        assertThat(rows.texts("y")).containsExactly("a", "");
        assertThat(rows.numbers("z")).containsExactly(Double.NaN, 3);
        DataTable columns = read("t.json", "{\"x\": [1, 2], \"y\": [NaN, 4]}");
        assertThat(columns.numbers("y")).containsExactly(Double.NaN, 4);
    }

    @Test
    void whatACommandPrintsIsTakenForWhatItLooksLike() {
        assertThat(TableReader.readPrinted("output", bytes(" [{\"x\": 1}]")).numbers("x"))
                .containsExactly(1);
        assertThat(TableReader.readPrinted("output", bytes("x\n1\n")).numbers("x"))
                .containsExactly(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a cell too few       | t.csv  | a,b\\n1,2\\n3\\n          | t.csv:3:1: this row has 1 cell, expected 2 as in the first line
        a cell too many      | t.csv  | a,b\\n1,2,9\\n            | t.csv:2:5: this row has 3 cells, expected 2 as in the first line
        a quote left open    | t.csv  | a,b\\n1,"2\\n3,4\\n       | t.csv:2:3: a quote that is opened here is never closed
        text after a quote   | t.csv  | a,b\\n1,"2"x\\n           | t.csv:2:6: text after a closing quote; write a quote inside quotes twice
        a nameless column    | t.csv  | a,,c\\n1,2,3\\n           | t.csv:1:3: a column without a name, expected one in the first line
        one name twice       | t.csv  | a,a\\n1,2\\n              | t.csv:1:1: two columns are called 'a', expected a name for each
        nothing              | t.csv  | # only a comment\\n       | t.csv: the file is empty, expected a line with the names of the columns
        no rows              | t.csv  | a,b\\n                    | t.csv: there are no rows below the names of the columns, a, b
        no JSON              | t.json | [{"a": 1},\\n {"a" 2}]    | t.json:2:7: this is no JSON: Unexpected character ('2' (code 50)): was expecting a colon to separate field name and value
        a list in a row      | t.json | [{"a": 1},\\n {"a": [2]}] | t.json:2:8: expected a number, a text or null, found a list
        a number for a row   | t.json | [1, 2]                    | t.json:1:2: expected a row, such as {"x": 1, "y": 2}
        columns not as long  | t.json | {"a": [1],\\n "b": [1, 2]} | t.json:2:7: 'b' has 2 values, expected 1 as in the first
        no rows in JSON      | t.json | []                        | t.json: there are no rows
        a column twice       | t.json | [{"a": 1, "a": 2}]        | t.json:1:14: this is no JSON: Duplicate field 'a'
        more than a table    | t.json | [{"a": 1}]\\n[]           | t.json:2:1: the table ends before this, expected nothing more
        a nameless value     | t.json | [{"": 1}]                 | t.json:1:3: a column without a name, expected one
        lines of JSON        | t.json | {"a": 1}\\n{"a": 2}       | t.json:1:7: expected the list of values of 'a': a table is a list of objects, such as [{"x": 1, "y": 2}], or an object of lists
        JSON that is cut     | t.json | [{"a": 1                  | t.json:1:9: this is no JSON: Unexpected end-of-input: expected close marker for Object
        a zero byte          | t.csv  | a,b\\n1,\\0\\n            | t.csv:2:3: control character U+0000; expected text, save the file as UTF-8
        a text in JSON       | t.json | "abc"                     | t.json:1:1: expected a list of objects, such as [{"x": 1, "y": 2}], or an object of lists
        """)
    void whatIsWrongIsToldWithItsPlace(String name, String file, String content, String message) {
        assertThatThrownBy(() -> read(file, content.replace("\\n", "\n").replace("\\0", "\0")))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void badNumbersAreToldWithTheirPlacesAtMostThree() {
        DataTable table = csv("x,y\n1,2\n2,ten\n3,\"3,5\"\n4,4\n5,5 kg\n6,--\n7,7\n8,8\n9,9\n");
        assertThat(table.column("y").isNumeric()).isTrue();
        assertThatThrownBy(() -> table.numbers("y"))
                .isInstanceOf(InputException.class)
                .hasMessage("t.csv:3:3: 'ten' in column 'y' is no number, expected a number or nothing;"
                        + " t.csv:4:3: '3,5' in column 'y' is no number, expected a number such as 3.5 or nothing;"
                        + " t.csv:6:3: '5 kg' in column 'y' is no number, expected a number or nothing; and 1 more");
    }

    @Test
    void commasMayPartThousandsOrBeginDecimalsAndNumbersHaveAnEnd() {
        assertThat(csv("x\n1e400\n1\n").column("x").isNumeric()).isTrue();
        DataTable table = csv("x\n\"1,000\"\n\"1,000,000\"\n1e400\n1\n2\n3\n4\n");
        assertThatThrownBy(() -> table.numbers("x"))
                .hasMessage("t.csv:2:1: '1,000' in column 'x' is no number, expected a number such as 1000 or 1.000 or"
                        + " nothing; t.csv:3:1: '1,000,000' in column 'x' is no number, expected a number such as 1000000"
                        + " or nothing; t.csv:4:1: '1e400' in column 'x' is too large, expected a number up to 1.7e308 or"
                        + " nothing");
    }

    @Test
    void blanksThatSpreadsheetsPutAroundNumbersDoNoHarm() {
        assertThat(csv("x,y\n\u00a01,2\u202f\n").numbers("x")).containsExactly(1);
        assertThat(csv("x,y\n\u00a01,2\u202f\n").numbers("y")).containsExactly(2);
        assertThat(csv("\uFEFFx,y\r\n1,2\r\n").names()).containsExactly("x", "y");
    }

    @Test
    void anUnknownColumnIsToldWithThoseThereAre() {
        assertThatThrownBy(() -> csv("train_loss,step\n1,2\n").column("Train loss"))
                .hasMessage("t.csv: there is no column 'Train loss', did you mean 'train_loss'?"
                        + " The columns are 'train_loss', 'step'.");
        assertThatThrownBy(() -> csv("a,b\n1,2\n").column("loss"))
                .hasMessage("t.csv: there is no column 'loss'. The columns are 'a', 'b'.");
    }

    @Test
    void aTableOfOneColumnMayHaveAnotherSeparator() {
        assertThatThrownBy(() -> csv("a|b\n1|2\n").column("b"))
                .hasMessage("t.csv: there is no column 'b'. The columns are 'a|b'."
                        + " Cells are separated by commas, semicolons or tabs.");
    }

    @Test
    void manyColumnsAreNotAllListed() {
        String names = IntStream.range(0, 30).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertThatThrownBy(() -> csv(names + "\n" + names + "\n").column("d"))
                .hasMessage("t.csv: there is no column 'd'. The columns are "
                        + IntStream.range(0, 20).mapToObj(i -> "'c" + i + "'").collect(Collectors.joining(", "))
                        + " and 10 more.");
    }

    @Test
    void utf16IsCalledByItsName() {
        assertThatThrownBy(() -> TableReader.read("t.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16)))
                .hasMessage("t.csv:1:1: this is text in UTF-16; save the file as UTF-8");
        assertThatThrownBy(() -> TableReader.read("t.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE)))
                .hasMessage("t.csv:1:2: control character U+0000; expected text, save the file as UTF-8");
    }

    @Test
    void aCommandThatPrintsNothingIsToldSo() {
        assertThatThrownBy(() -> TableReader.readPrinted("output of 'true'", bytes("\n")))
                .hasMessage("output of 'true': there is nothing, expected a table as CSV or JSON");
    }

    @Test
    void bytesThatAreNoUtf8AreToldWithTheirLine() {
        byte[] latin = "a,b\n1,2\nå,3\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> TableReader.read("t.csv", latin))
                .hasMessage("t.csv:3:1: this is no text in UTF-8, byte 9 is not; save the file as UTF-8");
    }

    private static DataTable csv(String content) {
        return read("t.csv", content);
    }

    private static DataTable read(String file, String content) {
        return TableReader.read(file, bytes(content));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
