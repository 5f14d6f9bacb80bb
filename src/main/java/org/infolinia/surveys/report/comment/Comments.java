package org.infolinia.surveys.report.comment;

import java.sql.Timestamp;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.report.Asked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people write, without telling who wrote it. */
@Service
public class Comments {

    /** The newest; more would not change what is said most. */
    static final int MOST_COMMENTS = 20_000;

    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final NamesOfAgents agents;
    private final Gatekeeper gatekeeper;

    Comments(JdbcClient jdbc, NamesOfAgents agents, Gatekeeper gatekeeper) {
        this.jdbc = jdbc;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
    }

    /** The words that return in the comments of a period, the most used first. */
    @Transactional(readOnly = true)
    public List<CommentWord> words(Asked asked) {
        gatekeeper.demand(Permission.READ_REPORTS, asked.program());
        var words = new CommentWords(agents.all());
        jdbc.sql("""
                        select coalesce(invitation.participant_id, -invitation.client_contact_id) as person,
                               invitation.language, answer.comment, answer.score
                          from surveys.answer join surveys.invitation on invitation.id = answer.invitation_id
                         where answer.program_id = :program and answer.kind = :kind and answer.machine_sign is null
                           and answer.invited_at >= :from and answer.invited_at < :until and answer.has_words
                         order by answer.invited_at desc limit :most""")
                .param("program", asked.program().value())
                .param("kind", asked.kind().name())
                .param("from", Timestamp.from(asked.period().from()))
                .param("until", Timestamp.from(asked.period().until()))
                .param("most", MOST_COMMENTS)
                .withFetchSize(FETCHED_AT_ONCE)
                .query(row -> {
                    words.add(
                            row.getLong("person"),
                            Language.valueOf(row.getString("language")),
                            row.getString("comment"),
                            asked.kind().isLow(row.getInt("score")));
                });
        return words.mostUsed();
    }
}
