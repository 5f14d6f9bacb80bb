package org.infolinia.reporting.ui.sheet;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.infolinia.programs.Program;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one place of a table, on the screen and in a file.
 *
 * @param program whose mark stands before it, or null
 * @param share between 0 and 1, drawn as a bar; empty for none
 */
public record Cell(List<Bit> bits, @Nullable Program program, OptionalDouble share) {

    public static final String NOTHING = "–";

    public Cell {
        bits = List.copyOf(bits);
    }

    /**
     * A few words.
     *
     * @param address what they open; null for nothing
     * @param label what they are about, for whoever hears them alone
     * @param isQuiet whether they only explain the others
     */
    public record Bit(String words, @Nullable String address, String label, boolean isQuiet) {

        public static Bit plain(String words) {
            return new Bit(words, null, "", false);
        }

        public static Bit quiet(String words) {
            return new Bit(words, null, "", true);
        }

        /** The same in other words. */
        public Bit as(String others) {
            return new Bit(others, address, label, isQuiet);
        }

        public Bit quietly() {
            return new Bit(words, address, label, true);
        }
    }

    public static Cell of(String words) {
        return of(Bit.plain(words));
    }

    public static Cell of(Bit... bits) {
        return new Cell(List.of(bits), null, OptionalDouble.empty());
    }

    static Cell nothing() {
        return of(NOTHING);
    }

    public static Cell of(Program program) {
        return of(program, Bit.plain(program.name()));
    }

    public static Cell of(Program program, Bit... bits) {
        return new Cell(List.of(bits), program, OptionalDouble.empty());
    }

    Cell withBar(double ofOne) {
        return new Cell(bits, program, OptionalDouble.of(ofOne));
    }

    /** As a file has it. */
    public String text() {
        return bits.stream().map(Bit::words).collect(Collectors.joining(" "));
    }
}
