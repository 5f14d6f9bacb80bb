package org.infolinia.mail.inbound;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells faults of a moment, of which no message is to blame, from those that come again with each try. */
final class PassingFaults {

    private static final Set<Class<? extends RuntimeException>> PASSING = Set.of(
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            DataAccessResourceFailureException.class,
            DuplicateKeyException.class,
            CannotCreateTransactionException.class);

    /** Connection lost, transaction rolled back by the server, out of resources, server shut down (SQLSTATE classes). */
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "57");

    private static final int LENGTH_OF_CLASS = 2;
    private static final int MOST_CAUSES = 20;

    private PassingFaults() {}

    /** A commit that the server did not answer says so only in its causes. */
    static boolean include(RuntimeException fault) {
        return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(PassingFaults::isPassing);
    }

    private static boolean isPassing(Throwable cause) {
        return PASSING.stream().anyMatch(kind -> kind.isInstance(cause))
                || (cause instanceof SQLException fault && isPassing(fault.getSQLState()));
    }

    private static boolean isPassing(@Nullable String state) {
        return state != null
                && state.length() >= LENGTH_OF_CLASS
                && PASSING_STATES.contains(state.substring(0, LENGTH_OF_CLASS));
    }
}
