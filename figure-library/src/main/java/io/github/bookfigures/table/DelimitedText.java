package io.github.bookfigures.table;

import io.github.bookfigures.data.InputException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads text with a separator between cells, as RFC 4180 has it: cells may be quoted, and then hold separators, line breaks
 * and doubled quotes. Blank lines and lines that begin with {@code #} are passed over. Keeps the place of every cell, which
 * the usual libraries do not tell.
 */
final class DelimitedText {
    private final String source;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    DelimitedText(String source, String text) {
        this.source = source;
        this.text = text;
    }

    DataTable read() {
        return read(separator());
    }

    DataTable read(char separator) {
        List<Cell> header = row(separator);
        if (header.isEmpty()) {
            throw new InputException(source + ": the file is empty, expected a line with the names of the columns");
        }
        for (Cell cell : header) {
            if (cell.text().isEmpty()) {
                throw problem(cell.line(), cell.column(), "a column without a name, expected one in the first line");
            }
        }
        List<List<Cell>> columns = new ArrayList<>();
        header.forEach(cell -> columns.add(new ArrayList<>()));
        for (List<Cell> row = row(separator); !row.isEmpty(); row = row(separator)) {
            if (row.size() != header.size()) {
                Cell last = row.get(row.size() - 1);
                throw problem(
                        last.line(),
                        last.column(),
                        "this row has " + row.size() + (row.size() == 1 ? " cell" : " cells") + ", expected "
                                + header.size() + " as in the first line");
            }
            for (int i = 0; i < row.size(); i++) {
                columns.get(i).add(row.get(i));
            }
        }
        List<DataTable.Column> named = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            named.add(new DataTable.Column(header.get(i).text(), columns.get(i)));
        }
        return new DataTable(source, named);
    }

    private char separator() {
        String first = text.lines()
                .filter(any -> !any.isBlank() && !any.startsWith("#"))
                .findFirst()
                .orElse("");
        for (char candidate : new char[] {',', ';', '\t'}) {
            if (first.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return ',';
    }

    /** The next row; empty at the end. */
    private List<Cell> row(char separator) {
        skipLinesWithoutCells();
        List<Cell> row = new ArrayList<>();
        if (at >= text.length()) {
            return row;
        }
        while (true) {
            row.add(cell(separator));
            if (at >= text.length() || text.charAt(at) != separator) {
                endLine();
                return row;
            }
            at++;
        }
    }

    private void skipLinesWithoutCells() {
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String rest = text.substring(at, end < 0 ? text.length() : end);
            if (!rest.isBlank() && !rest.startsWith("#")) {
                return;
            }
            at += rest.length();
            endLine();
        }
    }

    private Cell cell(char separator) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int startLine = line;
        int column = at - lineStart + 1;
        if (at < text.length() && text.charAt(at) == '"') {
            return new Cell(quoted(separator, startLine, column), startLine, column);
        }
        int from = at;
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return new Cell(Cell.stripped(text.substring(from, at)), startLine, column);
    }

    private String quoted(char separator, int startLine, int column) {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
                lineStart = at;
            }
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return ended(cell.toString(), separator);
            }
        }
        throw problem(startLine, column, "a quote that is opened here is never closed");
    }

    private String ended(String cell, char separator) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            throw problem(line, at - lineStart + 1, "text after a closing quote; write a quote inside quotes twice");
        }
        return cell;
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        lineStart = at;
    }

    private InputException problem(int atLine, int column, String what) {
        return new InputException(source + ":" + atLine + ":" + column + ": " + what);
    }
}
