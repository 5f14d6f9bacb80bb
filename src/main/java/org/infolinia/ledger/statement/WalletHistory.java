package org.infolinia.ledger.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.WalletKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a wallet as its owner would: by the day things counted, not by the day they were written down. */
@Component
class WalletHistory {

    private static final String OWNER = """
            with owner as (
                select id, posted from ledger.wallet
                 where participant_id = :participant and program_id = :program and unit = :unit)
            """;

    private final JdbcClient jdbc;

    WalletHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums by kind and direction up to a day; what came before {@code from} is one opening sum. */
    record Sums(Points opening, List<Explanation.Part> parts) {

        boolean hasExpired() {
            return parts.stream().anyMatch(part -> part.kind() == PostingKind.EXPIRY);
        }

        Points closing() {
            return parts.stream().map(Explanation.Part::points).reduce(opening, Points::plus);
        }
    }

    /**
     * The lines from a day on that stand before {@code before}, newest first. The balance of the first one is what the
     * wallet holds now less what counts after it, so that only the lines in between are read and no earlier ones.
     */
    List<StatementLine> lines(WalletKey wallet, LocalDate from, StatementKey before, int limit) {
        return of(wallet, """
                        , page as (
                            select owner.posted, e.*
                              from owner cross join lateral (
                                  select posting_id, amount, owed, effective_on, wallet_version
                                    from ledger.entry
                                   where wallet_id = owner.id and effective_on >= :from
                                     and (effective_on, wallet_version) < (:day, :version)
                                   order by effective_on desc, wallet_version desc limit :limit) e
                        ), later as (
                            select coalesce(sum(e.amount), 0) as points
                              from owner join ledger.entry e on e.wallet_id = owner.id
                             where (e.effective_on, e.wallet_version) >= (:day, :version)
                        )
                        select p.id, p.kind, p.label, page.effective_on, page.wallet_version, p.created_at, page.amount, page.owed,
                               page.posted - later.points - coalesce(sum(page.amount) over (
                                   order by page.effective_on desc, page.wallet_version desc
                                   rows between unbounded preceding and 1 preceding), 0) as balance,
                               p.comment, p.case_kind, p.case_id, p.maker_name,
                               p.kind = any(:reversible) and page.amount - page.owed <> -(
                                   select coalesce(sum(back.amount - back.owed), 0) from ledger.posting r
                                     join ledger.entry back on back.posting_id = r.id and back.wallet_id is not null
                                    where r.reverses = p.id) as is_reversible
                          from page cross join later join ledger.posting p on p.id = page.posting_id
                         order by page.effective_on desc, page.wallet_version desc""")
                .param("from", from)
                .param("day", before.day())
                .param("version", before.version())
                .param("limit", limit)
                .param("reversible", PostingKind.namesOfReversible())
                .query(WalletHistory::line)
                .list();
    }

    /** What the wallet holds now less what counts for later days. */
    Points balanceOn(WalletKey wallet, LocalDate day) {
        return of(wallet, """
                        select posted - coalesce((select sum(amount) from ledger.entry
                                                   where wallet_id = owner.id and effective_on > :day), 0)
                          from owner""")
                .param("day", day)
                .query(Long.class)
                .optional()
                .map(Points::of)
                .orElse(Points.ZERO);
    }

    /**
     * All sums come from one statement, so that they fit together while others post. What {@link DaySums} has summed up is
     * not read entry by entry.
     */
    Sums sums(WalletKey wallet, LocalDate from, LocalDate to) {
        var opening = new ArrayList<Points>();
        var parts = new ArrayList<Explanation.Part>();
        of(wallet, """
                        , counted as (
                            select s.day, s.kind, s.is_income, s.postings, s.owed, s.points
                              from owner join ledger.day_sum s on s.wallet_id = owner.id
                             where s.day >= :from
                            union all
                            select e.effective_on, p.kind, e.amount - e.owed > 0, 1, e.owed, e.amount
                              from owner
                              join ledger.entry e on e.wallet_id = owner.id
                              join ledger.posting p on p.id = e.posting_id
                             where e.effective_on >= :from
                               and e.wallet_version > coalesce(
                                   (select version from ledger.summed_wallet where wallet_id = owner.id), 0)
                        )
                        select null as kind, 0 as postings, 0 as owed, :from as first, :from as last,
                               posted - coalesce((select sum(points) from counted), 0) as points
                          from owner
                        union all
                        select kind, sum(postings), sum(owed), min(day), max(day), sum(points)
                          from counted
                         where day <= :to
                         group by kind, is_income""").param("from", from).param("to", to).query(row -> {
            var kind = row.getString("kind");
            var points = Points.of(row.getLong("points"));
            if (kind == null) {
                opening.add(points);
            } else {
                parts.add(new Explanation.Part(
                        PostingKind.valueOf(kind),
                        points,
                        Points.of(row.getLong("owed")),
                        row.getLong("postings"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class)));
            }
        });
        parts.sort(Comparator.comparing(Explanation.Part::points, Comparator.comparing(Points::magnitude))
                .reversed());
        return new Sums(opening.stream().reduce(Points.ZERO, Points::plus), parts);
    }

    /** What expired in these days, by day and by how it had come, most points first. */
    List<Lapse> lapses(WalletKey wallet, LocalDate from, LocalDate to) {
        return of(wallet, """
                        select e.effective_on, made.kind, min(lot.earned_on), max(lot.earned_on), sum(used.amount)
                          from owner
                          join ledger.entry e on e.wallet_id = owner.id
                          join ledger.posting p on p.id = e.posting_id and p.kind = 'EXPIRY'
                          join ledger.lot_use used on used.posting_id = p.id
                          join ledger.lot on lot.id = used.lot_id
                          join ledger.posting made on made.id = lot.posting_id
                         where e.effective_on between :from and :to and e.amount < 0
                         group by e.effective_on, made.kind
                         order by sum(used.amount) desc, e.effective_on, made.kind""")
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Lapse(
                        row.getObject(1, LocalDate.class),
                        PostingKind.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        Points.of(row.getLong(5))))
                .list();
    }

    private JdbcClient.StatementSpec of(WalletKey wallet, String question) {
        return jdbc.sql(OWNER + question)
                .param("participant", wallet.participant().value())
                .param("program", wallet.program().value())
                .param("unit", wallet.unit().name());
    }

    private static StatementLine line(ResultSet row, int number) throws SQLException {
        var day = row.getObject("effective_on", LocalDate.class);
        return new StatementLine(
                new StatementKey(day, row.getLong("wallet_version")),
                new PostingId(row.getLong("id")),
                PostingKind.valueOf(row.getString("kind")),
                row.getString("label"),
                day,
                row.getTimestamp("created_at").toInstant(),
                Points.of(row.getLong("amount")),
                Points.of(row.getLong("owed")),
                Points.of(row.getLong("balance")),
                row.getString("comment"),
                caseReference(row),
                row.getString("maker_name"),
                row.getBoolean("is_reversible"));
    }

    private static @Nullable CaseReference caseReference(ResultSet row) throws SQLException {
        var kind = row.getString("case_kind");
        return kind == null ? null : new CaseReference(CaseReference.Kind.valueOf(kind), row.getLong("case_id"));
    }
}
