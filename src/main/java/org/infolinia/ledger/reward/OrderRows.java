package org.infolinia.ledger.reward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.Hold;
import org.infolinia.ledger.journal.HoldId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored orders. An order's row is locked after its participant's, before its reward's, and that before the wallet. */
@Component
class OrderRows {

    private static final String SELECT = """
            select r.id, r.program_id, r.code, r.name_pl, r.name_en, r.name_az, r.price, r.stock, r.delivery,
                   r.active_from, r.active_to, o.id as order_id, o.participant_id, o.hold_id, o.price as paid, o.state,
                   o.parcel, o.problem, o.ticket, o.ordered_at, o.changed_at
              from ledger.reward_order o join ledger.reward r on r.id = o.reward_id where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OrderRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<RewardOrder> find(RewardOrderId id) {
        return one(SELECT + "o.id = ?", id.value());
    }

    Optional<RewardOrder> lock(RewardOrderId id) {
        return one(SELECT + "o.id = ? for update of o", id.value());
    }

    Optional<RewardOrder> of(HoldId hold) {
        return one(SELECT + "o.hold_id = ?", hold.value());
    }

    /** Newest first. */
    List<RewardOrder> of(ParticipantId participant, int limit) {
        return jdbc.sql(SELECT + "o.participant_id = ? order by o.ordered_at desc, o.id desc limit ?")
                .params(participant.value(), limit)
                .query(OrderRows::order)
                .list();
    }

    /** Those that wait for longest first. */
    List<RewardOrder> waiting(ProgramId program, int limit) {
        return jdbc.sql(SELECT + "o.program_id = ? and o.state = 'ORDERED' order by o.ordered_at, o.id limit ?")
                .params(program.value(), limit)
                .query(OrderRows::order)
                .list();
    }

    RewardOrder insert(Reward reward, Hold hold) {
        var id = jdbc.sql("""
                        insert into ledger.reward_order
                            (program_id, participant_id, reward_id, hold_id, price, ordered_at, changed_at)
                        values (:program, :participant, :reward, :hold, :price, :now, :now) returning id""")
                .param("program", reward.program().value())
                .param("participant", hold.wallet().participant().value())
                .param("reward", reward.id().value())
                .param("hold", hold.id().value())
                .param("price", hold.amount().value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        return find(new RewardOrderId(id)).orElseThrow();
    }

    /** Parcel and problem stay what they are where none is given. */
    RewardOrder move(RewardOrder order, OrderState to, OrderNote note) {
        jdbc.sql("""
                        update ledger.reward_order
                           set state = :state, changed_at = :now, parcel = coalesce(:parcel, parcel),
                               problem = coalesce(:problem, problem)
                         where id = :id""")
                .param("state", to.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("parcel", note.parcel())
                .param("problem", note.problem())
                .param("id", order.id().value())
                .update();
        return find(order.id()).orElseThrow();
    }

    void talkOver(RewardOrder order, CaseReference ticket) {
        jdbc.sql("update ledger.reward_order set ticket = ? where id = ? and program_id = ?")
                .params(
                        ticket.id(),
                        order.id().value(),
                        order.reward().program().value())
                .update();
    }

    private Optional<RewardOrder> one(String sql, long id) {
        return jdbc.sql(sql).param(id).query(OrderRows::order).optional();
    }

    private static RewardOrder order(ResultSet row, int number) throws SQLException {
        var ticket = row.getObject("ticket", Long.class);
        return new RewardOrder(
                new RewardOrderId(row.getLong("order_id")),
                new ParticipantId(row.getLong("participant_id")),
                RewardRows.reward(row, number),
                new HoldId(row.getLong("hold_id")),
                Points.of(row.getLong("paid")),
                OrderState.valueOf(row.getString("state")),
                row.getString("parcel"),
                row.getString("problem"),
                ticket == null ? null : CaseReference.ticket(ticket),
                row.getTimestamp("ordered_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
