package org.infolinia.tickets.problems;

import java.util.List;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Words;

/**
 * What may have the same cause as a ticket.
 *
 * @param problems that are not solved, the likest first
 * @param tickets that have no problem, the likest first
 * @param isComplete false while the index of texts is being built, so that some may be missed
 */
public record Suggestions(List<LikeProblem> problems, List<LikeTicket> tickets, boolean isComplete) {

    public Suggestions {
        problems = List.copyOf(problems);
        tickets = List.copyOf(tickets);
    }

    /** @param why in words, the strongest reason first */
    public record LikeProblem(Problem problem, List<Words> why) {

        public LikeProblem {
            why = List.copyOf(why);
        }
    }

    /** @param why in words, the strongest reason first */
    public record LikeTicket(Ticket ticket, List<Words> why) {

        public LikeTicket {
            why = List.copyOf(why);
        }
    }
}
