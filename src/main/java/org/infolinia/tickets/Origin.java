package org.infolinia.tickets;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a ticket is about that was not said to us but happened elsewhere in the program. */
public sealed interface Origin {

    /** A line of a sales declaration that cannot be decided by the rules alone. */
    record DisputedLine(long declaration, int line) implements Origin {

        private static final Pattern SOURCE = Pattern.compile("declaration:([0-9]{1,18}):([0-9]{1,9})");

        @Override
        public String source() {
            return "declaration:" + declaration + ":" + line;
        }
    }

    /** A reward that did not arrive as it should have. */
    record FailedDelivery(long order) implements Origin {

        private static final Pattern SOURCE = Pattern.compile("reward-order:([0-9]{1,18})");

        @Override
        public String source() {
            return "reward-order:" + order;
        }
    }

    /** Something that did not match when a stage was closed. */
    record ClosingFinding(long closing, long finding) implements Origin {

        private static final Pattern SOURCE = Pattern.compile("closing:([0-9]{1,18}):([0-9]{1,18})");

        @Override
        public String source() {
            return "closing:" + closing + ":" + finding;
        }
    }

    /** As the database knows it. */
    String source();

    /** Empty when it was written by a newer program. */
    static Optional<Origin> of(String source) {
        var line = DisputedLine.SOURCE.matcher(source);
        if (line.matches()) {
            return Optional.of(new DisputedLine(Long.parseLong(line.group(1)), Integer.parseInt(line.group(2))));
        }
        var finding = ClosingFinding.SOURCE.matcher(source);
        if (finding.matches()) {
            return Optional.of(new ClosingFinding(Long.parseLong(finding.group(1)), Long.parseLong(finding.group(2))));
        }
        var order = FailedDelivery.SOURCE.matcher(source);
        return order.matches() ? Optional.of(new FailedDelivery(Long.parseLong(order.group(1)))) : Optional.empty();
    }
}
