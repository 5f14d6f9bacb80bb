package org.infolinia.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LowScoresTest extends SurveyTest {

    private static final SurveyAnswer ANGRY = new SurveyAnswer(2, Map.of(), "Kod odrzucony");

    @Autowired
    private FollowUpDesk followUps;

    @Autowired
    private AnswerBook answers;

    @Autowired
    private AgentDirectory directory;

    @Test
    void itIsDueInOneWorkingDay() {
        fixture.answer(fixture.anInvitationIn(program), ANGRY);

        assertThat(open().dueAt()).isEqualTo(FixedClock.TUESDAY_MORNING.plus(Duration.ofDays(1)));
    }

    @Test
    void onAFridayItIsDueOnMonday() {
        clock.advance(Duration.ofDays(3));
        fixture.answer(fixture.anInvitationIn(program), ANGRY);

        assertThat(open().dueAt()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    void theParticipantIsToldThatSomebodyWillSeeToIt() {
        var ticket = SurveyFixture.aTicketOf(program, fixture.halinaIn(program));
        fixture.end(ticket);
        fixture.answer(fixture.tokenMailedFor(ticket), ANGRY);

        assertThat(open().isTold()).isTrue();
        assertThat(jdbc.sql("select text from mail.outbox where conversation = ? order by id desc limit 1")
                        .param(ticket.reference())
                        .query(String.class)
                        .single())
                .contains("odezwie się do 18 listopada 2026");
    }

    @Test
    void whoHasNotAgreedToMailIsWrittenNone() {
        var halina = fixture.halinaIn(program);
        var ticket = SurveyFixture.aTicketOf(program, halina);
        fixture.end(ticket);
        var token = fixture.tokenMailedFor(ticket);
        fixture.takeBackConsentToMail(halina);

        fixture.answer(token, ANGRY).orElseThrow();

        assertThat(open().isTold()).isFalse();
        assertThat(jdbc.sql("select count(*) from mail.outbox where conversation = ?")
                        .param(ticket.reference())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aGoodScoreIsNotFollowedUp() {
        fixture.answer(fixture.anInvitationIn(program), new SurveyAnswer(3, Map.of(), ""));
        SignedIn.supervisorOf(program);

        assertThat(followUps.open(List.of(program))).isEmpty();
    }

    @Test
    void whatNobodyHasDealtWithInTimeIsCounted() {
        fixture.answer(fixture.anInvitationIn(program), ANGRY);
        SignedIn.supervisorOf(program);

        assertThat(followUps.overdue(List.of(program))).isZero();
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(followUps.overdue(List.of(program))).isEqualTo(1);
    }

    @Test
    void theRatedAgentNeitherTakesNorClosesIt() {
        var supervisor = SignedIn.supervisorOf(program);
        var call = fixture.aCallIn(program, supervisor.id());
        SignedIn.out();
        fixture.end(call);
        fixture.answer(fixture.tokenMailedFor(call), ANGRY);
        SignedIn.as(enrolled("Adam", Role.SUPERVISOR));
        var about = followUps.open(List.of(program)).getFirst();
        SignedIn.as(supervisor);

        assertThat(followUps.take(about)).isEqualTo(Outcome.refused("follow-up-about-oneself"));
        assertThat(followUps.close(about, FollowUp.Result.NOTHING_TO_DO))
                .isEqualTo(Outcome.refused("follow-up-about-oneself"));
    }

    @Test
    void theRatedAgentIsNotShownIt() {
        var supervisor = SignedIn.supervisorOf(program);
        var call = fixture.aCallIn(program, supervisor.id());
        var other = fixture.aCallIn(program, new AgentId(1));
        SignedIn.out();
        Stream.of(call, other).forEach(ended -> {
            fixture.end(ended);
            fixture.answer(fixture.tokenMailedFor(ended), ANGRY);
        });
        clock.advance(Duration.ofDays(2));
        SignedIn.as(supervisor);

        assertThat(followUps.open(List.of(program)))
                .extracting(followUp -> followUp.about().contact())
                .containsExactly(other.reference());
        assertThat(followUps.count(List.of(program))).isEqualTo(1);
        assertThat(followUps.overdue(List.of(program))).isEqualTo(1);
    }

    @Test
    void whoeverRatedHimLowAnAgentIsNotToldByTheParticipantsPage() {
        var supervisor = SignedIn.supervisorOf(program);
        var call = fixture.aCallIn(program, supervisor.id());
        SignedIn.out();
        fixture.end(call);
        fixture.answer(fixture.tokenMailedFor(call), ANGRY);
        var participant = Optional.ofNullable(call.participant()).orElseThrow();

        SignedIn.agentOf(program);
        assertThat(answers.latestOf(participant)).isEmpty();
        SignedIn.as(supervisor);
        assertThat(answers.latestOf(participant)).isEmpty();
        SignedIn.as(enrolled("Adam", Role.SUPERVISOR));
        assertThat(answers.latestOf(participant)).hasSize(1);
    }

    @Test
    void whoeverTakesItIsNamed() {
        var call = fixture.aCallIn(program, new AgentId(1));
        fixture.end(call);
        fixture.answer(fixture.tokenMailedFor(call), ANGRY);
        SignedIn.supervisorOf(program);

        var taken = followUps.take(open()).orElseThrow();

        assertThat(open().agentName()).isEqualTo(taken.agentName()).isNotNull();
    }

    @Test
    void itIsGivenToAnotherSupervisorWhoFindsItAmongHisOwn() {
        fixture.answer(fixture.anInvitationIn(program), ANGRY);
        var joanna = enrolled("Joanna", Role.SUPERVISOR);

        assertThat(followUps.assign(open(), joanna.id())).isInstanceOf(Outcome.Done.class);

        assertThat(open().agentName()).isEqualTo("Joanna Wilk");
        SignedIn.as(joanna);
        assertThat(followUps.mine()).hasSize(1);
        assertThat(actionsRecorded()).contains("surveys.follow-up-assigned");
    }

    @Test
    void itIsGivenNeitherToTheRatedAgentNorToWhoMayNotReadIt() {
        var joanna = enrolled("Joanna", Role.SUPERVISOR);
        var ewa = enrolled("Ewa", Role.AGENT);
        var adam = enrolled("Adam", Role.SUPERVISOR);
        fixture.rated(fixture.aCallIn(program, joanna.id()), 1, "Nikt nie oddzwonił");
        var open = open();

        assertThat(followUps.candidates(List.of(open)).get(open))
                .extracting(AgentView::id)
                .contains(adam.id())
                .doesNotContain(joanna.id(), ewa.id());
        assertThat(followUps.assign(open, joanna.id())).isEqualTo(Outcome.refused("follow-up-not-for-them"));
        assertThat(followUps.assign(open, ewa.id())).isEqualTo(Outcome.refused("follow-up-not-for-them"));
        SignedIn.as(joanna);
        assertThat(followUps.assign(open, adam.id())).isEqualTo(Outcome.refused("follow-up-about-oneself"));
    }

    @Test
    void whatIsOverdueStandsBeforeWhatIsNot() {
        fixture.answer(fixture.anInvitationIn(program), ANGRY);
        clock.advance(Duration.ofDays(2));
        fixture.answer(fixture.anInvitationIn(program), ANGRY);
        SignedIn.supervisorOf(program);

        assertThat(followUps.open(List.of(program)))
                .extracting(followUp -> followUp.isOverdue(clock.instant()))
                .containsExactly(true, false);
    }

    private SignedInAgent enrolled(String first, Role role) {
        return new EnrolledAgents(directory, gatekeeper).enroll(Language.PL, role, first, "Wilk", program);
    }

    private List<String> actionsRecorded() {
        return jdbc.sql("select action from audit.entry where program_id = ?")
                .param(program.value())
                .query(String.class)
                .list();
    }

    private FollowUp open() {
        SignedIn.supervisorOf(program);
        return followUps.open(List.of(program)).getFirst();
    }
}
