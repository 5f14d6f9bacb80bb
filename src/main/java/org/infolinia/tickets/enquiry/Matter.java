package org.infolinia.tickets.enquiry;

import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;

/** What the holder of a secret is shown. */
public sealed interface Matter {

    ProgramId program();

    Language language();

    /**
     * Nobody has shown yet that the address is his.
     *
     * @param files names of what was sent with it
     */
    record Unconfirmed(Enquiry enquiry, List<String> files) implements Matter {

        public Unconfirmed {
            files = List.copyOf(files);
        }

        @Override
        public ProgramId program() {
            return enquiry.program();
        }

        @Override
        public Language language() {
            return enquiry.language();
        }
    }

    /** Nobody did in time. */
    record Expired(ProgramId program, Language language) implements Matter {}

    /**
     * There is a ticket.
     *
     * @param messages what the writer and we said to each other, oldest first; never what colleagues say among themselves
     * @param takesMore whether he may add to it
     */
    record Filed(Ticket ticket, Language language, List<Message> messages, boolean takesMore) implements Matter {

        public Filed {
            messages = List.copyOf(messages);
        }

        @Override
        public ProgramId program() {
            return ticket.program();
        }
    }

    /**
     * The link worked once and works no more; it is not said why.
     *
     * @param mayRenew whether its holder may have another one sent to the address from which he asked
     */
    record Lapsed(ProgramId program, Language language, boolean mayRenew) implements Matter {}

    /** It goes on in somebody else's ticket, which is not his to read. */
    record GoesOn(ProgramId program, Language language, TicketNumber number) implements Matter {}
}
