package org.infolinia.tickets.fulltext.question;

import java.time.Instant;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;

/** One thing that must hold of a message, or of its ticket. */
public sealed interface Sought {

    /**
     * Words of the message, its subject, its files or the name of who wrote.
     *
     * @param isPhrase exactly these, one after another
     * @param isBeginning the last one may go on
     */
    record Saying(String words, boolean isPhrase, boolean isBeginning) implements Sought {}

    /** Written by somebody with this name or address. */
    record From(String words) implements Sought {}

    /** An answer to somebody with this name or address, or a letter to such a mailbox of ours. */
    record To(String words) implements Sought {}

    record InState(State state) implements Sought {}

    record Tagged(String word) implements Sought {}

    /** In a queue with one of these keys. */
    record InQueue(Set<String> keys) implements Sought {

        public InQueue {
            keys = Set.copyOf(keys);
        }
    }

    /** In the hands of one of these; of nobody when there is none. */
    record OwnedBy(Set<AgentId> agents) implements Sought {

        public OwnedBy {
            agents = Set.copyOf(agents);
        }
    }

    record OnTopic(Topic topic) implements Sought {}

    record WithAttachment() implements Sought {}

    /** @param number of a ticket */
    record Numbered(long number) implements Sought {}

    /** From {@code from} on, and before {@code until}. */
    record Written(Instant from, Instant until) implements Sought {}
}
