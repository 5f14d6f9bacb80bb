package org.infolinia.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.scripts.Node.Ask.Field;
import org.infolinia.scripts.run.Move.How;
import org.infolinia.scripts.run.RunScene.Cast;
import org.infolinia.scripts.run.RunView.Notice;
import org.infolinia.scripts.run.RunView.Passed;
import org.infolinia.scripts.run.RunView.Task;
import org.infolinia.scripts.run.ScriptJumps.Destination;
import org.infolinia.scripts.run.ScriptJumps.Destination.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Moves out of turn, answers that are checked, steps that are left out, and what is kept of them. */
@IntegrationTest
@Import(RunScene.class)
class ScriptJumpsTest {

    @Autowired
    RunScene scene;

    @Autowired
    ScriptRunner runner;

    @Autowired
    ScriptJumps jumps;

    @Autowired
    ForgottenAnswers forgotten;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    private Cast cast;

    @BeforeEach
    void aScriptIsInUse() {
        cast = scene.balances();
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
        clock.reset();
    }

    @Test
    void onePlaceOfThePathIsOneJumpAway() {
        var run = scene.atTheDayOfPurchase(cast);

        var balance = jumps.jump(run.id(), "balance").orElseThrow();

        assertThat(balance.place().key()).isEqualTo("balance");
        assertThat(balance.path()).extracting(Passed::key).endsWith("verify", "balance");
    }

    @Test
    void aJumpPastCompulsoryWordsLeavesTheEndClosedUntilTheyAreRead() {
        var run = scene.start(cast);

        assertThat(jumps.jump(run.id(), "end-explained"))
                .isEqualTo(Outcome.refused("script-words-first", "Recording and personal data"));
        var ahead = jumps.jump(run.id(), "anything-else").orElseThrow();
        assertThat(ahead.answers().getFirst().open()).isFalse();
        assertThat(ahead.notices()).extracting(Notice::key).contains("recording-notice");
        assertThat(runner.go(new Move(run.id(), ahead.step(), 0, null, How.KEY)))
                .isInstanceOf(Outcome.Refused.class);

        var read = runner.acknowledge(run.id(), "recording-notice");
        assertThat(scene.choose(read, 0, null).disposition()).isEqualTo("points-explained");
    }

    @Test
    void anActionStaysClosedUntilTheWordsThatGuardItAreRead() {
        var run = scene.atTheBalance(cast);

        assertThat(jumps.jump(run.id(), "open-ticket"))
                .isEqualTo(Outcome.refused("script-words-first", "Answer deadline"));

        runner.acknowledge(run.id(), "complaint-deadline");
        assertThat(jumps.jump(run.id(), "open-ticket").orElseThrow().place().task())
                .isInstanceOf(Task.Do.class);
    }

    @Test
    void whatIsPassedBySilentlyIsNoPlaceToJumpTo() {
        var run = scene.atTheBalance(cast);

        assertThat(jumps.destinations(run.id())).extracting(Destination::key).doesNotContain("lapses-soon");
        assertThatThrownBy(() -> jumps.jump(run.id(), "lapses-soon")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreObjectionsThanThereAreKeysAreFoundAndLeadBack() {
        var run = scene.atTheDayOfPurchase(cast);
        assertThat(jumps.destinations(run.id()))
                .filteredOn(place -> place.kind() == Kind.OBJECTION)
                .hasSizeGreaterThan(4);

        var objection = jumps.jump(run.id(), "why-data").orElseThrow();
        assertThat(objection.isDetour()).isTrue();
        assertThat(scene.goOn(objection).place().key()).isEqualTo("purchase-day");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-15, 2026-11-15",
        "15.11, 2026-11-15",
        "15/11/2025, 2025-11-15",
        "24.12, 2025-12-24",
    })
    void aDateIsTypedAsOneSaysItAndKeptAsADate(String typed, String kept) {
        var run = scene.atTheDayOfPurchase(cast);

        scene.choose(run, 0, typed);

        assertThat(answerAt("purchase-day")).isEqualTo(kept);
    }

    @Test
    void whatIsNoDateIsRefusedAndWhatWasTypedIsKept() {
        var run = scene.atTheDayOfPurchase(cast);
        runner.keepTyped(run.id(), run.step(), "w sobotę");

        assertThat(runner.go(new Move(run.id(), run.step(), 0, "w sobotę", How.KEY)))
                .isEqualTo(Outcome.refused("script-answer-no-date"));
        assertThat(runner.go(new Move(run.id(), run.step(), 0, " ", How.KEY)))
                .isEqualTo(Outcome.refused("script-answer-missing"));
        assertThat(runner.view(run.id()).place().task()).isEqualTo(new Task.Type(Field.DATE, "w sobotę"));
    }

    @Test
    void aStepIsLeftOutWithAReasonOnly() {
        var run = scene.atTheDayOfPurchase(cast);

        assertThat(runner.skip(run.id(), run.step(), " ")).isInstanceOf(Outcome.Refused.class);
        var next = runner.skip(run.id(), run.step(), "nie pamięta").orElseThrow();

        assertThat(next.place().key()).isEqualTo("receipt");
        assertThat(jdbc.sql("select skip_reason from scripts.step where run_id = ? and node = 'purchase-day'")
                        .param(run.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("nie pamięta");
    }

    @Test
    void compulsoryWordsAreNeverLeftOut() {
        var run = scene.goOn(scene.start(cast));
        assertThat(run.place().mustBeRead()).isTrue();

        assertThat(runner.skip(run.id(), run.step(), "spieszy się")).isEqualTo(Outcome.refused("script-not-skippable"));
    }

    @Test
    void theDeedIsTiedToItsStepAndTheScriptGoesOn() {
        var receipt = scene.choose(scene.atTheDayOfPurchase(cast), 0, "15.11");
        var reading = scene.choose(receipt, 0, null);
        var deadline = scene.choose(reading, 0, "FV/12/2026, 84 zł");
        var opening = runner.acknowledge(deadline.id(), "complaint-deadline");
        assertThat(opening.place().task()).isInstanceOfSatisfying(Task.Do.class, task -> {
            assertThat(task.isComplaint()).isTrue();
            assertThat(task.answers()).contains("Data zakupu: 15 listopada", "FV/12/2026, 84 zł");
        });

        var after =
                runner.deedDone(opening.id(), opening.step(), "ticket:204313").orElseThrow();

        assertThat(after.disposition()).isEqualTo("points-passed-on");
        assertThat(jdbc.sql("select deed from scripts.step where run_id = ? and number = ?")
                        .params(opening.id().value(), opening.step())
                        .query(String.class)
                        .single())
                .isEqualTo("ticket:204313");
    }

    @Test
    void whatIsShownIsNotThereBelowItsLevel() {
        var run = scene.start(cast);

        var locked = jumps.jump(run.id(), "balance").orElseThrow();

        assertThat(locked.place().task())
                .isInstanceOfSatisfying(
                        Task.Look.class, look -> assertThat(look.sight()).isInstanceOf(Sight.Locked.class));
        assertThat(scene.atTheBalance(cast.inAnotherContact()).place().task())
                .isInstanceOfSatisfying(
                        Task.Look.class, look -> assertThat(look.sight()).isInstanceOf(Sight.Balance.class));
    }

    @Test
    void theNextAgentGoesOnAtTheSameStepWithTheSameAnswersInHisOwnName() {
        var receipt = scene.choose(scene.atTheDayOfPurchase(cast), 0, "15.11");
        var next = SignedIn.supervisorOf(cast.program());

        var taken = runner.current(cast.contact()).orElseThrow();
        assertThat(taken.step()).isEqualTo(receipt.step());
        assertThat(taken.place().words()).isEqualTo(receipt.place().words());
        scene.choose(taken, 0, null);

        assertThat(jdbc.sql("select agent_id from scripts.step where run_id = ? order by number desc limit 1")
                        .param(taken.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(next.id().value());
    }

    @Test
    void anAgentOfAnotherProgramLeadsNobody() {
        var run = scene.start(cast);
        SignedIn.somebodyWithoutPrograms();

        assertThatThrownBy(() -> jumps.jump(run.id(), "balance")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> runner.skip(run.id(), run.step(), "x")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> runner.keepTyped(run.id(), run.step(), "x")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theCallersOwnWordsAreForgottenAfterTheirTimeAndChoicesStay() {
        var receipt = scene.choose(scene.atTheDayOfPurchase(cast), 0, "15.11");
        scene.choose(scene.choose(receipt, 0, null), 0, "Anna Nowak, FV/12");

        clock.advance(Duration.ofDays(364));
        forgotten.forgetOld();
        assertThat(answerAt("receipt-number")).isEqualTo("Anna Nowak, FV/12");

        clock.advance(Duration.ofDays(2));
        forgotten.forgetOld();
        assertThat(answerAt("receipt-number")).isNull();
        assertThat(answerAt("receipt")).isEqualTo("receipt");
        assertThat(answerAt("purchase-day")).isEqualTo("2026-11-15");
    }

    private @Nullable String answerAt(String node) {
        return jdbc.sql("""
                        select answer from scripts.step join scripts.run on run.id = step.run_id
                         where contact = ? and node = ? order by number desc limit 1""")
                .params(cast.contact(), node)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }
}
