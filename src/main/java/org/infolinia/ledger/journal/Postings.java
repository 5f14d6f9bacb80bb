package org.infolinia.ledger.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.rows.GivenRows;
import org.infolinia.operation.query.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The postings that are written, to be found by key or number. */
@Component
public class Postings {

    private static final String EXPIRY = PostingKind.EXPIRY.name();

    private static final String BY_KEYS = """
            select p.idempotency_key, p.request_hash, p.id, e.amount, e.owed, e.balance_after
              from (%s) as asked (key)
              join ledger.posting p on p.program_id = :program and p.idempotency_key = asked.key
              join ledger.entry e on e.posting_id = p.id and e.wallet_id is not null""";

    private static final String LINEAGE = """
            with recursive made (id) as (
                select id from ledger.lot where posting_id = :posting
                union select lot.id from made join ledger.lot on lot.came_from = made.id)
            """;

    private final JdbcClient jdbc;

    Postings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A posting found under a key that was asked with before. */
    public record Keyed(String key, Receipt receipt, byte[] requestHash) {

        /** The first answer again, or a refusal when the key asks for something else now. */
        public Outcome<Receipt> answer(byte[] hash) {
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
        var given = KeyRow.of(keys);
        return jdbc.sql(BY_KEYS.formatted(given.sql()))
                .params(given.params())
                .param("program", program.value())
                .query((row, number) -> keyed(row))
                .list();
    }

    /** Asks for what one key was answered with. */
    public List<Keyed> byKey(ProgramId program, String key, Questions questions) {
        var found = new ArrayList<Keyed>();
        var given = KeyRow.of(List.of(key));
        var params = new HashMap<>(given.params());
        params.put("program", program.value());
        questions.add(BY_KEYS.formatted(given.sql()), params, row -> found.add(keyed(row)));
        return found;
    }

    private record KeyRow(String key) {

        static GivenRows of(List<String> keys) {
            return GivenRows.of(
                    "asked", KeyRow.class, keys.stream().map(KeyRow::new).toList());
        }
    }

    /** A posting with what is needed to undo it; empty for those that are not undone, such as a reversal. */
    public Optional<Reversible> reversible(PostingId id) {
        return reversible(id, PostingKind.namesOfReversible());
    }

    /** Whether it spent what an order held, which is undone through that order alone. */
    boolean isOfAnOrder(PostingId id) {
        return jdbc.sql("select exists (select from ledger.hold where captured_by = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** The lots that a posting made, and all that came of them when their points moved or were given back. */
    Set<Long> lotsOf(PostingId id) {
        return Set.copyOf(jdbc.sql(LINEAGE + "select id from made")
                .param("posting", id.value())
                .query(Long.class)
                .list());
    }

    /** An expiry, and what did not come back of one lot that it took from. */
    record Lapse(Reversible expiry, LotPlan.Moved lot) {}

    /** By which expiries points of a posting are gone, the last first. */
    List<Lapse> lapsesOf(PostingId id) {
        record Row(long posting, LotPlan.Moved lot) {}
        return jdbc
                .sql(LINEAGE + """
                        select p.id, lot.id as lot, u.amount - undone.points as amount, lot.earned_on, lot.expires_on
                          from made join ledger.lot using (id)
                          join ledger.lot_use u on u.lot_id = lot.id and u.amount > 0
                          join ledger.posting p on p.id = u.posting_id and p.kind = 'EXPIRY'
                          join lateral (
                              select coalesce(sum(again.earned), 0) as points
                                from ledger.lot again
                                join ledger.posting reversal on reversal.id = again.posting_id
                               where again.came_from = lot.id and reversal.reverses = p.id) undone
                            on u.amount > undone.points
                         where not exists (select from ledger.reinstated back
                                            where back.expiry_id = p.id and back.lot_id = lot.id)
                         order by p.id desc""")
                .param("posting", id.value())
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        new LotPlan.Moved(
                                row.getLong("lot"),
                                row.getLong("amount"),
                                row.getObject("earned_on", LocalDate.class),
                                row.getObject("expires_on", LocalDate.class))))
                .list()
                .stream()
                .map(row -> new Lapse(
                        reversible(new PostingId(row.posting()), EXPIRY).orElseThrow(), row.lot()))
                .toList();
    }

    private Optional<Reversible> reversible(PostingId id, String... kinds) {
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
                .param("kinds", kinds)
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

    private static Keyed keyed(ResultSet row) throws SQLException {
        return new Keyed(row.getString(1), receipt(row), row.getBytes(2));
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
