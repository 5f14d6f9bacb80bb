package org.infolinia.ledger.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private final JdbcClient jdbc;

    WalletHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums by kind and direction up to a day; what came before {@code from} is one opening sum. */
    record Sums(Points opening, List<Explanation.Part> parts) {

        Points closing() {
            return parts.stream().map(Explanation.Part::points).reduce(opening, Points::plus);
        }
    }

    /** Lines of these days, newest first; the balances take every earlier line into account. */
    List<StatementLine> lines(WalletKey wallet, LocalDate from, LocalDate to, int limit) {
        return jdbc.sql("""
                        select * from (
                            select p.id, p.kind, p.label, p.effective_on, p.created_at, e.amount, e.owed,
                                   sum(e.amount) over (order by p.effective_on, p.id) as balance,
                                   p.comment, p.case_kind, p.case_id, p.maker_name,
                                   p.kind = any(:reversible) and e.amount - e.owed <> -(
                                       select coalesce(sum(back.amount - back.owed), 0) from ledger.posting r
                                         join ledger.entry back on back.posting_id = r.id and back.wallet_id = w.id
                                        where r.reverses = p.id) as is_reversible
                              from ledger.wallet w
                              join ledger.entry e on e.wallet_id = w.id
                              join ledger.posting p on p.id = e.posting_id
                             where w.participant_id = :participant and w.program_id = :program and w.unit = :unit
                        ) line
                         where effective_on between :from and :to
                         order by effective_on desc, id desc limit :limit""")
                .param("participant", wallet.participant().value())
                .param("program", wallet.program().value())
                .param("unit", wallet.unit().name())
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .param("reversible", PostingKind.namesOfReversible())
                .query(WalletHistory::line)
                .list();
    }

    Points balanceOn(WalletKey wallet, LocalDate day) {
        return sums(wallet, day, day).closing();
    }

    /** All sums come from one statement, so that they fit together while others post. */
    Sums sums(WalletKey wallet, LocalDate from, LocalDate to) {
        var opening = new ArrayList<Points>();
        var parts = new ArrayList<Explanation.Part>();
        jdbc.sql("""
                        select case when p.effective_on >= :from then p.kind end as kind,
                               sum(e.amount) as points, sum(e.owed) as owed, count(*) as postings
                          from ledger.wallet w
                          join ledger.entry e on e.wallet_id = w.id
                          join ledger.posting p on p.id = e.posting_id
                         where w.participant_id = :participant and w.program_id = :program and w.unit = :unit
                           and p.effective_on <= :to
                         group by 1, p.effective_on >= :from and e.amount - e.owed > 0
                         order by abs(sum(e.amount)) desc""")
                .param("participant", wallet.participant().value())
                .param("program", wallet.program().value())
                .param("unit", wallet.unit().name())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    var kind = row.getString("kind");
                    var points = Points.of(row.getLong("points"));
                    if (kind == null) {
                        opening.add(points);
                    } else {
                        parts.add(new Explanation.Part(
                                PostingKind.valueOf(kind),
                                points,
                                Points.of(row.getLong("owed")),
                                row.getLong("postings")));
                    }
                });
        return new Sums(opening.stream().reduce(Points.ZERO, Points::plus), parts);
    }

    private static StatementLine line(ResultSet row, int number) throws SQLException {
        return new StatementLine(
                new PostingId(row.getLong("id")),
                PostingKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getObject("effective_on", LocalDate.class),
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
