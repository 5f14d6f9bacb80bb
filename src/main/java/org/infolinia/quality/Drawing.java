package org.infolinia.quality;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.quality.QualityEvent.ReviewsDrawn;
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

    private final JdbcClient jdbc;
    private final ScorecardShelf scorecards;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    Drawing(
            JdbcClient jdbc,
            ScorecardShelf scorecards,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.scorecards = scorecards;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** A contact that may be drawn; one that ends again counts with its last end and whoever ended it. */
    @Transactional
    public void enter(ProgramId program, String contact, AgentId agent, Instant endedAt) {
        gatekeeper.demand(Permission.JUDGE_CONTACTS, program);
        jdbc.sql("""
                        insert into quality.candidate (contact, program_id, agent_id, ended_at, week)
                        select :contact, :program, :agent, :endedAt, :week
                         where not exists (select from quality.review where contact = :contact)
                        on conflict (contact) do update
                           set program_id = excluded.program_id, agent_id = excluded.agent_id,
                               ended_at = excluded.ended_at, week = excluded.week""")
                .param("contact", contact)
                .param("program", program.value())
                .param("agent", agent.value())
                .param("endedAt", Timestamp.from(endedAt))
                .param("week", Date.valueOf(mondayOf(LocalDate.ofInstant(endedAt, zone))))
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

    /** Draws among the contacts of every week that is over. Drawn twice at once, each contact is in one drawing only. */
    @Transactional
    public int draw(ProgramId program) {
        var by = gatekeeper.demand(Permission.JUDGE_CONTACTS, program);
        var policy = scorecards.policy(program);
        int drawn = jdbc.sql("""
                        with candidates as (
                            delete from quality.candidate where program_id = :program and week < :thisWeek returning *),
                        shuffled as (
                            select *, row_number() over (partition by agent_id, week order by random()) as place
                              from candidates)
                        insert into quality.review
                            (program_id, contact, agent_id, contact_at, week, scorecard_id, doubly, drawn_at)
                        select program_id, contact, agent_id, ended_at, week, :scorecard, random() * 100 < :doubly, :now
                          from shuffled where place <= :contacts
                        on conflict (contact) do nothing""")
                .param("program", program.value())
                .param("thisWeek", Date.valueOf(thisWeek()))
                .param("scorecard", scorecards.current(program).id())
                .param("doubly", policy.doublePercent())
                .param("contacts", policy.contactsAWeek())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (drawn > 0) {
            events.publishEvent(new ReviewsDrawn(by, program, drawn));
        }
        return drawn;
    }

    private LocalDate thisWeek() {
        return mondayOf(LocalDate.now(clock.withZone(zone)));
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
