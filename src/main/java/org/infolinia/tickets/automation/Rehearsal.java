package org.infolinia.tickets.automation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.automation.Rule.Content;
import org.infolinia.tickets.views.Condition.DueWithin;
import org.infolinia.tickets.views.Condition.WithField;

/**
 * A rule tried on what has happened, as far as it has come. Nothing is changed by it.
 *
 * @param from since when it looks
 * @param isCut whether more happened than it looks at, so that only the newest of it counts
 * @param looked at how many of the occasions it has looked
 * @param lines what it would have done, oldest first
 */
public record Rehearsal(
        Content rule, Instant from, boolean isCut, List<Moment> occasions, int looked, List<Line> lines) {

    public Rehearsal {
        occasions = List.copyOf(occasions);
        lines = List.copyOf(lines);
    }

    /** Something that the rule looks at. */
    public record Moment(TicketNumber ticket, Instant at) {}

    /**
     * What it would have done to one ticket.
     *
     * @param edits those that would have changed something, as of now
     * @param objection why it would have been refused, as far as that can be told
     */
    public record Line(
            TicketNumber ticket, String subject, Instant at, List<TicketEdit> edits, Optional<Refusal> objection) {

        public Line {
            edits = List.copyOf(edits);
        }
    }

    public int total() {
        return occasions.size();
    }

    public boolean isOver() {
        return looked >= total();
    }

    /** How often it would have been done. */
    public long done() {
        return lines.stream().filter(line -> line.objection().isEmpty()).count();
    }

    /** Whether a condition is asked of tickets as they are today, because what was due then is not known any more. */
    public boolean looksAtToday() {
        return rule.conditions().stream()
                .anyMatch(condition -> condition instanceof DueWithin || condition instanceof WithField);
    }
}
