package org.infolinia.ledger.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.PointUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums a stage's books up and finds what does not match, whole sets at a time. Works in the caller's transaction. */
@Component
class Reckoning {

    private static final String FLOWS = """
            with moved as (
                select m.*, case
                         when m.effective_on < :first then 'BROUGHT_FORWARD'
                         when m.kind = 'OPENING' then 'OPENING'
                         when m.kind = 'CODE' then 'CODES'
                         when m.kind = 'DECLARATION' then 'DECLARATIONS'
                         when m.kind = 'PURCHASE' then 'PURCHASES'
                         when m.kind = 'BONUS' then 'BONUSES'
                         when m.kind in ('ADJUSTMENT_CREDIT', 'ADJUSTMENT_DEBIT', 'GOODWILL')
                           then case when m.approver_id is null then 'ADJUSTMENTS' else 'ADJUSTMENTS_APPROVED' end
                         when m.kind = 'REWARD' then 'REWARDS'
                         when m.kind = 'EXPIRY' then 'EXPIRY'
                         when m.kind = 'REINSTATEMENT' then 'REINSTATED'
                         when m.kind = 'REVERSAL' then 'REVERSALS'
                         when m.kind = 'MERGE' then 'MERGES'
                         when m.kind = 'TRANSFER' then 'TRANSFERS'
                         else 'OTHERS' end as source
                  from ledger.posting_moved m
                 where m.program_id = :program and m.effective_on <= :last
                   and (m.closing_id is null or m.id <= :lastPosting))
            select source, unit, count(*) as items, sum(amount) as points, sum(owed) as owed
              from moved group by source, unit
            union all
            select 'CARRIED_FORWARD', unit, count(distinct wallet_id), sum(amount), sum(owed) from moved group by unit
            """;

    private static final String WALLETS = """
            union all
            select 'WALLETS', w.unit, count(*), sum(w.posted - coalesce(later.amount, 0)),
                   sum(w.owed - coalesce(later.owed, 0))
              from ledger.wallet w
              left join (select wallet_id, sum(amount) as amount, sum(owed) as owed
                           from ledger.entry where effective_on > :last group by wallet_id) later
                on later.wallet_id = w.id
             where w.program_id = :program
               and exists (select from ledger.entry e where e.wallet_id = w.id and e.effective_on <= :last)
             group by w.unit
            """;

    private static final String SUM_UP = """
            insert into ledger.closing_sum (closing_id, source, unit, items, points, owed)
            select :closing, given.* from (""" + FLOWS + WALLETS + ") as given";

    private static final String FIND = """
            insert into ledger.closing_finding
                (closing_id, kind, subject, participant_id, name, points, happened_on, found_in)
            select :closing, :kind, found.*, :reckoning
              from (%s) as found (subject, participant_id, name, points, happened_on)
            on conflict on constraint finding_once do update set found_in = excluded.found_in""";

    private final UnknownCases unknownCases;
    private final LedgerCalendar calendar;
    private final JdbcClient jdbc;

    Reckoning(UnknownCases unknownCases, LedgerCalendar calendar, JdbcClient jdbc) {
        this.unknownCases = unknownCases;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** Puts the sums beside the closing, in place of those before. */
    void sumUp(Closing closing) {
        jdbc.sql("delete from ledger.closing_sum where closing_id = ?")
                .param(closing.id().value())
                .update();
        days(jdbc.sql(SUM_UP), closing)
                .param("closing", closing.id().value())
                .param("lastPosting", Long.MAX_VALUE)
                .update();
    }

    /** Notes every case of this mismatch under the closing's present reckoning. */
    void find(Closing closing, Mismatch kind) {
        var cases = kind == Mismatch.ADJUSTMENT_OF_UNKNOWN_CASE ? unknownCases.in(closing) : List.<CaseReference>of();
        days(jdbc.sql(FIND.formatted(kind.query())), closing)
                .param(
                        "caseKinds",
                        cases.stream().map(each -> each.kind().name()).toArray(String[]::new))
                .param("caseIds", cases.stream().map(CaseReference::id).toArray(Long[]::new))
                .param("closing", closing.id().value())
                .param("kind", kind.name())
                .param("reckoning", closing.reckoning())
                .param("began", Timestamp.from(calendar.beginningOf(closing.firstDay())))
                .param(
                        "ended",
                        Timestamp.from(calendar.beginningOf(closing.lastDay().plusDays(1))))
                .update();
    }

    /** What the books say today of a stage as it was sealed; without the line of the wallets, which have moved on. */
    List<ClosingSum> flows(Closing closing, long lastPosting) {
        return days(jdbc.sql(FLOWS), closing)
                .param("lastPosting", lastPosting)
                .query(Reckoning::sum)
                .list();
    }

    List<ClosingSum> sums(Closing closing) {
        return jdbc
                .sql("select source, unit, items, points, owed from ledger.closing_sum where closing_id = ?")
                .param(closing.id().value())
                .query(Reckoning::sum)
                .list()
                .stream()
                .sorted(ClosingSum.IN_ORDER)
                .toList();
    }

    private static JdbcClient.StatementSpec days(JdbcClient.StatementSpec statement, Closing closing) {
        return statement
                .param("program", closing.program().value())
                .param("first", closing.firstDay())
                .param("last", closing.lastDay());
    }

    private static ClosingSum sum(ResultSet row, int number) throws SQLException {
        return new ClosingSum(
                ClosingSource.valueOf(row.getString("source")),
                PointUnit.valueOf(row.getString("unit")),
                row.getLong("items"),
                Points.of(row.getLong("points")),
                Points.of(row.getLong("owed")));
    }
}
