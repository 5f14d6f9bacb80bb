package org.infolinia.harness;

import java.util.HashSet;
import java.util.Set;
import org.infolinia.kernel.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes a participant's status past the product, as it looks while the search index is behind. A test puts back what it
 * changed, for others find the index equal to the database.
 */
public final class Unnoticed {

    private static final Set<Long> CHANGED = new HashSet<>();

    private Unnoticed() {}

    public static void becomes(String status, ParticipantId participant, JdbcClient jdbc) {
        CHANGED.add(participant.value());
        write(status, participant.value(), jdbc);
    }

    public static void putBack(JdbcClient jdbc) {
        CHANGED.forEach(id -> write("ACTIVE", id, jdbc));
        CHANGED.clear();
    }

    private static void write(String status, long id, JdbcClient jdbc) {
        jdbc.sql("update participants.participant set status = ? where id = ?")
                .params(status, id)
                .update();
    }
}
