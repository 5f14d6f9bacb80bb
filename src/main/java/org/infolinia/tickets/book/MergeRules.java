package org.infolinia.tickets.book;

import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.springframework.stereotype.Component;

/** Which tickets may become one, whoever would make them so. */
@Component
public class MergeRules {

    private final DecidedFirst decidedFirst;

    MergeRules(DecidedFirst decidedFirst) {
        this.decidedFirst = decidedFirst;
    }

    /**
     * Why one ticket may not be put into another: {@code merge-with-itself}, {@code merge-elsewhere} when the other is of
     * another program, {@code ticket-merged} when either has been merged already, {@code merge-into-closed} when the other is closed and not
     * merely resolved, {@code adjustment-undecided},
     * {@code merge-other-law} when the law sets days for both and not by the same rule, and {@code merge-law-over} when
     * the answer to one is owed and the other is over.
     */
    public Optional<Refusal> firstRefusal(Ticket ticket, Ticket survivor) {
        return together(ticket, survivor)
                .or(() -> decidedFirst.objection(ticket.number()))
                .or(() -> lostLaw(ticket, survivor));
    }

    private static Optional<Refusal> together(Ticket ticket, Ticket survivor) {
        if (ticket.number().equals(survivor.number())) {
            return Optional.of(Refusal.of("merge-with-itself", ticket.number().toString()));
        }
        if (!ticket.program().equals(survivor.program())) {
            return Optional.of(Refusal.of("merge-elsewhere", survivor.number().toString()));
        }
        return Stream.of(ticket, survivor)
                .filter(merged -> merged.mergedInto() != null)
                .findFirst()
                .map(merged -> Refusal.of("ticket-merged", merged.number().toString()))
                .or(() -> closed(survivor));
    }

    /** Nobody would ever be answered in it, for what is closed stays so. */
    private static Optional<Refusal> closed(Ticket survivor) {
        return survivor.state() == State.CLOSED
                ? Optional.of(Refusal.of("merge-into-closed", survivor.number().toString()))
                : Optional.empty();
    }

    /** The law's clock goes on in the other ticket; where it cannot, it must not stop. */
    private static Optional<Refusal> lostLaw(Ticket ticket, Ticket survivor) {
        if (ticket.legalDueOn() == null) {
            return Optional.empty();
        }
        if (survivor.legalDueOn() != null && survivor.kind() != ticket.kind()) {
            return refused("merge-other-law", ticket, survivor);
        }
        return survivor.state().isOver() ? refused("merge-law-over", ticket, survivor) : Optional.empty();
    }

    private static Optional<Refusal> refused(String code, Ticket ticket, Ticket survivor) {
        return Optional.of(
                Refusal.of(code, ticket.number().toString(), survivor.number().toString()));
    }
}
