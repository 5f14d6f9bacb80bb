package org.infolinia.ledger.reward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored catalogue. A reward's row is locked before the wallet that pays for it. */
@Component
class RewardRows {

    private static final String SELECT = """
            select id, program_id, code, name_pl, name_en, name_az, price, stock, delivery, active_from, active_to
              from ledger.reward where\s""";

    private final JdbcClient jdbc;

    RewardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reward> of(ProgramId program) {
        return jdbc.sql(SELECT + "program_id = ? order by price, id")
                .param(program.value())
                .query(RewardRows::reward)
                .list();
    }

    /** Until the transaction ends nobody else orders it or changes its stock. */
    Optional<Reward> lock(RewardId id) {
        return jdbc.sql(SELECT + "id = ? for update")
                .param(id.value())
                .query(RewardRows::reward)
                .optional();
    }

    /** Empty when the program has a reward of this code. */
    Optional<Reward> insert(OfferReward offer) {
        return with(offer.terms(), jdbc.sql("""
                        insert into ledger.reward (program_id, code, name_pl, name_en, name_az, price, stock, delivery,
                            active_from, active_to)
                        values (:program, :code, :pl, :en, :az, :price, :stock, :delivery, :from, :to)
                        on conflict (program_id, code) do nothing
                        returning *"""))
                .param("program", offer.program().value())
                .param("code", offer.code())
                .param("stock", offer.stock())
                .query(RewardRows::reward)
                .optional();
    }

    /** A limited stock moves by the difference alone, so that what was ordered meanwhile stays counted. */
    Reward update(ChangeReward change) {
        var difference = change.difference();
        return with(change.terms(), jdbc.sql("""
                        update ledger.reward
                           set name_pl = :pl, name_en = :en, name_az = :az, price = :price, delivery = :delivery,
                               active_from = :from, active_to = :to,
                               stock = case when :moves then stock + :difference else :stock end
                         where id = :id
                        returning *"""))
                .param("moves", difference.isPresent())
                .param("difference", difference.orElse(0))
                .param("stock", change.stock(), Types.BIGINT)
                .param("id", change.seen().id().value())
                .query(RewardRows::reward)
                .single();
    }

    private static JdbcClient.StatementSpec with(RewardTerms terms, JdbcClient.StatementSpec statement) {
        return statement
                .param("pl", terms.names().get(Language.PL))
                .param("en", terms.names().get(Language.EN))
                .param("az", terms.names().get(Language.AZ))
                .param("price", terms.price().value())
                .param("delivery", terms.delivery().name())
                .param("from", terms.activeFrom())
                .param("to", terms.activeTo());
    }

    /** @throws IllegalStateException when none is left, though the row is locked */
    void take(RewardId id) {
        int taken = jdbc.sql("update ledger.reward set stock = stock - 1 where id = ? and (stock is null or stock > 0)")
                .param(id.value())
                .update();
        if (taken != 1) {
            throw new IllegalStateException("Reward " + id.value() + " is sold out");
        }
    }

    void putBack(RewardId id) {
        jdbc.sql("update ledger.reward set stock = stock + 1 where id = ?")
                .param(id.value())
                .update();
    }

    static Reward reward(ResultSet row, int number) throws SQLException {
        return new Reward(
                new RewardId(row.getLong("id")),
                new ProgramId(row.getLong("program_id")),
                row.getString("code"),
                Map.of(
                        Language.PL, row.getString("name_pl"),
                        Language.EN, row.getString("name_en"),
                        Language.AZ, row.getString("name_az")),
                Points.of(row.getLong("price")),
                row.getObject("stock", Long.class),
                Delivery.valueOf(row.getString("delivery")),
                row.getObject("active_from", LocalDate.class),
                row.getObject("active_to", LocalDate.class));
    }
}
