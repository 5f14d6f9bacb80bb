package org.infolinia.ledger.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.enrolled.EnrolledParticipants;
import org.infolinia.participants.enrolled.EnrolledParticipants.Enrolled;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads habits out of the books, of one or of many by the same statement, so that they cannot differ. Whom somebody was
 * merged with is he: the wallets of both tell his habit.
 */
@Component
class HabitRows {

    /**
     * A matter is a posting with all that took it back; it counts on the day of the posting, and not at all when nothing is
     * left of it. Each part is worked out once and kept: nobody can estimate how many rows it has, and joined as it comes it
     * would be worked out again for every participant of a batch.
     */
    private static final String HABITS = """
            with asked as (
                select living, owner from unnest(:living::bigint[], :owners::bigint[]) as asked (living, owner)),
            wallets as materialized (
                select asked.living, wallet.id, wallet.posted - wallet.held as free
                  from asked
                  join ledger.wallet on wallet.participant_id = asked.owner
                   and wallet.program_id = :program and wallet.unit = 'REDEEMABLE'),
            matters as materialized (
                select wallets.living, coalesce(original.kind, posting.kind) as kind,
                       min(entry.effective_on) as day, sum(entry.amount - entry.owed) as points
                  from wallets
                  join ledger.entry on entry.wallet_id = wallets.id and entry.effective_on <= :today
                  join ledger.posting on posting.id = entry.posting_id
                  left join ledger.posting original on original.id = posting.reverses
                 where coalesce(original.kind, posting.kind)
                       in ('PURCHASE', 'CODE', 'DECLARATION', 'BONUS', 'REWARD', 'EXPIRY', 'REINSTATEMENT')
                 group by wallets.living, coalesce(posting.reverses, posting.id), coalesce(original.kind, posting.kind)
                having sum(entry.amount - entry.owed) <> 0),
            told as materialized (
                select living,
                       min(day) filter (where kind in ('PURCHASE', 'CODE', 'DECLARATION', 'REWARD')) as first_on,
                       max(day) filter (where kind in ('PURCHASE', 'CODE', 'DECLARATION', 'REWARD')) as last_on,
                       count(distinct day) filter (
                           where kind in ('PURCHASE', 'CODE', 'DECLARATION') and day > :year) as times,
                       sum(points) filter (
                           where kind in ('PURCHASE', 'CODE', 'DECLARATION', 'BONUS') and day > :year) as earned,
                       -sum(points) filter (where kind = 'REWARD' and day > :year) as spent,
                       sum(points) filter (
                           where kind in ('PURCHASE', 'CODE', 'DECLARATION', 'BONUS') and day > :quarter) as lately,
                       sum(points) filter (
                           where kind in ('PURCHASE', 'CODE', 'DECLARATION', 'BONUS')
                             and day > :before and day <= :quarter) as before,
                       bool_or(kind = 'REWARD') as ever_spent,
                       -sum(points) filter (where kind in ('EXPIRY', 'REINSTATEMENT') and day > :quarter) as lapsed
                  from matters group by living),
            gaps as (
                select living, day - lag(day) over (partition by living order by day) as gap
                  from (select distinct living, day from matters
                         where kind in ('PURCHASE', 'CODE', 'DECLARATION') and day > :gapsFrom) days),
            usual as materialized (
                select living, percentile_disc(0.5) within group (order by gap) as gap
                  from gaps where gap is not null group by living having count(*) >= :leastGaps),
            lots as materialized (
                select wallets.living,
                       sum(lot.remaining - lot.pinned) filter (where lot.expires_on < :today) as lapsed,
                       sum(lot.remaining - lot.pinned) filter (
                           where lot.expires_on between :today and :soon) as lapsing,
                       min(lot.expires_on) filter (
                           where lot.expires_on between :today and :soon and lot.remaining > lot.pinned) as lapses_on
                  from wallets
                  join ledger.lot on lot.wallet_id = wallets.id and lot.remaining > 0
                 group by wallets.living),
            balances as (select living, sum(free) as free from wallets group by living)
            select balances.living, told.first_on, told.last_on, usual.gap, told.times, told.earned, told.spent,
                   told.lately, told.before, told.ever_spent, told.lapsed as lapsed_lately,
                   balances.free - coalesce(lots.lapsed, 0) as available, lots.lapsing, lots.lapses_on
              from balances
              left join told using (living)
              left join usual using (living)
              left join lots using (living)""";

    private final JdbcClient jdbc;
    private final EnrolledParticipants enrolled;

    HabitRows(JdbcClient jdbc, EnrolledParticipants enrolled) {
        this.jdbc = jdbc;
        this.enrolled = enrolled;
    }

    /** The habits of these participants of one program as of a day, of each of them. */
    Map<ParticipantId, Habit> of(
            ProgramId program, Collection<Enrolled> participants, InsightTerms terms, LocalDate today) {
        var joined = new HashMap<ParticipantId, LocalDate>();
        var living = new HashMap<ParticipantId, ParticipantId>();
        participants.forEach(one -> {
            joined.put(one.id(), one.joinedOn());
            living.put(one.id(), one.id());
        });
        living.putAll(enrolled.mergedInto(program, joined.keySet()));
        var habits = new HashMap<ParticipantId, Habit>();
        joined.forEach((id, on) -> habits.put(id, Habit.unstarted(on)));
        about(program, living, terms, today).query(row -> {
            var id = new ParticipantId(row.getLong("living"));
            habits.put(id, habit(row, Objects.requireNonNull(joined.get(id))));
        });
        return habits;
    }

    private static Habit habit(ResultSet row, LocalDate joinedOn) throws SQLException {
        return new Habit(
                joinedOn,
                day(row, "first_on"),
                day(row, "last_on"),
                row.getObject("gap", Integer.class),
                row.getInt("times"),
                points(row, "earned"),
                points(row, "spent"),
                points(row, "lately"),
                points(row, "before"),
                row.getBoolean("ever_spent"),
                points(row, "available"),
                points(row, "lapsing"),
                day(row, "lapses_on"),
                points(row, "lapsed_lately"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** A sum over nothing is none. */
    private static Points points(ResultSet row, String column) throws SQLException {
        return Points.of(row.getLong(column));
    }

    private static Long[] numbers(Stream<ParticipantId> ids) {
        return ids.map(ParticipantId::value).toArray(Long[]::new);
    }

    /** Keys and values of a map come in one order. */
    private JdbcClient.StatementSpec about(
            ProgramId program, Map<ParticipantId, ParticipantId> living, InsightTerms terms, LocalDate today) {
        return jdbc.sql(HABITS)
                .param("program", program.value())
                .param("owners", numbers(living.keySet().stream()))
                .param("living", numbers(living.values().stream()))
                .param("today", today)
                .param("year", today.minusYears(1))
                .param("quarter", today.minusDays(Habit.QUARTER_DAYS))
                .param("before", today.minusDays(2L * Habit.QUARTER_DAYS))
                .param("gapsFrom", today.minusMonths(Habit.GAP_MONTHS))
                .param("leastGaps", Habit.LEAST_DAYS_FOR_GAP - 1)
                .param("soon", today.plusDays(terms.soonDays()));
    }
}
