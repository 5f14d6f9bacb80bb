package org.infolinia.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.concurrent.atomic.AtomicInteger;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.run.Move.How;
import org.infolinia.scripts.run.RunView.Notice;
import org.infolinia.security.Gatekeeper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ScriptRunnerTest {

    private static final AtomicInteger CONTACTS = new AtomicInteger();

    @Autowired
    ScriptRunner runner;

    @Autowired
    ScriptJumps jumps;

    @Autowired
    ScriptLibrary library;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    private ProgramId program;
    private ParticipantId halina;
    private String contact;
    private ScriptVersion balance;

    @BeforeEach
    void aScriptIsInUse() {
        program = new Programs(directory, gatekeeper).aProgram();
        balance = new ScriptFixture(library, gatekeeper).published(program, "ks-balance");
        halina = gatekeeper.asSystem("test", () -> register.register(ParticipantFixture.halina(program)));
        contact = "test:" + CONTACTS.incrementAndGet();
        SignedIn.agentOf(program);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aRunBeginsAtTheStartWithItsValuesFilledIn() {
        var run = start();

        assertThat(run.path()).extracting(RunView.Passed::title).containsExactly("Greeting");
        assertThat(words(run))
                .isEqualTo("Dzień dobry, " + directory.get(program).name() + ", mówi marta Testowa.");
    }

    @Test
    void compulsoryWordsWaitUntilTheyAreAcknowledgedWithATime() {
        var greeting = start();
        assertThat(greeting.notices())
                .extracting(Notice::key, Notice::readAt)
                .containsExactly(tuple("recording-notice", null));

        var after = runner.acknowledge(greeting.id(), "recording-notice");

        assertThat(after.notices()).extracting(Notice::readAt).containsExactly(FixedClock.TUESDAY_MORNING);
    }

    @Test
    void wordsReadAheadArePassedByWhenTheRunReachesThem() {
        var run = start();
        runner.acknowledge(run.id(), "recording-notice");

        assertThat(goOn(run).place().key()).isEqualTo("verify");
    }

    @Test
    void wordsReadInOneScriptAreNotReadAgainInTheNextOfTheSameContact() {
        var first = start();
        runner.acknowledge(first.id(), "recording-notice");
        var complaint = new ScriptFixture(library, gatekeeper).published(program, "all-complaint");

        var second = runner.start(new StartRun(complaint.id(), contact, halina, Language.PL));

        assertThat(goOn(second).place().key()).isEqualTo("what-happened");
    }

    @Test
    void theWayOfTheIdentifiedIsClosedUntilTheLevelIsReached() {
        var run = atVerification();
        assertThat(run.answers()).extracting(RunView.Answer::open).containsExactly(false, true);

        assertThat(runner.go(new Move(run.id(), run.step(), 0, null, How.KEY)))
                .isEqualTo(Outcome.refused("script-level-first", 2));

        register.identify(halina, IdentificationLevel.KNOWLEDGE, "questions");
        assertThat(goOn(runner.view(run.id())).place().key()).isEqualTo("balance");
    }

    @Test
    void anAnswerIsSpokenInTheLanguageOfTheCall() {
        var run = atTheDayOfPurchase();

        var receipt = choose(run, 0, "2026-11-15");

        assertThat(words(receipt)).startsWith("W historii karty nie ma zakupu z 15 listopada.");
    }

    @Test
    void afterAnObjectionTheRunIsWhereItWas() {
        var run = atTheDayOfPurchase();

        var objection = jumps.answerObjection(run.id(), 0);
        assertThat(objection.isDetour()).isTrue();
        assertThat(objection.answers()).extracting(RunView.Answer::destination).containsExactly("Day of purchase");

        var back = goOn(objection);
        assertThat(back.place().key()).isEqualTo("purchase-day");
        assertThat(back.path()).isEqualTo(run.path());
    }

    @Test
    void aStepBackLeadsOnePlaceUpThePath() {
        var run = atTheDayOfPurchase();

        assertThat(jumps.stepBack(run.id()).place().key()).isEqualTo("is-it-clear");
    }

    @Test
    void aMoveFromAStepThatIsOverChangesNothing() {
        var run = start();
        var moved = goOn(run);

        assertThat(goOn(run)).isEqualTo(moved);
    }

    @Test
    void aRunGoesOnWhereItWasForTheNextAgentToo() {
        var run = atTheDayOfPurchase();
        SignedIn.supervisorOf(program);

        assertThat(runner.current(contact))
                .hasValueSatisfying(seen -> assertThat(seen.place()).isEqualTo(run.place()));
    }

    @Test
    void theEndProposesItsDisposition() {
        var run = atTheBalance();
        run = choose(goOn(run), 0, null);
        run = choose(run, 0, null);

        assertThat(run.disposition()).isEqualTo("points-explained");
    }

    @Test
    void aRunKeepsItsVersionWhenANewerOneIsPublished() {
        var run = start();
        new ScriptFixture(library, gatekeeper).published(program, "ks-balance");

        assertThat(goOn(run).versionNumber()).isEqualTo(1);
    }

    @Test
    void theNoticeThatGuardsOneActionWaitsOnlyOnTheWayToIt() {
        var run = atTheBalance();
        assertThat(run.notices()).extracting(Notice::key).containsExactly("recording-notice");

        var receipt = choose(atTheDayOfPurchase(), 0, "2026-11-15");
        var reading = choose(receipt, 0, null);
        assertThat(reading.notices()).extracting(Notice::key).containsExactly("complaint-deadline", "recording-notice");
    }

    private RunView start() {
        return runner.start(new StartRun(balance.id(), contact, halina, Language.PL));
    }

    private RunView atVerification() {
        var run = start();
        runner.acknowledge(run.id(), "recording-notice");
        return goOn(run);
    }

    private RunView atTheBalance() {
        register.identify(halina, IdentificationLevel.KNOWLEDGE, "questions");
        return atVerification();
    }

    private RunView atTheDayOfPurchase() {
        return choose(goOn(atTheBalance()), 2, null);
    }

    private RunView goOn(RunView run) {
        return choose(run, 0, null);
    }

    private RunView choose(RunView run, int exit, @Nullable String answer) {
        return runner.go(new Move(run.id(), run.step(), exit, answer, How.CLICK))
                .orElseThrow();
    }

    private static String words(RunView run) {
        var words = run.place().words();
        return words == null ? "" : words.plain();
    }
}
