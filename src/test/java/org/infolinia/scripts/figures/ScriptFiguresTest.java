package org.infolinia.scripts.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.infolinia.calls.rules.CallRules;
import org.infolinia.calls.rules.CallRulesDesk;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.scripts.run.RunScene;
import org.infolinia.scripts.run.RunScene.Cast;
import org.infolinia.scripts.run.RunView;
import org.infolinia.scripts.run.ScriptJumps;
import org.infolinia.scripts.run.ScriptRunner;
import org.infolinia.scripts.run.StartRun;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.EndedContact;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.FollowUp;
import org.infolinia.surveys.PastSurvey;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.SurveyHistory;
import org.infolinia.surveys.definition.SurveyKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@Import(RunScene.class)
class ScriptFiguresTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    RunScene scene;

    @Autowired
    SurveyHistory surveys;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    ScriptRunner runner;

    @Autowired
    ScriptJumps jumps;

    @Autowired
    ScriptFigures figures;

    @Autowired
    ScriptRemarks remarks;

    @Autowired
    CallRulesDesk rules;

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
    void aPlaceTellsHowLongOneStayedHowOftenOneCameBackAndWhereOneStopped() {
        var balance = scene.atTheBalance(cast);
        clock.advance(Duration.ofSeconds(20));
        var clear = scene.goOn(balance);
        clock.advance(Duration.ofSeconds(5));
        jumps.jump(clear.id(), "balance").orElseThrow();
        clock.advance(Duration.ofSeconds(40));
        stopAt(runner.view(clear.id()));

        var place = at("balance");

        assertThat(place.entries()).isEqualTo(2);
        assertThat(place.dwelt()).isEqualTo(1);
        assertThat(place.median()).isEqualTo(Duration.ofSeconds(20));
        assertThat(place.jumpedBack()).isEqualTo(1);
        assertThat(place.leftHere()).isEqualTo(1);
    }

    @Test
    void comingBackFromAnObjectionIsNoJumpBack() {
        var balance = scene.atTheBalance(cast);
        scene.goOn(jumps.answerObjection(balance.id(), 0));

        assertThat(at("balance").jumpedBack()).isZero();
        assertThat(at("balance").entries()).isEqualTo(2);
    }

    @Test
    void aRunThatWasTouchedLatelyIsNotDroppedYet() {
        scene.atTheBalance(cast);

        assertThat(at("balance").leftHere()).isZero();
        assertThat(read().finished()).isEqualTo(new Share(0, 0));
    }

    @Test
    void skipsAndRemarksAreCountedWithTheirPlaces() {
        var day = scene.atTheDayOfPurchase(cast);
        runner.skip(day.id(), day.step(), "nie pamięta").orElseThrow();
        remarks.write(day.id(), "Najpierw sklep, potem paragon.").orElseThrow();

        assertThat(at("purchase-day").skipped()).isEqualTo(1);
        assertThat(at("receipt").remarks()).isEqualTo(1);
        assertThat(read().skips()).containsExactly(new VersionFigures.Skip("purchase-day", "nie pamięta"));
    }

    @Test
    void adherenceCountsCompulsoryWordsOnThePathsTakenOnly() {
        scene.atTheBalance(cast);
        scene.goOn(scene.start(cast.inAnotherContact()));

        assertThat(read().adherence()).isEqualTo(new Share(1, 2));
    }

    @Test
    void ratingsOfItsCallsCountAsOfAVersion() {
        rate(scene.atTheBalance(cast), 5);
        rate(scene.atTheBalance(cast.inAnotherContact()), 3);
        scene.atTheBalance(cast.inAnotherContact());

        assertThat(read().satisfied()).isEqualTo(new Share(1, 2));
    }

    @Test
    void aSecondContactAboutTheSameTopicMeansThatTheFirstDidNotSettleIt() {
        scene.atTheBalance(cast);
        clock.advance(Duration.ofDays(6));
        scene.atTheBalance(cast.inAnotherContact());
        assertThat(read().firstContact()).as("too early to tell").isEqualTo(new Share(0, 0));

        clock.advance(Duration.ofDays(8));

        assertThat(read().firstContact()).isEqualTo(new Share(1, 2));
    }

    @Test
    void afterMoreDaysThanTheProgramCountsAContactIsAnotherMatter() {
        gatekeeper.asSystem("test", () -> {
            var usual = rules.of(cast.program());
            return rules.settle(new CallRules(cast.program(), usual.zone(), usual.quietFrom(), usual.quietTo(), 5))
                    .orElseThrow();
        });
        scene.atTheBalance(cast);
        clock.advance(Duration.ofDays(6));
        scene.atTheBalance(cast.inAnotherContact());
        clock.advance(Duration.ofDays(6));

        assertThat(read().repeatDays()).isEqualTo(5);
        assertThat(read().firstContact()).isEqualTo(new Share(2, 2));
    }

    @Test
    void goingOnAndBeingCalledAreNoFurtherContacts() {
        var first = scene.atTheBalance(cast);
        clock.advance(Duration.ofDays(1));
        var called = jdbc.sql("""
                        insert into calls.call (program_id, direction, agent_id, agent_name, matched_by, level, phase,
                                                offered_at, answered_at)
                        values (?, 'OUTBOUND', ?, 'Marta', 'UNKNOWN', 'UNKNOWN', 'TALKING', now(), now())
                        returning id""")
                .params(cast.program().value(), cast.program().value() + 1_000_000)
                .query(Long.class)
                .single();
        runner.start(new StartRun(cast.script().id(), "call:" + called, cast.halina(), Language.PL));
        var resumed = runner.resume(new ScriptRunner.ResumeRun(
                first.id(), "balance", cast.inAnotherContact().contact(), cast.halina(), Language.PL));
        assertThat(resumed).isPresent();
        clock.advance(Duration.ofDays(14));

        assertThat(read().firstContact()).isEqualTo(new Share(1, 1));
    }

    @Test
    void aRunThatGoesAlongWithATransferredCallerIsNotItsOwnRepeat() {
        scene.atTheBalance(cast);
        clock.advance(Duration.ofMinutes(1));
        var another = scene.start(cast);
        runner.passOn(another.id(), cast.contact(), cast.inAnotherContact().contact());
        clock.advance(Duration.ofDays(14));

        assertThat(read().firstContact()).isEqualTo(new Share(2, 2));
    }

    @Test
    void figuresAreForThoseWhoReadReports() {
        assertThatThrownBy(() -> figures.of(cast.script().id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRemarkWaitsForTheAuthorsUntilItIsSettled() {
        var run = scene.start(cast);
        remarks.write(run.id(), "Za długie powitanie").orElseThrow();
        assertThat(remarks.write(run.id(), " ")).isEqualTo(Outcome.refused("script-remark-length", 500));
        assertThat(remarks.waitingForMe()).as("agents write no scripts").isZero();

        SignedIn.supervisorOf(cast.program());
        assertThat(remarks.waitingForMe()).isEqualTo(1);
        var remark = remarks.about(cast.script()).getFirst();
        assertThat(remark.node()).isEqualTo("greeting");
        remarks.settle(remark.id());

        assertThat(remarks.waitingForMe()).isZero();
        assertThat(remarks.about(cast.script()).getFirst().doneBy()).isNotNull();
    }

    @Test
    void anAgentSettlesNoRemarks() {
        var run = scene.start(cast);
        remarks.write(run.id(), "Za długie powitanie").orElseThrow();
        SignedIn.supervisorOf(cast.program());
        long remark = remarks.about(cast.script()).getFirst().id();
        SignedIn.agentOf(cast.program());

        assertThatThrownBy(() -> remarks.settle(remark)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> remarks.about(cast.script())).isInstanceOf(AccessDeniedException.class);
    }

    private void stopAt(RunView run) {
        clock.advance(ScriptFigures.UNDER_WAY.plusMinutes(1));
        assertThat(run.isFinished()).isFalse();
    }

    private PlaceFigures at(String node) {
        return read().places().stream()
                .filter(place -> place.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private VersionFigures read() {
        SignedIn.supervisorOf(cast.program());
        return figures.of(cast.script().id());
    }

    /** What the caller answered afterwards, as it would be taken over from elsewhere. */
    private void rate(RunView run, int score) {
        var contact = jdbc.sql("select contact from scripts.run where id = ?")
                .param(run.id().value())
                .query(String.class)
                .single();
        var now = clock.instant();
        var ended =
                new EndedContact(contact, Channel.PHONE, cast.program(), new ParticipantId(1), null, null, false, now);
        var answer = new SurveyAnswer(score, Map.of(), "");
        var survey = new PastSurvey(
                SurveyKind.AFTER_CONTACT,
                ended,
                null,
                Language.PL,
                now,
                new PastSurvey.Given(answer, Map.of(), now),
                FollowUp.Result.NOTHING_TO_DO);
        gatekeeper.asSystem("test", () -> surveys.takeOver(List.of(survey)));
    }
}
