package org.infolinia.operation.faults;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.TransactionException;
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

    /** Transaction rolled back by the server (beginnings of SQLSTATEs). */
    private static final Set<String> PASSING_STATES = Set.of("40");

    /**
     * Connection lost, disk full, too many connections, server shut down. A statement that was cancelled or ran out of memory
     * is not among them, for the same work may do that to itself each time.
     */
    private static final Set<String> STATES_OF_THE_SERVER = Set.of("08", "53100", "53300", "57P");

    private static final int MOST_CAUSES = 20;

    private DatabaseFaults() {}

    /** The same work may well succeed when it is begun anew. */
    public static boolean isPassing(Exception fault) {
        return isLost(fault) || isAmongKinds(fault, PASSING) || isAmongStates(fault, PASSING_STATES);
    }

    /**
     * The database was lost or is overrun, whatever is asked of it. A commit that it did not answer says so in its causes; of
     * work that it ended half-way often nothing is left but that it could not be rolled back.
     */
    public static boolean isLost(Exception fault) {
        return hasState(fault)
                ? isAmongStates(fault, STATES_OF_THE_SERVER)
                : isAmongKinds(fault, OF_THE_SERVER) || causes(fault).anyMatch(DatabaseFaults::isOnAClosedConnection);
    }

    /** The pool closes a connection that the server hung up on, and has no SQLSTATE for it. */
    private static boolean isOnAClosedConnection(Throwable cause) {
        return cause instanceof TransactionException
                && cause.getCause() instanceof SQLException sql
                && sql.getSQLState() == null;
    }

    private static boolean isAmongKinds(Exception fault, Set<Class<? extends RuntimeException>> kinds) {
        return causes(fault).anyMatch(cause -> kinds.stream().anyMatch(kind -> kind.isInstance(cause)));
    }

    private static boolean isAmongStates(Exception fault, Set<String> beginnings) {
        return states(fault).anyMatch(state -> beginnings.stream().anyMatch(state::startsWith));
    }

    /** What the server itself said tells more than the kind that its words were sorted into. */
    private static boolean hasState(Exception fault) {
        return states(fault).findAny().isPresent();
    }

    private static Stream<String> states(Exception fault) {
        return causes(fault)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(Objects::nonNull);
    }

    private static Stream<Throwable> causes(Exception fault) {
        return Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES);
    }
}
