package org.infolinia.harness;

import java.time.LocalDate;
import java.util.Optional;
import org.infolinia.kernel.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The day on which a participant last showed himself, which only the order of search results tells otherwise. */
public final class LastSeen {

    private LastSeen() {}

    public static Optional<LocalDate> of(ParticipantId participant, JdbcClient jdbc) {
        return jdbc.sql(
                        "select last_active_on from participants.participant where id = :id and last_active_on is not null")
                .param("id", participant.value())
                .query(LocalDate.class)
                .optional();
    }
}
