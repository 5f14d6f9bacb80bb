package org.infolinia.calls.callbacks;

import java.util.OptionalInt;

/** How many promises were kept within their window, of how many that count. */
public record CallbackFigure(int kept, int counted) {

    private static final int WHOLE = 100;

    /** In percent, rounded; empty when none counts yet. */
    public OptionalInt percent() {
        return counted == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.round((double) WHOLE * kept / counted));
    }
}
