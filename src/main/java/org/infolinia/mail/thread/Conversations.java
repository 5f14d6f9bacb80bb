package org.infolinia.mail.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which messages, ours and other people's, belong to which conversation. */
@Component
public class Conversations {

    /** Longer chains keep the first message and the newest ones, as mail programs do. */
    private static final int MAXIMUM_CHAIN_LENGTH = 20;

    private final JdbcClient jdbc;

    Conversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Message-IDs of a conversation, oldest first. */
    @Transactional(readOnly = true)
    public List<String> messageIds(ProgramId program, String conversation) {
        return shortened(jdbc.sql("""
                        select message_id from (
                            select message_id, received_at as at, id from mail.inbound_mail
                             where conversation = :conversation and program_id = :program and message_id is not null
                            union all
                            select message_id, queued_at as at, id from mail.outbox
                             where conversation = :conversation and program_id = :program) message
                        order by at, id""")
                .param("conversation", conversation)
                .param("program", program.value())
                .query(String.class)
                .list());
    }

    /** The conversations that hold these messages of a program, in the order in which the Message-IDs are given. */
    @Transactional(readOnly = true)
    public List<String> holding(ProgramId program, Collection<String> messageIds) {
        return messageIds.stream()
                .flatMap(messageId -> holding(program, messageId).stream())
                .distinct()
                .toList();
    }

    private List<String> holding(ProgramId program, String messageId) {
        return jdbc.sql("""
                        select conversation from mail.outbox where message_id = :id and program_id = :program
                        union
                        select conversation from mail.inbound_mail
                         where message_id = :id and program_id = :program and conversation is not null""")
                .param("id", messageId)
                .param("program", program.value())
                .query(String.class)
                .list();
    }

    private static List<String> shortened(List<String> chain) {
        if (chain.size() <= MAXIMUM_CHAIN_LENGTH) {
            return chain;
        }
        var kept = new ArrayList<String>();
        kept.add(chain.getFirst());
        kept.addAll(chain.subList(chain.size() - MAXIMUM_CHAIN_LENGTH + 1, chain.size()));
        return kept;
    }
}
