package org.infolinia.ledger.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The postings that are written, to be found by key or number. */
@Component
public class Postings {

    private final JdbcClient jdbc;

    Postings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A posting found under a key that was asked with before. */
    public record Keyed(String key, Receipt receipt, byte[] requestHash) {

        /** The first answer again, or a refusal when the key asks for something else now. */
        Outcome<Receipt> answer(byte[] hash) {
            return Arrays.equals(requestHash, hash)
                    ? Outcome.done(receipt)
                    : Outcome.refused("key-used-otherwise", receipt.posting().value());
        }
    }

    /**
     * What a reversal has to know of what it reverses.
     *
     * @param change what it moved, with its sign
     * @param undone what reversals in part have moved back, with their sign
     * @param reason null when nobody decided it
     */
    public record Reversible(
            PostingId id,
            WalletKey wallet,
            Points change,
            Points undone,
            String label,
            @Nullable String reason,
            Movement.Counterpart counterpart) {

        /** What a reversal can still move back, without a sign. */
        public Points left() {
            return change.plus(undone).magnitude();
        }
    }

    /** What the same request was answered before, or that its key asked for something else; empty when it is new. */
    public Optional<Outcome<Receipt>> answerTo(ProgramId program, PostingRequest request) {
        return byKey(program, request.key()).map(known -> known.answer(request.hash()));
    }

    public Optional<Keyed> byKey(ProgramId program, String key) {
        return byKeys(program, List.of(key)).stream().findFirst();
    }

    public List<Keyed> byKeys(ProgramId program, List<String> keys) {
        return jdbc.sql("""
                        select p.idempotency_key, p.request_hash, p.id, e.amount, e.owed, e.balance_after
                          from ledger.posting p
                          join ledger.entry e on e.posting_id = p.id and e.wallet_id is not null
                         where p.program_id = :program and p.idempotency_key = any(:keys)""")
                .param("program", program.value())
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> new Keyed(row.getString(1), receipt(row), row.getBytes(2)))
                .list();
    }

    /** A posting with what is needed to undo it; empty for those that are not undone, such as a reversal. */
    public Optional<Reversible> reversible(PostingId id) {
        return jdbc.sql("""
                        select p.id, p.program_id, w.participant_id, w.unit, mine.amount - mine.owed as change,
                               p.label, p.reason_code, a.kind as account, a.holder,
                               (select coalesce(sum(e.amount - e.owed), 0) from ledger.posting r
                                  join ledger.entry e on e.posting_id = r.id and e.wallet_id is not null
                                 where r.reverses = p.id) as undone
                          from ledger.posting p
                          join ledger.entry mine on mine.posting_id = p.id
                          join ledger.wallet w on w.id = mine.wallet_id
                          join ledger.entry other on other.posting_id = p.id
                          join ledger.account a on a.id = other.account_id and a.kind <> 'DEBT'
                         where p.id = :posting and p.kind = any(:kinds)""")
                .param("posting", id.value())
                .param("kinds", PostingKind.namesOfReversible())
                .query(Postings::reversible)
                .optional();
    }

    /** What a posting took from each lot; negative where it gave back. */
    public List<LotPlan.Taken> lotsTakenBy(PostingId id) {
        return jdbc.sql("select lot_id, amount from ledger.lot_use where posting_id = ? order by id")
                .param(id.value())
                .query((row, number) -> new LotPlan.Taken(row.getLong(1), row.getLong(2)))
                .list();
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                new PostingId(row.getLong("id")),
                Points.of(row.getLong("amount")),
                Points.of(row.getLong("owed")),
                Points.of(row.getLong("balance_after")),
                true);
    }

    private static Reversible reversible(ResultSet row, int number) throws SQLException {
        return new Reversible(
                new PostingId(row.getLong("id")),
                new WalletKey(
                        new ProgramId(row.getLong("program_id")),
                        new ParticipantId(row.getLong("participant_id")),
                        PointUnit.valueOf(row.getString("unit"))),
                Points.of(row.getLong("change")),
                Points.of(row.getLong("undone")),
                row.getString("label"),
                row.getString("reason_code"),
                new Movement.Counterpart(AccountKind.valueOf(row.getString("account")), row.getString("holder")));
    }
}
