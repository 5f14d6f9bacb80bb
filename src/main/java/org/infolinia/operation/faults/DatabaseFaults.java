package org.infolinia.operation.faults;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells faults of a moment, of which the work itself is not to blame, from those that come again with each try. */
public final class DatabaseFaults {

    private static final Set<Class<? extends RuntimeException>> PASSING = Set.of(
            TransientDataAccessException.class, RecoverableDataAccessException.class, DuplicateKeyException.class);
    private static final Set<Class<? extends RuntimeException>> OF_THE_SERVER =
            Set.of(DataAccessResourceFailureException.class, CannotCreateTransactionException.class);

    /** Transaction rolled back by the server (SQLSTATE class). */
    private static final Set<String> PASSING_STATES = Set.of("40");

    /** Connection lost, out of resources, server shut down. */
    private static final Set<String> STATES_OF_THE_SERVER = Set.of("08", "53", "57");

    private static final int LENGTH_OF_CLASS = 2;
    private static final int MOST_CAUSES = 20;

    private DatabaseFaults() {}

    /** The same work may well succeed when it is begun anew. */
    public static boolean isPassing(Exception fault) {
        return isLost(fault) || isAmongCauses(fault, PASSING, PASSING_STATES);
    }

    /**
     * The database was lost or is overrun, whatever is asked of it. A commit that it did not answer says so in its causes; of
     * work that it ended half-way often nothing is left but that it could not be rolled back.
     */
    public static boolean isLost(Exception fault) {
        return isAmongCauses(fault, OF_THE_SERVER, STATES_OF_THE_SERVER)
                || causes(fault).anyMatch(DatabaseFaults::isOnAClosedConnection);
    }

    /** The pool closes a connection that the server hung up on, and has no SQLSTATE for it. */
    private static boolean isOnAClosedConnection(Throwable cause) {
        return cause instanceof TransactionException
                && cause.getCause() instanceof SQLException sql
                && sql.getSQLState() == null;
    }

    private static boolean isAmongCauses(
            Exception fault, Set<Class<? extends RuntimeException>> kinds, Set<String> states) {
        return causes(fault)
                .anyMatch(cause -> kinds.stream().anyMatch(kind -> kind.isInstance(cause))
                        || (cause instanceof SQLException sql && isOf(states, sql.getSQLState())));
    }

    private static Stream<Throwable> causes(Exception fault) {
        return Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES);
    }

    private static boolean isOf(Set<String> classes, @Nullable String state) {
        return state != null
                && state.length() >= LENGTH_OF_CLASS
                && classes.contains(state.substring(0, LENGTH_OF_CLASS));
    }
}
