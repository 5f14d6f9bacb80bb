package org.infolinia.scripts.files;

import java.util.List;

/**
 * A line as a file has it.
 *
 * @param number from 1
 * @param faults what cannot be read in it, as rules of {@link LineFinding}
 */
record NumberedLine(int number, List<String> cells, List<String> faults) {

    NumberedLine {
        cells = List.copyOf(cells);
        faults = List.copyOf(faults);
    }
}
