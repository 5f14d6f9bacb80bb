package org.infolinia.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.surveys.SurveyEvent.FollowUpAssigned;
import org.infolinia.surveys.SurveyEvent.FollowUpClosed;
import org.infolinia.surveys.SurveyEvent.FollowUpTaken;
import org.jspecify.annotations.Nullable;
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

    private static final long NOBODY = -1;

    private final JdbcClient jdbc;
    private final Answers answers;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUpDesk(
            JdbcClient jdbc,
            Answers answers,
            AgentDirectory agents,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Those nobody has dealt with yet, the first due first, at most {@value #PAGE_SIZE}. Nobody is shown what is about
     * himself.
     */
    @Transactional(readOnly = true)
    public List<FollowUp> open(Collection<ProgramId> programs) {
        programs.forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        return open("rows.program_id = any(?)", (Object) ids(programs));
    }

    /** Those that are in the asker's hands, the first due first, at most {@value #PAGE_SIZE}. */
    @Transactional(readOnly = true)
    public List<FollowUp> mine() {
        return gatekeeper
                .agent()
                .map(agent -> open("follow_up.agent_id = ?", agent.id().value()))
                .orElse(List.of())
                .stream()
                .filter(followUp -> gatekeeper.allows(
                        Permission.READ_REPORTS, followUp.about().program()))
                .toList();
    }

    private List<FollowUp> open(String condition, Object parameter) {
        return jdbc.sql("""
                        select rows.*, follow_up.opened_at, follow_up.due_at, follow_up.agent_name as taken_by,
                               follow_up.told_at, client.name as client_name, client.email as client_email
                          from surveys.follow_up
                          join (%s) rows on rows.invitation_id = follow_up.invitation_id and rows.agent_id <> ?
                          join surveys.invitation asked on asked.id = follow_up.invitation_id
                          left join surveys.client_contact client
                                 on client.id = asked.client_contact_id and client.removed_at is null
                         where follow_up.closed_at is null and %s
                         order by follow_up.due_at, follow_up.invitation_id limit ?""".formatted(Answers.SELECT_ROWS, condition))
                .params(asker(), parameter, PAGE_SIZE)
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
                           and coalesce(invitation.agent_id, 0) <> :asker
                         where follow_up.closed_at is null and follow_up.due_at < :now
                           and invitation.program_id = any(:programs)""")
                .param("now", Timestamp.from(clock.instant()))
                .param("programs", ids(programs))
                .param("asker", asker())
                .query(Long.class)
                .single();
    }

    /**
     * Takes a follow-up for oneself, also from somebody else. Refused as {@code follow-up-closed-already}, and as
     * {@code follow-up-about-oneself} to the agent whom the score is about: he is never the one to see to it.
     */
    @Transactional
    public Outcome<FollowUp> take(FollowUp followUp) {
        var about = about(followUp);
        var by = gatekeeper.demand(Permission.READ_REPORTS, about.program());
        var agent = gatekeeper
                .agent()
                .orElseThrow(
                        () -> new AccessDeniedException("Only somebody who is signed in sees to the dissatisfied"));
        if (isAboutAsker(about.invitation())) {
            return Outcome.refused("follow-up-about-oneself");
        }
        if (!put(about, agent.id(), by.name())) {
            return Outcome.refused("follow-up-closed-already");
        }
        events.publishEvent(new FollowUpTaken(by, about.program(), about.participant(), about.contact()));
        return Outcome.done(new FollowUp(
                about, followUp.openedAt(), followUp.dueAt(), by.name(), followUp.isTold(), followUp.client()));
    }

    /** Who may be given each follow-up, by name: whoever reads the program's answers, but never the agent they are about. */
    @Transactional(readOnly = true)
    public Map<FollowUp, List<AgentView>> candidates(Collection<FollowUp> followUps) {
        followUps.forEach(followUp ->
                gatekeeper.demand(Permission.READ_REPORTS, followUp.about().program()));
        var rated = rated(followUps.stream()
                .map(FollowUp::about)
                .map(AnswerRow::invitation)
                .toList());
        var colleagues = colleagues();
        return followUps.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        followUp -> colleagues.stream()
                                .filter(agent -> mayLookInto(followUp.about(), agent, rated))
                                .toList()));
    }

    /**
     * Gives a follow-up to somebody. Refused as {@code follow-up-about-oneself} to the agent whom the score is about, as
     * {@code follow-up-not-for-them} when {@code to} is not among the {@link #candidates}, and as
     * {@code follow-up-closed-already}.
     */
    @Transactional
    public Outcome<FollowUp> assign(FollowUp followUp, AgentId to) {
        var about = about(followUp);
        var by = gatekeeper.demand(Permission.READ_REPORTS, about.program());
        if (isAboutAsker(about.invitation())) {
            return Outcome.refused("follow-up-about-oneself");
        }
        var rated = rated(List.of(about.invitation()));
        var chosen = colleagues().stream()
                .filter(agent -> agent.id().equals(to))
                .filter(agent -> mayLookInto(about, agent, rated))
                .findFirst();
        if (chosen.isEmpty()) {
            return Outcome.refused("follow-up-not-for-them");
        }
        var name = chosen.get().name().full();
        if (!put(about, to, name)) {
            return Outcome.refused("follow-up-closed-already");
        }
        events.publishEvent(new FollowUpAssigned(by, about.program(), about.participant(), about.contact(), to, name));
        return Outcome.done(
                new FollowUp(about, followUp.openedAt(), followUp.dueAt(), name, followUp.isTold(), followUp.client()));
    }

    /** How many there are that nobody has dealt with yet. */
    @Transactional(readOnly = true)
    public long count(Collection<ProgramId> programs) {
        programs.forEach(program -> gatekeeper.demand(Permission.READ_REPORTS, program));
        return jdbc.sql("""
                        select count(*)
                          from surveys.follow_up
                          join surveys.invitation on invitation.id = follow_up.invitation_id
                           and coalesce(invitation.agent_id, 0) <> :asker
                         where follow_up.closed_at is null and invitation.program_id = any(:programs)""")
                .param("programs", ids(programs))
                .param("asker", asker())
                .query(Long.class)
                .single();
    }

    /**
     * Says how a follow-up ended. Refused as {@code follow-up-closed-already}, and as {@code follow-up-about-oneself}
     * to the agent whom the score is about.
     */
    @Transactional
    public Outcome<FollowUp> close(FollowUp followUp, FollowUp.Result result) {
        var about = about(followUp);
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
                row.getTimestamp("told_at") != null,
                client(row));
    }

    private static FollowUp.@Nullable Client client(ResultSet row) throws SQLException {
        var name = row.getString("client_name");
        return name == null ? null : new FollowUp.Client(name, row.getString("client_email"));
    }

    private AnswerRow about(FollowUp followUp) {
        return answers.about(followUp.about().invitation())
                .orElseThrow(() -> new AccessDeniedException("No such follow-up in scope"));
    }

    /** @return false when somebody has dealt with it already */
    private boolean put(AnswerRow about, AgentId agent, String name) {
        return jdbc.sql("""
                        update surveys.follow_up set agent_id = ?, agent_name = ?
                         where invitation_id = ? and closed_at is null""").params(agent.value(), name, about.invitation()).update() == 1;
    }

    private List<AgentView> colleagues() {
        return agents.everybody().stream()
                .filter(AgentView::active)
                .sorted(Comparator.comparing(agent -> agent.name().full()))
                .toList();
    }

    private static boolean mayLookInto(AnswerRow about, AgentView agent, Map<Long, AgentId> rated) {
        return agent.role().may(Permission.READ_REPORTS)
                && agent.scope().includes(about.program())
                && !agent.id().equals(rated.get(about.invitation()));
    }

    /** The system is nobody whom anybody rates. */
    private long asker() {
        return gatekeeper.agent().map(agent -> agent.id().value()).orElse(NOBODY);
    }

    private boolean isAboutAsker(long invitation) {
        var rated = rated(List.of(invitation)).get(invitation);
        return rated != null && gatekeeper.agent().map(SignedInAgent::id).equals(Optional.of(rated));
    }

    /** Whom each answer is about; nobody where nobody knows. */
    private Map<Long, AgentId> rated(Collection<Long> invitations) {
        var rated = new HashMap<Long, AgentId>();
        jdbc.sql("select id, agent_id from surveys.invitation where id = any(?) and agent_id is not null")
                .param(invitations.toArray(Long[]::new))
                .query(row -> {
                    rated.put(row.getLong("id"), new AgentId(row.getLong("agent_id")));
                });
        return rated;
    }

    private static Long[] ids(Collection<ProgramId> programs) {
        return programs.stream().map(ProgramId::value).toArray(Long[]::new);
    }
}
