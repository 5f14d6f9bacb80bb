package org.infolinia.mail;

import java.util.List;
import java.util.stream.IntStream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.Decision.Stage;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Why messages are where they are. Does not ask who reads, so whoever uses it does. */
@Component
public class Decisions {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    Decisions(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The steps of a message on its last way through the intake, in their order. */
    @Transactional(readOnly = true)
    public List<Decision> of(long mail) {
        return jdbc.sql("select stage, words, arguments from mail.decision where mail_id = ? order by position")
                .param(mail)
                .query((row, number) ->
                        new Decision(Stage.valueOf(row.getString(1)), row.getString(2), List.of((String[])
                                row.getArray(3).getArray())))
                .list();
    }

    /**
     * The steps of the message that stands in a conversation under a Message-ID; empty when there is none.
     *
     * @param messageId with the angle brackets
     */
    @Transactional(readOnly = true)
    public List<Decision> of(ProgramId program, String conversation, String messageId) {
        return jdbc.sql("""
                        select id from mail.inbound_mail
                         where message_id = :messageId and program_id = :program and conversation = :conversation
                           and status in ('CREATED', 'APPENDED')
                         order by id desc limit 1""")
                .param("messageId", messageId)
                .param("program", program.value())
                .param("conversation", conversation)
                .query(Long.class)
                .optional()
                .map(this::of)
                .orElse(List.of());
    }

    /** Writes the steps down in the place of those of an earlier way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(long mail, List<Decision> decisions) {
        jdbc.sql("delete from mail.decision where mail_id = ?").param(mail).update();
        batches.batchUpdate(
                "insert into mail.decision (mail_id, position, stage, words, arguments) values (?, ?, ?, ?, ?)",
                IntStream.range(0, decisions.size())
                        .mapToObj(place -> row(mail, place + 1, decisions.get(place)))
                        .toList());
    }

    /** Adds a step behind the others. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(long mail, Decision decision) {
        jdbc.sql("""
                        insert into mail.decision (mail_id, position, stage, words, arguments)
                        values (:mail,
                                (select coalesce(max(position), 0) + 1 from mail.decision where mail_id = :mail),
                                :stage, :words, :arguments)""")
                .param("mail", mail)
                .param("stage", decision.stage().name())
                .param("words", decision.words())
                .param("arguments", decision.arguments().toArray(String[]::new))
                .update();
    }

    private static Object[] row(long mail, int position, Decision decision) {
        return new Object[] {
            mail,
            position,
            decision.stage().name(),
            decision.words(),
            decision.arguments().toArray(String[]::new)
        };
    }
}
