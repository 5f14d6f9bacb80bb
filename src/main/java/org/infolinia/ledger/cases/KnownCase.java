package org.infolinia.ledger.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger has to know of a ticket or call.
 *
 * @param participant whom it is about; null while nobody is linked or identified
 * @param endedAt when it was over; null while somebody works on it
 */
public record KnownCase(
        ProgramId program,
        @Nullable ParticipantId participant,
        @Nullable Instant endedAt) {

    /** @param row its first three columns are the program, the participant and the end */
    public static KnownCase read(ResultSet row, int number) throws SQLException {
        return new KnownCase(
                new ProgramId(row.getLong(1)),
                Optional.ofNullable(row.getObject(2, Long.class))
                        .map(ParticipantId::new)
                        .orElse(null),
                Optional.ofNullable(row.getTimestamp(3))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }
}
