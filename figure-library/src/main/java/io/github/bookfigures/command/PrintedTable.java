package io.github.bookfigures.command;

import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.table.DataTable;
import io.github.bookfigures.table.TableReader;
import java.util.List;

/** The table that a command prints. */
public final class PrintedTable {
    private PrintedTable() {}

    /**
     * Runs a command and reads what it printed as CSV or JSON.
     *
     * @param words the program and its arguments
     */
    public static DataTable of(List<String> words, Lab lab) {
        Command command = new Command(words);
        return command.run(lab, finished -> TableReader.readPrinted("output of '" + command + "'", finished.printed()));
    }
}
