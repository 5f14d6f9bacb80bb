package org.infolinia.mail.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers that do not get out. Does not ask who reads, so whoever uses it does. */
@Component
public class Dispatches {

    /** The most messages one question is answered with. */
    public static final int MAXIMUM = 500;

    private static final String COLUMNS = """
            select mail.message_id, mailbox.address, mail.queued_at, mail.server_words,
                   case when mail.status = 'GIVEN_UP' then null else outage.since end as held_since
              from mail.outbox mail
              join mail.mailbox on mailbox.id = mail.mailbox_id\s""";

    private final JdbcClient jdbc;

    Dispatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers of a conversation, after the last that went out, that were given up or wait for a server that is down. */
    @Transactional(readOnly = true)
    public List<Dispatch> unsent(ProgramId program, String conversation) {
        return jdbc.sql(COLUMNS + """
                          left join mail.outage on outage.mailbox_id = mail.mailbox_id
                         where mail.conversation = :conversation and mail.program_id = :program and mail.kind = 'ANSWER'
                           and (mail.status = 'GIVEN_UP'
                                or (mail.status in ('WAITING', 'SENDING') and outage.mailbox_id is not null))
                           and not exists (
                                select from mail.outbox later
                                 where later.conversation = :conversation and later.program_id = :program
                                   and later.kind = 'ANSWER' and later.status = 'SENT' and later.id > mail.id)
                         order by mail.id limit :limit""")
                .param("conversation", conversation)
                .param("program", program.value())
                .param("limit", MAXIMUM)
                .query((row, number) -> dispatch(row))
                .list();
    }

    /** Answers of all conversations that wait for a server that is down, the oldest first, {@value #MAXIMUM} at most. */
    @Transactional(readOnly = true)
    public List<Dispatch> heldUp() {
        return jdbc.sql(COLUMNS + """
                          join mail.outage on outage.mailbox_id = mail.mailbox_id
                         where mail.kind = 'ANSWER' and mail.status in ('WAITING', 'SENDING')
                         order by mail.id limit :limit""")
                .param("limit", MAXIMUM)
                .query((row, number) -> dispatch(row))
                .list();
    }

    private static Dispatch dispatch(ResultSet row) throws SQLException {
        var held = row.getTimestamp("held_since");
        return new Dispatch(
                row.getString("message_id"),
                new EmailAddress(row.getString("address")),
                row.getTimestamp("queued_at").toInstant(),
                held == null ? null : held.toInstant(),
                Optional.ofNullable(row.getString("server_words")).orElse(""));
    }
}
