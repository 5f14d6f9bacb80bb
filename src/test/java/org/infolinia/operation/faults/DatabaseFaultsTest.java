package org.infolinia.operation.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseFaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "57P01", "53300", "40P01"})
    void aCommitThatALostServerDidNotAnswerIsTriedAgain(String state) {
        assertThat(DatabaseFaults.isPassing(new TransactionSystemException(
                        "Unable to commit", new IllegalStateException(new SQLException("gone", state)))))
                .isTrue();
    }

    @Test
    void noConnectionIsAFaultOfTheMoment() {
        assertThat(DatabaseFaults.isPassing(new DataAccessResourceFailureException("hung up")))
                .isTrue();
        assertThat(DatabaseFaults.isPassing(new CannotCreateTransactionException("no connection")))
                .isTrue();
    }

    @Test
    void workThatCouldNotBeRolledBackWasOnALostConnection() {
        var closed = new SQLException("Connection is closed");
        var unrolled = new TransactionException("Unable to rollback against JDBC Connection", closed);
        assertThat(DatabaseFaults.isLost(new JpaSystemException(unrolled))).isTrue();
    }

    @Test
    void whatTheCommitRefusesIsNotTheServersFault() {
        var late = new TransactionException(
                "Unable to commit against JDBC Connection", new SQLException("no entries", "23514"));
        assertThat(DatabaseFaults.isPassing(new JpaSystemException(late))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57014", "53200"})
    void whatAMessageMayDoToItselfEachTimeIsNoLostServer(String state) {
        var sorted = new DataAccessResourceFailureException("cancelled", new SQLException("cancelled", state));
        assertThat(DatabaseFaults.isLost(sorted)).isFalse();
    }

    @Test
    void whatTheMessageItselfCausesIsNot() {
        assertThat(DatabaseFaults.isPassing(new IllegalArgumentException("broken")))
                .isFalse();
        assertThat(DatabaseFaults.isPassing(
                        new DataIntegrityViolationException("too long", new SQLException("too long", "22001"))))
                .isFalse();
        assertThat(DatabaseFaults.isPassing(new IllegalStateException(new SQLException("no state", (String) null))))
                .isFalse();
    }
}
