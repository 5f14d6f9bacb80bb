package org.infolinia.tickets.conversation;

import org.infolinia.kernel.CaseReference;
import org.infolinia.ledger.reason.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the ledger whether anything was ever attached to a ticket. */
@Component
class TicketsWithFiles implements CaseFiles {

    private final JdbcClient jdbc;

    TicketsWithFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hasFile(CaseReference reference) {
        return reference.kind() == CaseReference.Kind.TICKET
                && jdbc.sql("""
                        select exists (select from tickets.attachment a
                                         join tickets.message m on m.id = a.message_id
                                        where m.ticket_number = ?)""").param(reference.id()).query(Boolean.class).single();
    }
}
