package org.infolinia.ledger.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Points;

/**
 * What an agent may give away in a month.
 *
 * @param month its first day
 * @param funded all that supervisors gave for it
 * @param left what is not spent of it, never below zero
 */
public record Budget(AgentId agent, LocalDate month, Points funded, Points left) {

    public boolean covers(Points size) {
        return size.compareTo(left) <= 0;
    }

    static Budget of(ResultSet row, int number) throws SQLException {
        return new Budget(
                new AgentId(row.getLong("agent_id")),
                row.getObject("month", LocalDate.class),
                Points.of(row.getLong("funded")),
                Points.of(row.getLong("remaining")));
    }
}
