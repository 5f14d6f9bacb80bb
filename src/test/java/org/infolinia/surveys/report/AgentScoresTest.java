package org.infolinia.surveys.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.infolinia.surveys.EndedContact.Circumstances;
import org.infolinia.surveys.InvitationQueue;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.ReadOutDesk;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.surveys.SurveyTest;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.Reply;
import org.infolinia.surveys.report.comment.CommentWord;
import org.infolinia.surveys.report.comment.Comments;
import org.infolinia.surveys.report.estimate.Score;
import org.infolinia.surveys.report.estimate.Score.Withheld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class AgentScoresTest extends SurveyTest {

    @Autowired
    private AgentScores scores;

    @Autowired
    private SurveyReports reports;

    @Autowired
    private Comments comments;

    @Autowired
    private ReadOutDesk readOuts;

    @Autowired
    private InvitationQueue queue;

    @Autowired
    private AgentDirectory directory;

    private SignedInAgent ewa;
    private SignedInAgent marta;

    @BeforeEach
    void enrol() {
        ewa = enrolled("Ewa");
        marta = enrolled("Marta");
    }

    @Test
    void fewGoodAnswersAreDrawnTowardsEverybodys() {
        rated(ewa, 5, 5, "GOODS");
        rated(marta, 15, 3, "GOODS");

        var score = scoreOf(ewa);

        assertThat(score.answered()).isEqualTo(5);
        assertThat(score.score())
                .isInstanceOfSatisfying(
                        Score.Tentative.class, shown -> assertThat(shown.mean()).isEqualTo(5));
        assertThat(score.shrunken().orElseThrow()).isCloseTo((5 * 5 + 20 * 3.5) / 25, within(1e-9));
    }

    @Test
    void aSmallSliceTakesAnotherAlong() {
        rated(ewa, 3, 5, "GOODS");
        rated(marta, 12, 3, "GOODS");
        rated(enrolled("Tomasz"), 20, 4, "GOODS");

        assertThat(scoreOf(ewa).score()).isEqualTo(new Withheld(3));
        assertThat(scoreOf(marta).score()).isEqualTo(new Withheld(12));
        assertThat(all())
                .filteredOn(score -> score.score() instanceof Score.Shown)
                .hasSize(1);
    }

    @Test
    void whoTakesTheHardCasesIsMeasuredAgainstHardCases() {
        rated(ewa, 6, 2, "COMPLAINT");
        rated(marta, 22, 2, "COMPLAINT");
        rated(marta, 22, 5, "GOODS");

        var expectation = scoreOf(ewa).expectation().orElseThrow();

        assertThat(expectation.expected()).isCloseTo(2, within(1e-9));
        assertThat(expectation.isDifferent()).isFalse();
    }

    @Test
    void anAgentSeesHisOwnScoreAndNobodyElses() {
        rated(ewa, 6, 4, "GOODS");
        rated(marta, 6, 5, "GOODS");
        SignedIn.as(ewa);

        assertThat(scores.mine(program, period()))
                .hasValueSatisfying(score -> assertThat(score.agent()).isEqualTo(ewa.id()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> scores.of(program, period()));
    }

    @Test
    void halfOfTheAnswersCameWithinAsManyHours() {
        rated(ewa, 3, 5, "GOODS");
        rated(ewa, 2, 5, "GOODS", Duration.ofHours(30));
        SignedIn.supervisorOf(program);

        var delays = reports.delays(Asked.afterContacts(program, period()));

        assertThat(delays.withinHours()).containsEntry(1, 3L).containsEntry(72, 2L);
        assertThat(delays.half()).hasValue(1);
    }

    /** The contact ends at nine in the evening, and its mail goes at eight. */
    @Test
    void whatWaitsForTheMorningIsCountedFromTheMorning() {
        clock.advance(Duration.ofHours(11));
        var ticket = SurveyFixture.aTicketOf(program, fixture.halinaIn(program));
        fixture.end(ticket);
        clock.advance(Duration.ofHours(12));
        gatekeeper.asSystem("test", queue::sendDue);
        fixture.answer(fixture.tokenMailedFor(ticket), new SurveyAnswer(5, Map.of(), ""))
                .orElseThrow();
        SignedIn.supervisorOf(program);

        assertThat(reports.delays(Asked.afterContacts(program, period())).withinHours())
                .containsEntry(1, 1L);
    }

    @Test
    void whatWasReadOutIsNoDelayAndGetsItsTopicWhenTheCallIsDone() {
        SignedIn.as(ewa);
        var call = fixture.aCallIn(program, ewa.id());
        readOuts.answer(call, new Replies(Map.of("score", new Reply.Scored(4)))).orElseThrow();

        gatekeeper.asSystem(
                "test", () -> readOuts.settle(SurveyFixture.under(new Circumstances("GOODS", null, null), call)));

        assertThat(jdbc.sql("select topic from surveys.answer where program_id = ?")
                        .param(program.value())
                        .query(String.class)
                        .list())
                .containsExactly("GOODS");
        SignedIn.supervisorOf(program);
        assertThat(reports.delays(Asked.afterContacts(program, period())).answered())
                .isZero();
    }

    @Test
    void theWordsOfCommentsAreCountedWithoutTheAgentsName() {
        rated(ewa, 6, 1, "GOODS");
        SignedIn.supervisorOf(program);

        assertThat(comments.words(Asked.afterContacts(program, period())))
                .contains(new CommentWord("kolejka", 6, 6))
                .extracting(CommentWord::word)
                .doesNotContain("ewa");
    }

    private void rated(SignedInAgent agent, int times, int score, String topic) {
        rated(agent, times, score, topic, Duration.ZERO);
    }

    private void rated(SignedInAgent agent, int times, int score, String topic, Duration after) {
        IntStream.range(0, times).forEach(time -> {
            var ended = fixture.aTicketIn(program, agent.id(), new Circumstances(topic, null, Duration.ofHours(2)));
            fixture.end(ended);
            clock.advance(after);
            fixture.answer(fixture.tokenMailedFor(ended), new SurveyAnswer(score, Map.of(), "Ewa: kolejka"))
                    .orElseThrow();
            clock.advance(after.negated());
        });
    }

    private AgentScore scoreOf(SignedInAgent agent) {
        return all().stream()
                .filter(score -> score.agent().equals(agent.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<AgentScore> all() {
        SignedIn.supervisorOf(program);
        return scores.of(program, period());
    }

    private Period period() {
        return Period.lastDays(30, clock.instant());
    }

    private SignedInAgent enrolled(String first) {
        return new EnrolledAgents(directory, gatekeeper).enroll(Language.PL, Role.AGENT, first, "Nowak", program);
    }
}
