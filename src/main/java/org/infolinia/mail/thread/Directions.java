package org.infolinia.mail.thread;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where people have said that the mail of a sender under a subject belongs; the last word counts. */
@Component
public class Directions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Directions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A subject of which nothing is left without its prefixes names nothing, and is not remembered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(ProgramId program, EmailAddress sender, String subject, String conversation) {
        var key = SubjectKey.of(subject);
        if (key.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into mail.direction (program_id, sender, subject, conversation, directed_at)
                        values (:program, :sender, :subject, :conversation, :now)
                        on conflict (program_id, sender, subject)
                        do update set conversation = excluded.conversation, directed_at = excluded.directed_at""")
                .param("program", program.value())
                .param("sender", sender.value())
                .param("subject", key)
                .param("conversation", conversation)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<String> of(ProgramId program, EmailAddress sender, String subject) {
        return jdbc.sql("""
                        select conversation from mail.direction
                         where program_id = :program and sender = :sender and subject = :subject""")
                .param("program", program.value())
                .param("sender", sender.value())
                .param("subject", SubjectKey.of(subject))
                .query(String.class)
                .optional();
    }
}
