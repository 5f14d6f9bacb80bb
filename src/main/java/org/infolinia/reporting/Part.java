package org.infolinia.reporting;

import java.util.List;
import org.infolinia.kernel.ProgramId;

/**
 * A part of a figure.
 *
 * @param values of the cuts it was taken apart by, in their order
 * @param what what its rows are about, one of them where they differ
 * @param who likewise
 * @param size of the rows' amounts without their signs
 */
public record Part(ProgramId program, List<String> values, String what, String who, Tally tally, long size) {

    public Part {
        values = List.copyOf(values);
    }
}
