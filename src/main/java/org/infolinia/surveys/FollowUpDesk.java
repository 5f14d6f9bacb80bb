package org.infolinia.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.surveys.SurveyEvent.FollowUpClosed;
import org.infolinia.surveys.SurveyEvent.FollowUpTaken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks after those who gave a low score; never left to the agent they rated. */
@Service
public class FollowUpDesk {

    /** The most follow-ups one list shows. */
    public static final int PAGE_SIZE = 100;

    private final JdbcClient jdbc;
    private final Answers answers;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUpDesk(
            JdbcClient jdbc, Answers answers, Gatekeeper gatekeeper, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Those nobody has dealt with yet, the first due first, at most {@value #PAGE_SIZE}. */
    @Transactional(readOnly = true)
    public List<FollowUp> open(Collection<ProgramId> programs) {
        programs.forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        return jdbc.sql("""
                        select rows.*, follow_up.opened_at, follow_up.due_at, follow_up.agent_name as taken_by,
                               follow_up.told_at
                          from surveys.follow_up
                          join (%s) rows on rows.invitation_id = follow_up.invitation_id
                         where follow_up.closed_at is null and rows.program_id = any(:programs)
                         order by follow_up.due_at, follow_up.invitation_id limit :limit""".formatted(Answers.SELECT_ROWS))
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .param("limit", PAGE_SIZE)
                .query(FollowUpDesk::followUp)
                .list();
    }

    /** How many of them nobody has dealt with in time. */
    @Transactional(readOnly = true)
    public long overdue(Collection<ProgramId> programs) {
        programs.forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        return jdbc.sql("""
                        select count(*)
                          from surveys.follow_up
                          join surveys.invitation on invitation.id = follow_up.invitation_id
                         where follow_up.closed_at is null and follow_up.due_at < :now
                           and invitation.program_id = any(:programs)""")
                .param("now", Timestamp.from(clock.instant()))
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /**
     * Takes a follow-up for oneself, also from somebody else. Refused as {@code follow-up-closed-already}, and as
     * {@code follow-up-about-oneself} to the agent whom the score is about: he is never the one to see to it.
     */
    @Transactional
    public Outcome<FollowUp> take(FollowUp followUp) {
        var about = answers.about(followUp.about().invitation())
                .orElseThrow(() -> new AccessDeniedException("No such follow-up in scope"));
        var by = gatekeeper.demand(Permission.READ_REPORTS, about.program());
        var agent = gatekeeper
                .agent()
                .orElseThrow(
                        () -> new AccessDeniedException("Only somebody who is signed in sees to the dissatisfied"));
        if (isAboutAsker(about.invitation())) {
            return Outcome.refused("follow-up-about-oneself");
        }
        var taken = jdbc.sql("""
                        update surveys.follow_up set agent_id = ?, agent_name = ?
                         where invitation_id = ? and closed_at is null""")
                .params(agent.id().value(), by.name(), about.invitation())
                .update();
        if (taken == 0) {
            return Outcome.refused("follow-up-closed-already");
        }
        events.publishEvent(new FollowUpTaken(by, about.program(), about.participant(), about.contact()));
        return Outcome.done(new FollowUp(about, followUp.openedAt(), followUp.dueAt(), by.name(), followUp.isTold()));
    }

    /** How many there are that nobody has dealt with yet. */
    @Transactional(readOnly = true)
    public long count(Collection<ProgramId> programs) {
        programs.forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        return jdbc.sql("""
                        select count(*)
                          from surveys.follow_up
                          join surveys.invitation on invitation.id = follow_up.invitation_id
                         where follow_up.closed_at is null and invitation.program_id = any(:programs)""")
                .param("programs", programs.stream().map(ProgramId::value).toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /**
     * Says how a follow-up ended. Refused as {@code follow-up-closed-already}, and as {@code follow-up-about-oneself}
     * to the agent whom the score is about.
     */
    @Transactional
    public Outcome<FollowUp> close(FollowUp followUp, FollowUp.Result result) {
        var about = answers.about(followUp.about().invitation())
                .orElseThrow(() -> new AccessDeniedException("No such follow-up in scope"));
        var by = gatekeeper.demand(Permission.READ_REPORTS, about.program());
        if (isAboutAsker(about.invitation())) {
            return Outcome.refused("follow-up-about-oneself");
        }
        if (!answers.closeFollowUp(about.invitation(), result, by.name(), clock.instant())) {
            return Outcome.refused("follow-up-closed-already");
        }
        events.publishEvent(new FollowUpClosed(by, about.program(), about.participant(), about.contact(), result));
        return Outcome.done(followUp);
    }

    private static FollowUp followUp(ResultSet row, int number) throws SQLException {
        return new FollowUp(
                Answers.row(row, number),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getString("taken_by"),
                row.getTimestamp("told_at") != null);
    }

    private boolean isAboutAsker(long invitation) {
        Optional<Long> rated = jdbc.sql("select agent_id from surveys.invitation where id = ? and agent_id is not null")
                .params(invitation)
                .query(Long.class)
                .optional();
        return rated.isPresent()
                && rated.equals(gatekeeper.agent().map(SignedInAgent::id).map(agent -> agent.value()));
    }
}
