package org.infolinia.ledger.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.LedgerFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever tries too many codes waits. */
class CodeGuessingTest extends CodeTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    GuessMeter guesses;

    @Test
    void whoeverGuessesWaitsUntilTheHourIsOver() {
        aBatch("Miksery", "MIX7K2QW");
        for (int i = 0; i < GuessMeter.MISSES_OF_PARTICIPANT; i++) {
            assertThat(refusalOf(submit("GUESS00" + i))).contains("code-unknown");
        }

        assertThat(refusal(submit("MIX7K2QW")))
                .isEqualTo(Refusal.of("code-guessing", LocalDateTime.of(2026, 11, 17, 11, 0)));
        assertThat(submit(fixture.aParticipant(program), "MIX7K2QW", "another-one"))
                .as("others go on")
                .isInstanceOf(Outcome.Done.class);

        clock.advance(GuessMeter.WINDOW.plus(Duration.ofSeconds(1)));
        assertThat(refusalOf(submit("MIX7K2QW"))).contains("code-used");
    }

    @Test
    void anAgentWhoGuessesForManyWaitsToo() {
        for (int i = 0; i < GuessMeter.MISSES_OF_SOURCE; i++) {
            submit(fixture.aParticipant(program), "GUESS0" + (100 + i), LedgerFixture.key());
        }

        assertThat(refusalOf(submit("GUESS999"))).contains("code-guessing");
    }

    @Test
    void whoeverGuessesAtADoorStopsNobodyElseThere() {
        aBatch("Miksery", "MIX7K2QW");
        for (int i = 0; i < GuessMeter.MISSES_OF_SOURCE; i++) {
            through(SubmitCode.Door.api("198.51.100.7"), fixture.aParticipant(program), "GUESS0" + (100 + i));
        }

        assertThat(refusalOf(through(SubmitCode.Door.api("198.51.100.7"), halina, "MIX7K2QW")))
                .contains("code-guessing");
        assertThat(through(SubmitCode.Door.api("198.51.100.8"), halina, "MIX7K2QW"))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoWritesUnderAParticipantsAddressDoesNotStopHimElsewhere() {
        aBatch("Miksery", "MIX7K2QW");
        for (int i = 0; i < GuessMeter.MISSES_OF_PARTICIPANT; i++) {
            through(SubmitCode.Door.mail("h@poczta.example"), halina, "GUESS0" + (100 + i));
        }

        assertThat(refusalOf(through(SubmitCode.Door.mail("h@poczta.example"), halina, "MIX7K2QW")))
                .contains("code-guessing");
        assertThat(submit("MIX7K2QW")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoTypesNoWrongCodeLeavesNoTraceInTheMeterAndWaitsForNobody() {
        aBatch("Miksery", "MIX7K2QW", "MIX7K2QX");
        submit("GUESS001");

        transactions.executeWithoutResult(status -> {
            jdbc.sql("select 1 from ledger.code_guess where program_id = ? for update")
                    .params(program.value())
                    .query(Integer.class)
                    .list();
            var meanwhile = CompletableFuture.supplyAsync(() -> {
                SignedIn.agentOf(program);
                return submit("MIX7K2QW");
            });
            assertThat(meanwhile).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(Outcome.Done.class);
        });
        assertThat(jdbc.sql("select sum(misses) from ledger.code_guess where program_id = ?")
                        .params(program.value())
                        .query(Long.class)
                        .single())
                .as("for him and for the agent")
                .isEqualTo(2);
    }

    @Test
    void whoseHourIsOverIsForgotten() {
        submit("GUESS001");
        clock.advance(GuessMeter.WINDOW);
        submit(fixture.aParticipant(program), "GUESS002", "another-one");

        guesses.forgetOld();

        assertThat(jdbc.sql(
                                "select guesser from ledger.code_guess where program_id = ? and guesser like 'participant%'")
                        .param(program.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .isNotEqualTo("participant " + halina.value() + " AGENT");
    }
}
