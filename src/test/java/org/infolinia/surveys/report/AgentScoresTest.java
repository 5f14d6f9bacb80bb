package org.infolinia.surveys.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.infolinia.surveys.EndedContact;
import org.infolinia.surveys.EndedContact.Circumstances;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.SurveyDesk;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.surveys.report.Score.Withheld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class AgentScoresTest {

    @Autowired
    private AgentScores scores;

    @Autowired
    private SurveyReports reports;

    @Autowired
    private Comments comments;

    @Autowired
    private SurveyDesk desk;

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private AgentDirectory directory;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FixedClock clock;

    private ProgramId program;
    private SignedInAgent ewa;
    private SignedInAgent marta;

    @BeforeEach
    void enrol() {
        program = fixture.aProgramWithAMailbox();
        ewa = enrolled("Ewa");
        marta = enrolled("Marta");
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
        clock.reset();
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
    void theSameNumberComesOutOfTheRawRows() {
        rated(ewa, 7, 5, "GOODS");
        rated(marta, 4, 2, "COMPLAINT");
        SignedIn.supervisorOf(program);

        var report = reports.report(program, period());

        var byHand = jdbc.sql("""
                        select count(*) as n, avg(score)::float8 as mean, stddev_samp(score)::float8 as deviation
                          from surveys.answer_value value
                          join surveys.invitation on invitation.id = value.invitation_id,
                               lateral (select value.number as score) raw
                         where invitation.program_id = ? and value.question = 'score'""")
                .param(program.value())
                .query((row, number) -> List.of(row.getDouble("n"), row.getDouble("mean"), row.getDouble("deviation")))
                .single();
        assertThat(List.of(
                        (double) report.answered(),
                        report.answers().mean(),
                        report.answers().deviation()))
                .zipSatisfy(byHand, (counted, raw) -> assertThat(counted).isCloseTo(raw, within(1e-9)));
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
            var ticket = SurveyFixture.aTicketOf(program, fixture.halinaIn(program));
            var ended = new EndedContact(
                            ticket.reference(),
                            ticket.channel(),
                            program,
                            ticket.participant(),
                            agent.id(),
                            "Ewa",
                            false,
                            ticket.endedAt())
                    .in(new Circumstances(topic, Duration.ofHours(2)));
            fixture.end(ended);
            clock.advance(after);
            desk.answer(fixture.tokenMailedFor(ended), new SurveyAnswer(score, Map.of(), "Ewa: kolejka"))
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
