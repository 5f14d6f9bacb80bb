package org.infolinia.ledger.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.Unnoticed;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.statement.StatementLine;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.AgentContacts;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.OwnContacts;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class ProductCodesTest extends CodeTest {

    private static final int THREADS = 50;

    @Autowired
    Statements statements;

    @Autowired
    Phrasebook phrasebook;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AgentContacts contacts;

    @Autowired
    AgentDirectory agents;

    @Autowired
    ParticipantRegister participants;

    @Autowired
    Unnoticed unnoticed;

    @AfterEach
    void everybodyTakesPartAgain() {
        unnoticed.putBack();
    }

    @Test
    void aCodePaysWhatItsBatchSaysAndExpiresThen() {
        aBatch("Miksery", "MIX7-K2QW");

        var receipt = submit("mix7 k2qw").orElseThrow();

        assertThat(receipt.points()).isEqualTo(Points.of(25));
        assertThat(receipt.tail()).isEqualTo("…K2QW");
        assertThat(ledger.wallet(halina).lots())
                .containsExactly(new WalletView.Lot(Points.of(25), TODAY, TODAY.plusMonths(12)));
        assertThat(statements.newest(halina, 5))
                .singleElement()
                .extracting(StatementLine::kind, StatementLine::label)
                .containsExactly(PostingKind.CODE, "Miksery …K2QW");
    }

    @Test
    void theSameSubmissionIsAnsweredAgainAndPaysOnce() {
        aBatch("Miksery", "MIX7K2QW", "MIX7K2QX");
        var first = submit(halina, "MIX7K2QW", "one-press").orElseThrow();

        var again = submit(halina, "MIX7-K2QW", "one-press").orElseThrow();

        assertThat(again.posting()).isEqualTo(first.posting());
        assertThat(again.isReplay()).isTrue();
        assertThat(again.expiresOn()).isEqualTo(first.expiresOn());
        assertThat(refusalOf(submit(halina, "MIX7K2QX", "one-press"))).contains("key-used-otherwise");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(25));
    }

    @Test
    void fiftyThreadsRedeemOneCodeAndItPaysOnce() {
        aBatch("Miksery", "MIX7K2QW");
        var participants = new ArrayList<ParticipantId>();
        for (int i = 0; i < THREADS; i++) {
            participants.add(fixture.aParticipant(program));
        }

        var outcomes = atOnce(participants);

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(THREADS - 1)
                .allMatch(outcome -> refusalOf(outcome).orElseThrow().equals("code-used"));
        assertThat(participants)
                .extracting(participant -> ledger.wallet(participant).posted())
                .containsOnlyOnce(Points.of(25))
                .filteredOn(Points.ZERO::equals)
                .hasSize(THREADS - 1);
    }

    @Test
    void aUsedCodeTellsWhenAndOfSomebodyElseOnlyTheEndOfHisNumber() {
        aBatch("Miksery", "MIX7K2QW");
        var janek = fixture.aParticipant(program);
        submit(janek, "MIX7K2QW", LedgerFixture.key()).orElseThrow();

        var toHalina = refusal(submit("MIX7K2QW"));
        var toJanek = refusal(submit(janek, "MIX7K2QW", LedgerFixture.key()));

        var tenInWarsaw = LocalDateTime.of(2026, 11, 17, 10, 0);
        assertThat(toJanek).isEqualTo(Refusal.of("code-used-by-yourself", tenInWarsaw));
        assertThat(toHalina.code()).isEqualTo("code-used");
        assertThat(toHalina.arguments().getFirst().toString()).matches("…[0-9]{3}");
        assertThat(phrasebook.say(Language.PL, toHalina)).endsWith("17 listopada 2026 o 10:00.");
    }

    @Test
    void wrongCodesAreExplained() {
        aBatch(terms(program, "Stare", NOVEMBER, TODAY.minusDays(1)), "OLDCODE1");
        aBatch(terms(program, "Nowe", TODAY.plusDays(1), null), "NEWCODE1");
        var stopped = aBatch("Wycofane", "STOPPED1");
        gatekeeper.asSystem("test", () -> batches.stop(stopped));

        assertThat(refusal(submit("OLDCODE1"))).isEqualTo(Refusal.of("code-expired", TODAY.minusDays(1)));
        assertThat(refusal(submit("NEWCODE1"))).isEqualTo(Refusal.of("code-not-yet-valid", TODAY.plusDays(1)));
        assertThat(refusalOf(submit("STOPPED1"))).contains("code-stopped");
        assertThat(refusalOf(submit("NOSUCH11"))).contains("code-unknown");
        assertThat(refusalOf(submit("?"))).contains("code-unreadable");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void aBatchPaysOnlyWhenSomebodyElseHasReleasedIt() {
        var batch = anUnreleasedBatch(terms(program, "Miksery", NOVEMBER, null), "MIX7K2QW");

        assertThat(refusalOf(submit("MIX7K2QW"))).contains("code-not-released");
        assertThat(refusalOf(gatekeeper.asSystem("test", () -> batches.release(batch))))
                .contains("code-batch-own");
        assertThat(refusalOf(submit("MIX7K2QW"))).contains("code-not-released");

        SignedIn.supervisorOf(program);
        assertThat(batches.release(batch).orElseThrow().isReleased()).isTrue();
        assertThat(submit("MIX7K2QW")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoPutCodesIntoABatchDoesNotReleaseItEither() {
        var batch = anUnreleasedBatch(terms(program, "Miksery", NOVEMBER, null), "MIX7K2QW");
        SignedIn.supervisorOf(program);
        load(file("more", List.of("MIX7K2QX")), batch).orElseThrow();

        assertThat(refusalOf(batches.release(batch))).contains("code-batch-own");
        release(batch);
        assertThat(batches.get(batch).isReleased()).isTrue();
    }

    @Test
    void theDatabaseRefusesAReleaseByWhoeverMadeTheBatch() {
        var batch = anUnreleasedBatch(terms(program, "Miksery", NOVEMBER, null), "MIX7K2QW");

        assertThatThrownBy(() -> jdbc.sql("""
                                update ledger.code_batch
                                   set releaser = made_by[1], released_by = 'x', released_at = now() where id = ?""").params(batch.value()).update())
                .hasStackTraceContaining("released_by_somebody_else");
    }

    @Test
    void anEmptyOrStoppedBatchIsNotReleased() {
        SignedIn.supervisorOf(program);
        var empty = batches.open(terms(program, "Miksery", NOVEMBER, null)).orElseThrow();
        var stopped = anUnreleasedBatch(terms(program, "Roboty", NOVEMBER, null), "ROB7K2QW");
        batches.stop(stopped);

        assertThat(refusalOf(batches.release(empty))).contains("code-batch-empty");
        assertThat(refusalOf(batches.release(stopped))).contains("code-batch-stopped");
    }

    @Test
    void nobodyPaysACodeIntoHisOwnWallet() {
        aBatch("Miksery", "MIX7K2QW");
        var zofia = anAgentWithHalinasAddress();

        SignedIn.as(zofia);
        assertThat(refusalOf(submit("MIX7K2QW"))).contains("code-for-oneself");

        assertThat(gatekeeper.asSystem("test", () -> submit("MIX7K2QW")))
                .as("somebody else may")
                .isInstanceOf(Outcome.Done.class);
    }

    private SignedInAgent anAgentWithHalinasAddress() {
        var zofia = new EnrolledAgents(agents, gatekeeper).enroll(Language.PL, Role.AGENT, "Zofia", "Sama", program);
        var halinas = gatekeeper.asSystem(
                "test", () -> participants.find(halina).orElseThrow().emails());
        gatekeeper.asSystem(
                "test", () -> contacts.put(zofia.id(), new OwnContacts(halinas, List.of(), List.of(), List.of())));
        return zofia;
    }

    @Test
    void whatPaysDebtOffIsTold() {
        aBatch("Miksery", "MIX7K2QW", "MIX7K2QX");
        fixture.owe(desk, program, halina, 40);

        var first = submit(halina, "MIX7K2QW", "first").orElseThrow();
        var again = submit(halina, "MIX7K2QW", "first").orElseThrow();
        var second = submit("MIX7K2QX").orElseThrow();

        assertThat(first.paidOff()).isEqualTo(again.paidOff()).isEqualTo(Points.of(25));
        assertThat(first.arrived()).isEqualTo(Points.ZERO);
        assertThat(second.paidOff()).isEqualTo(Points.of(15));
        assertThat(second.arrived())
                .isEqualTo(Points.of(10))
                .isEqualTo(ledger.wallet(halina).posted());
    }

    @Test
    void whatWasPaidIsAnsweredAgainWhenTheParticipantIsGone() {
        aBatch("Miksery", "MIX7K2QW");
        var first = submit(halina, "MIX7K2QW", "lost-answer").orElseThrow();
        unnoticed.becomes("RESTRICTED", halina);

        assertThat(submit(halina, "MIX7K2QW", "lost-answer").orElseThrow().posting())
                .isEqualTo(first.posting());
        assertThat(refusalOf(submit("MIX7K2QW"))).contains("participant-not-active");
    }

    @Test
    void aCodeOfAnotherProgramIsNamedToWhoeverWorksForIt() {
        var other = fixture.aProgram();
        aBatch(terms(other, "Cudze", NOVEMBER, null), "OTHERCODE");

        assertThat(refusalOf(submit("OTHERCODE"))).contains("code-unknown");

        SignedIn.agentOf(program, other);
        assertThat(refusalOf(submit("OTHERCODE"))).contains("code-of-other-program");
    }

    @Test
    void lookAlikesCountWhereTheBatchKnowsOnlyOneOfThem() {
        aBatch("Cyfry", "2345 6001");

        assertThat(submit("2345 6OOl")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aCodeThatWasTypedExactlyIsMeant() {
        aBatch("Zera", "A0AAAA");
        aBatch("Litery", "AOAAAA");

        assertThat(submit("A0AAAA").orElseThrow().batch()).isEqualTo("Zera");
        assertThat(submit("AOAAAA").orElseThrow().batch()).isEqualTo("Litery");
    }

    @Test
    void whatCanBeTwoCodesIsNotGuessed() {
        aBatch("Cyfry", "0AAA1A");
        aBatch("Litery", "OAAAIA");

        assertThat(refusalOf(submit("OAAA1A"))).contains("code-ambiguous");
    }

    @Test
    void aServerOutsideLearnsNothingOfOtherPrograms() {
        var other = fixture.aProgram();
        aBatch(terms(other, "Cudze", NOVEMBER, null), "OTHERCODE");

        assertThat(refusalOf(through(SubmitCode.Door.api("198.51.100.7"), halina, "OTHERCODE")))
                .contains("code-unknown");
    }

    @Test
    void whatWasImportedAndPaidStays() {
        aBatch("Miksery", "MIX7K2QW");
        submit("MIX7K2QW").orElseThrow();

        for (var change : List.of(
                "update ledger.code set batch_id = batch_id",
                "delete from ledger.code_use",
                "truncate ledger.code_use")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("The books only grow");
        }
    }

    @Test
    void nobodySubmitsForAProgramHeDoesNotWorkFor() {
        aBatch("Miksery", "MIX7K2QW");
        SignedIn.agentOf(fixture.aProgram());

        assertThatThrownBy(() -> submit("MIX7K2QW")).isInstanceOf(AccessDeniedException.class);
    }

    private List<Outcome<CodeReceipt>> atOnce(List<ParticipantId> participants) {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            return threads
                    .invokeAll(participants.stream()
                            .<Callable<Outcome<CodeReceipt>>>map(participant -> () -> {
                                SignedIn.agentOf(program);
                                return submit(participant, "MIX7K2QW", LedgerFixture.key());
                            })
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
