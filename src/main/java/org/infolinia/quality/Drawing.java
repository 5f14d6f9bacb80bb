package org.infolinia.quality;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.quality.QualityEvent.ReviewsDrawn;
import org.infolinia.quality.QualityEvent.SecondJudgesMissed;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws, once a week is over, which of its contacts are judged: of each agent equally many, by chance. Nobody knows
 * beforehand, and nobody can choose.
 */
@Service
public class Drawing {

    /** For how long a contact that one has judged waits for the other. */
    public static final Duration PATIENCE = Duration.ofDays(28);

    private final JdbcClient jdbc;
    private final ScorecardShelf scorecards;
    private final Judges judges;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    Drawing(
            JdbcClient jdbc,
            ScorecardShelf scorecards,
            Judges judges,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.scorecards = scorecards;
        this.judges = judges;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A contact that may be drawn; one that ends again counts with its last end and whoever ended it. One that is told of
     * when its agent's contacts of that week are drawn already takes part in the next drawing, with the same chance as all.
     */
    @Transactional
    public void enter(ProgramId program, String contact, AgentId agent, Instant endedAt) {
        gatekeeper.demand(Permission.JUDGE_CONTACTS, program);
        jdbc.sql("""
                        insert into quality.candidate (contact, program_id, agent_id, ended_at, week)
                        select :contact, :program, :agent, :endedAt,
                               case when exists (select from quality.review where program_id = :program
                                                    and agent_id = :agent and week = :week)
                                    then :thisWeek else :week end::date
                         where not exists (select from quality.review where contact = :contact)
                        on conflict (contact) do update
                           set program_id = excluded.program_id, agent_id = excluded.agent_id,
                               ended_at = excluded.ended_at, week = excluded.week""")
                .param("contact", contact)
                .param("program", program.value())
                .param("agent", agent.value())
                .param("endedAt", Timestamp.from(endedAt))
                .param("week", Date.valueOf(mondayOf(LocalDate.ofInstant(endedAt, zone))))
                .param("thisWeek", Date.valueOf(thisWeek()))
                .update();
    }

    /** The contact goes on, so there is nothing to judge yet. */
    @Transactional
    public void withdraw(ProgramId program, String contact) {
        gatekeeper.demand(Permission.JUDGE_CONTACTS, program);
        jdbc.sql("delete from quality.candidate where contact = ? and program_id = ?")
                .params(contact, program.value())
                .update();
    }

    /** The programs with contacts of weeks that are over. */
    @Transactional(readOnly = true)
    public List<ProgramId> due() {
        return jdbc
                .sql("select distinct program_id from quality.candidate where week < ? order by 1")
                .param(Date.valueOf(thisWeek()))
                .query(Long.class)
                .list()
                .stream()
                .map(ProgramId::new)
                .toList();
    }

    /**
     * Draws among the contacts of every week that is over. Drawn twice at once, each contact is in one drawing only. Two
     * judge a contact only where there are two besides the agent.
     */
    @Transactional
    public int draw(ProgramId program) {
        var by = gatekeeper.demand(Permission.JUDGE_CONTACTS, program);
        var policy = scorecards.policy(program);
        int drawn = jdbc.sql("""
                        with candidates as (
                            delete from quality.candidate where program_id = :program and week < :thisWeek returning *),
                        shuffled as (
                            select *, row_number() over (partition by agent_id, week order by random())
                                      + (select count(*) from quality.review drawn
                                          where drawn.program_id = candidates.program_id
                                            and drawn.agent_id = candidates.agent_id
                                            and drawn.week = candidates.week) as place
                              from candidates)
                        insert into quality.review
                            (program_id, contact, agent_id, contact_at, week, scorecard_id, doubly, drawn_at)
                        select program_id, contact, agent_id, ended_at, week, :scorecard,
                               random() * 100 < :doubly
                               and cardinality(array_remove(:judges::bigint[], agent_id)) >= 2, :now
                          from shuffled where place <= :contacts
                        on conflict (contact) do nothing""")
                .param("program", program.value())
                .param("thisWeek", Date.valueOf(thisWeek()))
                .param("scorecard", scorecards.current(program).id())
                .param("doubly", policy.doublePercent())
                .param("judges", judges.of(program).stream().map(AgentId::value).toArray(Long[]::new))
                .param("contacts", policy.contactsAWeek())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (drawn > 0) {
            events.publishEvent(new ReviewsDrawn(by, program, drawn));
        }
        return drawn;
    }

    /**
     * Where the second judge has not come in {@link #PATIENCE}, what the first found holds: a contact that is never done
     * with is never read by its agent.
     *
     * @return of how many contacts
     */
    @Transactional
    public int settleForOne(ProgramId program) {
        var by = gatekeeper.demand(Permission.JUDGE_CONTACTS, program);
        var now = clock.instant();
        int settled = jdbc.sql("""
                        update quality.review set completed_at = :now
                         where program_id = :program and completed_at is null
                           and exists (select from quality.scoring
                                        where review_id = review.id and scored_at < :before)""")
                .param("now", Timestamp.from(now))
                .param("program", program.value())
                .param("before", Timestamp.from(now.minus(PATIENCE)))
                .update();
        if (settled > 0) {
            events.publishEvent(new SecondJudgesMissed(by, program, settled));
        }
        return settled;
    }

    /** The programs in which a second judge has not come. */
    @Transactional(readOnly = true)
    public List<ProgramId> withoutSecondJudge() {
        return jdbc.sql("""
                        select distinct program_id from quality.review
                         where completed_at is null
                           and exists (select from quality.scoring
                                        where review_id = review.id and scored_at < ?)
                         order by 1""").param(Timestamp.from(clock.instant().minus(PATIENCE))).query(Long.class).list().stream()
                .map(ProgramId::new)
                .toList();
    }

    private LocalDate thisWeek() {
        return mondayOf(LocalDate.now(clock.withZone(zone)));
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
