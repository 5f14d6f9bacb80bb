package org.infolinia.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Newcomers;
import org.infolinia.harness.Rewriting;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ParticipantRowsTest {

    @Autowired
    ParticipantRegister register;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    Rewriting rewriting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private HalinaTwice halina;

    @BeforeEach
    void twoAreKnown() {
        halina = HalinaTwice.in(newcomers.aProgram(), newcomers);
        layBehindTheOther(halina.older());
    }

    /** So that neither on the disk nor in what comes in they are in the order of their ids. */
    private void layBehindTheOther(ParticipantId participant) {
        rewriting.of(participant, "update participants.participant set company = 'Lis sp.j.' where id = :id");
    }

    @Test
    void whoWaitsForTheFirstOfMoreHoldsNoneOfTheOthers() {
        var changing = transaction.execute(status -> {
            assertThat(isFree(halina.older())).isTrue();
            var updating = CompletableFuture.runAsync(this::renameTheNewerFirst);
            await().pollInSameThread().until(this::somebodyWaits);
            assertThat(isFree(halina.newer())).isTrue();
            return updating;
        });

        assertThat(changing).succeedsWithin(Duration.ofSeconds(10));
        assertThat(jdbc.sql("select last_name from participants.participant where id = ?")
                        .param(halina.newer().value())
                        .query(String.class)
                        .single())
                .isEqualTo("Zając");
    }

    private void renameTheNewerFirst() {
        var renamed = List.of(renamed(halina.second()), renamed(halina.first()));
        gatekeeper.asSystem("test", () -> register.registerAll(halina.first().program(), "test", renamed));
    }

    /** Locks it, too. */
    private boolean isFree(ParticipantId participant) {
        return !jdbc.sql("select id from participants.participant where id = ? for no key update skip locked")
                .param(participant.value())
                .query(Long.class)
                .list()
                .isEmpty();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("""
                        select exists (select from pg_locks where not granted
                                          and pg_backend_pid() = any(pg_blocking_pids(pid)))""").query(Boolean.class).single();
    }

    private static RegisterParticipant renamed(RegisterParticipant known) {
        return new RegisterParticipant(
                known.program(),
                known.number(),
                new PersonName("Halina", "Zając"),
                known.language(),
                known.birthDate(),
                known.address(),
                known.company(),
                known.pinNote(),
                known.joinedOn(),
                known.emails(),
                known.phones(),
                known.cards(),
                known.consents());
    }
}
