package org.infolinia.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.HoldId;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.PointUnit;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.infolinia.participants.merging.PastMerge;
import org.infolinia.participants.merging.Provenance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds in the books which of a survivor's points came with somebody merged into him. They are in lots that descend from
 * the other's lots and were made since; what was taken from these since is the survivor's spending, unless it lapsed,
 * went to the other's own orders, or undid a posting of the other's.
 */
@Component
class Claims {

    /** How many entries the survivor's wallet had when the other's points came. */
    private static final String VERSION = "ledger.version.";

    private static final String ORDERS = "ledger.orders";

    private static final String SINCE = """
            with recursive lineage (id) as (
                select lot.id from ledger.lot join ledger.wallet on wallet.id = lot.wallet_id
                 where wallet.participant_id = :merged and wallet.unit = :unit
                union select lot.id from lineage join ledger.lot on lot.came_from = lineage.id),
            since (posting) as (
                select entry.posting_id from ledger.entry join ledger.wallet on wallet.id = entry.wallet_id
                 where wallet.participant_id = :survivor and wallet.unit = :unit and entry.wallet_version > :version),
            theirs (id) as (
                select lot.id from lineage join ledger.lot using (id)
                  join ledger.wallet on wallet.id = lot.wallet_id and wallet.participant_id = :survivor
                  join since on since.posting = lot.posting_id),
            undone (posting, is_theirs) as (
                select p.id, reversed.kind = 'EXPIRY' or wallet.participant_id = :merged
                             or exists (select from ledger.hold join ledger.reward_order own on own.hold_id = hold.id
                                         where hold.captured_by = reversed.id and own.id = any(:orders))
                  from since join ledger.posting p on p.id = since.posting and p.kind = 'REVERSAL'
                  join ledger.posting reversed on reversed.id = p.reverses
                  join ledger.entry on entry.posting_id = reversed.id and entry.wallet_id is not null
                  join ledger.wallet on wallet.id = entry.wallet_id)
            """;

    private static final String DUE = SINCE + """
            select lot.id, lot.remaining + case when lot.expires_on < :today then 0 else spent.points end as due,
                   lot.earned_on, lot.expires_on
              from theirs join ledger.lot using (id),
                   lateral (select coalesce(sum(used.amount), 0) as points
                              from ledger.lot_use used
                              join since on since.posting = used.posting_id
                              join ledger.posting p on p.id = used.posting_id
                             where used.lot_id = lot.id
                               and p.kind not in ('EXPIRY', 'REINSTATEMENT')
                               and (p.kind <> 'MERGE' or p.idempotency_key like 'UNMERGE:%')
                               and not exists (select from undone where undone.posting = p.id and undone.is_theirs)
                               and not exists (select from ledger.hold
                                                 join ledger.reward_order own on own.hold_id = hold.id
                                                where hold.captured_by = p.id and own.id = any(:orders))) spent
             order by lot.id""";

    private static final String MIXED = SINCE + """
            select exists (
                select from undone
                  join ledger.entry on entry.posting_id = undone.posting and entry.wallet_id is not null
                 where undone.is_theirs and entry.amount - entry.owed < 0
                   and entry.owed - entry.amount > coalesce((select sum(used.amount) from ledger.lot_use used
                                                  join theirs on theirs.id = used.lot_id
                                                 where used.posting_id = undone.posting), 0))""";

    private final JdbcClient jdbc;
    private final Provenance provenance;
    private final LedgerCalendar calendar;

    Claims(JdbcClient jdbc, Provenance provenance, LedgerCalendar calendar) {
        this.jdbc = jdbc;
        this.provenance = provenance;
        this.calendar = calendar;
    }

    /** To be called before the points come, while the wallets are locked. */
    void note(ParticipantsMerged merged) {
        for (var unit : PointUnit.values()) {
            provenance.note(merged.merge(), VERSION + unit, List.of(version(merged.to(), unit)));
        }
    }

    private long version(ParticipantId owner, PointUnit unit) {
        return jdbc.sql("select version from ledger.wallet where participant_id = ? and unit = ?")
                .params(owner.value(), unit.name())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Claim of(PastMerge merge, PointUnit unit) {
        var due = asked(DUE, merge, unit)
                .param("today", calendar.today())
                .query((row, number) -> new LotPlan.Moved(
                        row.getLong("id"),
                        row.getLong("due"),
                        row.getObject("earned_on", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class)))
                .list();
        return new Claim(
                due.stream().filter(lot -> lot.amount() > 0).toList(),
                due.stream().map(LotPlan.Moved::cameFrom).collect(Collectors.toUnmodifiableSet()),
                owed(merge, unit),
                holds(merge),
                asked(MIXED, merge, unit).query(Boolean.class).single());
    }

    private JdbcClient.StatementSpec asked(String sql, PastMerge merge, PointUnit unit) {
        return jdbc.sql(sql)
                .param("merged", merge.merged().value())
                .param("survivor", merge.survivor().value())
                .param("unit", unit.name())
                .param("version", versionAt(merge, unit))
                .param("orders", provenance.numbers(merge.id(), ORDERS).toArray(Long[]::new));
    }

    private Long versionAt(PastMerge merge, PointUnit unit) {
        return provenance.numbers(merge.id(), VERSION + unit).getFirst();
    }

    /** What the other owed stands in the entry with which his points came. */
    private Points owed(PastMerge merge, PointUnit unit) {
        return Points.of(jdbc.sql("""
                        select coalesce(sum(entry.owed), 0)
                          from ledger.entry join ledger.wallet on wallet.id = entry.wallet_id
                          join ledger.posting p on p.id = entry.posting_id and p.kind = 'MERGE'
                         where wallet.participant_id = ? and wallet.unit = ? and entry.wallet_version = ?""")
                .params(merge.survivor().value(), unit.name(), versionAt(merge, unit) + 1)
                .query(Long.class)
                .single());
    }

    private Set<HoldId> holds(PastMerge merge) {
        return jdbc
                .sql("select hold_id from ledger.reward_order where id = any(:orders)")
                .param("orders", provenance.numbers(merge.id(), ORDERS).toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .map(HoldId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
