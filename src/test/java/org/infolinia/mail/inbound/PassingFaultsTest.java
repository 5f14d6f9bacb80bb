package org.infolinia.mail.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class PassingFaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "57P01", "53300", "40P01"})
    void aCommitThatALostServerDidNotAnswerIsTriedAgain(String state) {
        assertThat(PassingFaults.include(new TransactionSystemException(
                        "Unable to commit", new IllegalStateException(new SQLException("gone", state)))))
                .isTrue();
    }

    @Test
    void noConnectionIsAFaultOfTheMoment() {
        assertThat(PassingFaults.include(new DataAccessResourceFailureException("hung up")))
                .isTrue();
        assertThat(PassingFaults.include(new CannotCreateTransactionException("no connection")))
                .isTrue();
    }

    @Test
    void whatTheMessageItselfCausesIsNot() {
        assertThat(PassingFaults.include(new IllegalArgumentException("broken")))
                .isFalse();
        assertThat(PassingFaults.include(
                        new DataIntegrityViolationException("too long", new SQLException("too long", "22001"))))
                .isFalse();
        assertThat(PassingFaults.include(new IllegalStateException(new SQLException("no state", (String) null))))
                .isFalse();
    }
}
