package org.infolinia.surveys.visit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes every opening of a link, which answers nothing, and tells by them whether an answer is a machine's. */
@Component
public class VisitBook {

    /** More than this nobody needs to know of one invitation. */
    static final int MOST_NOTED = 100;

    /** The links of so many scores, opened within so long, no person opens. */
    static final int MANY_LINKS = 3;

    static final Duration SECONDS_OF_MANY_LINKS = Duration.ofSeconds(5);

    /** Nobody reads a page and sends it in less. */
    static final Duration QUICKEST_PERSON = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    VisitBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * To be called in a transaction that has the invitation to itself or in which nobody answers it meanwhile: the
     * invitation is held until it ends.
     *
     * @param score whose link was opened, or null when it was the page's own
     */
    public void looked(long invitation, Visitor visitor, @Nullable Integer score) {
        jdbc.sql("select id from surveys.invitation where id = ? for no key update")
                .param(invitation)
                .query(Long.class)
                .optional();
        jdbc.sql("""
                        insert into surveys.visit (invitation_id, program_id, kind, invited_at, at, score, sign)
                        select id, program_id, kind, invited_at, :at, :score, :sign
                          from surveys.invitation
                         where id = :invitation
                           and (select count(*) from surveys.visit where invitation_id = :invitation) < :most""")
                .param("invitation", invitation)
                .param("at", Timestamp.from(clock.instant()))
                .param("score", score, Types.INTEGER)
                .param("sign", visitor.isKnownMachine() ? MachineSign.KNOWN_AGENT.name() : null, Types.VARCHAR)
                .param("most", MOST_NOTED)
                .update();
        if (openedManyLinks(invitation)) {
            jdbc.sql("update surveys.visit set sign = ? where invitation_id = ? and at >= ? and sign is null")
                    .params(MachineSign.MANY_LINKS.name(), invitation, beginningOfBurst())
                    .update();
        }
        settleUnanswered(invitation);
    }

    /** Nobody who opened the link is waited for any more. */
    public void answered(long invitation) {
        jdbc.sql("delete from surveys.unanswered_look where invitation_id = ?")
                .param(invitation)
                .update();
    }

    /** What looked like a person's opening may turn out to be a machine's by those that follow. */
    private void settleUnanswered(long invitation) {
        jdbc.sql("""
                        insert into surveys.unanswered_look (invitation_id, program_id, kind, invited_at)
                        select id, program_id, kind, invited_at from surveys.invitation
                         where id = :invitation
                           and exists (select from surveys.visit where invitation_id = :invitation and sign is null)
                           and not exists (select from surveys.answer where invitation_id = :invitation)
                        on conflict do nothing""").param("invitation", invitation).update();
        jdbc.sql("""
                        delete from surveys.unanswered_look
                         where invitation_id = :invitation
                           and not exists (select from surveys.visit
                                            where invitation_id = :invitation and sign is null)""").param("invitation", invitation).update();
    }

    /** What speaks for a machine in an answer that comes now; empty when a person may have given it. */
    public Optional<MachineSign> signOfAnswer(long invitation, Visitor visitor) {
        if (visitor.isKnownMachine()) {
            return Optional.of(MachineSign.KNOWN_AGENT);
        }
        var latest = jdbc.sql("select max(at) from surveys.visit where invitation_id = ?")
                .param(invitation)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
        if (latest.isEmpty()) {
            return Optional.of(MachineSign.NEVER_LOOKED);
        }
        if (latest.get().plus(QUICKEST_PERSON).isAfter(clock.instant())) {
            return Optional.of(openedManyLinks(invitation) ? MachineSign.MANY_LINKS : MachineSign.TOO_QUICK);
        }
        return Optional.empty();
    }

    private boolean openedManyLinks(long invitation) {
        return jdbc.sql("""
                        select count(distinct score) >= ? from surveys.visit where invitation_id = ? and at >= ?""")
                .params(MANY_LINKS, invitation, beginningOfBurst())
                .query(Boolean.class)
                .single();
    }

    private Timestamp beginningOfBurst() {
        return Timestamp.from(clock.instant().minus(SECONDS_OF_MANY_LINKS));
    }
}
