package org.infolinia.ledger.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.rows.ColumnArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored holds. */
@Component
class HoldRows {

    private static final String SELECT = """
            select h.id, w.program_id, w.participant_id, w.unit, h.amount, h.purpose, h.state, h.request_hash,
                   array(select lot_id from ledger.hold_lot where hold_id = h.id order by lot_id) as lots,
                   array(select amount from ledger.hold_lot where hold_id = h.id order by lot_id) as amounts
              from ledger.hold h join ledger.wallet w on w.id = h.wallet_id where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    HoldRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record PinRow(long lot, long amount) {}

    private record Keyed(Hold hold, byte[] hash) {}

    Optional<Hold> find(HoldId id) {
        return jdbc.sql(SELECT + "h.id = ?")
                .param(id.value())
                .query(HoldRows::hold)
                .optional();
    }

    List<Hold> openIn(OpenWallet wallet) {
        return jdbc.sql(SELECT + "h.wallet_id = ? and h.state = 'OPEN' order by h.id")
                .param(wallet.id())
                .query(HoldRows::hold)
                .list();
    }

    /** What the same request was answered before, or that its key asked for something else; empty when it is new. */
    Optional<Outcome<Hold>> answerTo(ProgramId program, PostingRequest request) {
        return jdbc.sql(SELECT + "h.program_id = ? and h.idempotency_key = ?")
                .params(program.value(), request.key())
                .query((row, number) -> new Keyed(hold(row, number), row.getBytes("request_hash")))
                .optional()
                .map(known -> Arrays.equals(known.hash(), request.hash())
                        ? Outcome.done(known.hold())
                        : Outcome.refused(
                                "key-used-otherwise", known.hold().id().value()));
    }

    HoldId insert(Holds.Wish wish, OpenWallet wallet, List<LotPlan.Taken> pins) {
        var maker = wish.request().maker();
        var agent = maker.agent();
        var id = jdbc.sql("""
                        insert into ledger.hold (program_id, wallet_id, amount, purpose, maker_kind, maker_id,
                            maker_name, idempotency_key, request_hash, made_at)
                        values (:program, :wallet, :amount, :purpose, :makerKind, :makerId, :makerName, :key, :hash,
                            :now) returning id""")
                .param("program", wish.wallet().program().value())
                .param("wallet", wallet.id())
                .param("amount", wish.amount().value())
                .param("purpose", wish.purpose())
                .param("makerKind", maker.kind().name())
                .param("makerId", agent == null ? null : agent.value())
                .param("makerName", maker.name())
                .param("key", wish.request().key())
                .param("hash", wish.request().hash())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        pin(id, pins);
        return new HoldId(id);
    }

    /** @throws IllegalStateException when it had ended, though its wallet is locked */
    void end(Hold hold, Hold.State state, @Nullable PostingId capturedBy) {
        int ended = jdbc.sql("""
                        update ledger.hold set state = :state, ended_at = :now, captured_by = :posting
                         where id = :id and state = 'OPEN'""")
                .param("state", state.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("posting", capturedBy == null ? null : capturedBy.value())
                .param("id", hold.id().value())
                .update();
        if (ended != 1) {
            throw new IllegalStateException("Hold " + hold.id().value() + " has ended already");
        }
    }

    /** The same hold, from now on in another wallet. */
    void move(Hold hold, OpenWallet to, List<LotPlan.Taken> pins) {
        jdbc.sql("delete from ledger.hold_lot where hold_id = ?")
                .param(hold.id().value())
                .update();
        jdbc.sql("update ledger.hold set wallet_id = ? where id = ?")
                .params(to.id(), hold.id().value())
                .update();
        pin(hold.id().value(), pins);
    }

    private void pin(long hold, List<LotPlan.Taken> pins) {
        var rows = pins.stream().map(pin -> new PinRow(pin.lot(), pin.amount())).toList();
        jdbc.sql("insert into ledger.hold_lot (hold_id, lot_id, amount) select :hold, * from unnest(:lot, :amount)")
                .params(ColumnArrays.of(PinRow.class, rows))
                .param("hold", hold)
                .update();
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        var lots = (Long[]) row.getArray("lots").getArray();
        var amounts = (Long[]) row.getArray("amounts").getArray();
        return new Hold(
                new HoldId(row.getLong("id")),
                new WalletKey(
                        new ProgramId(row.getLong("program_id")),
                        new ParticipantId(row.getLong("participant_id")),
                        PointUnit.valueOf(row.getString("unit"))),
                Points.of(row.getLong("amount")),
                row.getString("purpose"),
                Hold.State.valueOf(row.getString("state")),
                IntStream.range(0, lots.length)
                        .mapToObj(i -> new LotPlan.Taken(lots[i], amounts[i]))
                        .toList());
    }
}
