package org.infolinia.mail;

import java.util.Collection;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where messages landed, for the module that puts them elsewhere later. Does not ask who does, so whoever uses it does. */
@Component
public class Landings {

    private final JdbcClient jdbc;

    Landings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Messages stand in another conversation now, so that answers to them go there.
     *
     * @param messageIds with the angle brackets; of messages that did not land in the first conversation nothing changes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(ProgramId program, Collection<String> messageIds, String from, String to) {
        jdbc.sql("""
                        update mail.inbound_mail set conversation = :to
                         where message_id = any(:ids) and program_id = :program and conversation = :from""")
                .param("to", to)
                .param("ids", messageIds.toArray(String[]::new))
                .param("program", program.value())
                .param("from", from)
                .update();
    }
}
