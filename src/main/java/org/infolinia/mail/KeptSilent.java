package org.infolinia.mail;

import java.sql.Timestamp;
import java.time.Clock;
import org.infolinia.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who was not told that his message arrived though a person may have written it, and by which rule. */
@Component
class KeptSilent {

    private static final Logger LOG = LoggerFactory.getLogger(KeptSilent.class);
    private static final int MAXIMUM_SUBJECT_LENGTH = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptSilent(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(InboundMail received, OutboundMail acknowledgement, Refusal rule) {
        LOG.warn(
                "Mail {} to mailbox {} is not acknowledged: {}", received.id(), acknowledgement.mailbox(), rule.code());
        jdbc.sql("""
                        insert into mail.kept_silent (mailbox_id, program_id, address, subject, rule, at)
                        values (:mailbox, :program, :address, :subject, :rule, :now)""")
                .param("mailbox", acknowledgement.mailbox())
                .param("program", received.program().value())
                .param("address", acknowledgement.to().value())
                .param(
                        "subject",
                        received.subject()
                                .substring(0, Math.min(received.subject().length(), MAXIMUM_SUBJECT_LENGTH)))
                .param("rule", rule.code())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
