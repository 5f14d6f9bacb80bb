package org.infolinia.reporting;

import java.time.Duration;
import java.util.Locale;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * How people fare at a place of a script.
 *
 * @param version whose place it is; its figures stand under {@code scripts/figures/<version>}
 * @param script the script's title
 * @param number of the version
 * @param place what it is called there
 * @param entries how often somebody came there
 * @param left of these, after which the run went no further and had no end
 * @param dwelt of these, from which somebody went on, so that it took time
 * @param median how long that took; null when nobody went on
 * @param remarks how often agents said that it is wrong
 */
public record ScriptPlace(
        ProgramId program,
        long version,
        String script,
        int number,
        String node,
        String place,
        long entries,
        long left,
        long dwelt,
        @Nullable Duration median,
        long remarks) {

    /** What can be bad about a place. */
    public enum Trouble {
        LEFT,
        REMARKS,
        DWELL;

        /** As an address names it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The part of each figure of scripts that is of this place. */
    public Slice slice() {
        return Slice.of(Cut.VERSION, Long.toString(version), Cut.PLACE, node);
    }
}
