package org.infolinia.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.EndedContact.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class LowScoresTest {

    private static final SurveyAnswer ANGRY = new SurveyAnswer(2, Map.of(), "Kod odrzucony");

    @Autowired
    private SurveyDesk desk;

    @Autowired
    private FollowUpDesk followUps;

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private FixedClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ProgramId program;

    @BeforeEach
    void foundProgram() {
        program = fixture.aProgramWithAMailbox();
    }

    @AfterEach
    void tidyUp() {
        SignedIn.out();
        clock.reset();
    }

    @Test
    void itIsDueInOneWorkingDay() {
        desk.answer(fixture.anInvitationIn(program), ANGRY);

        assertThat(open().dueAt()).isEqualTo(FixedClock.TUESDAY_MORNING.plus(Duration.ofDays(1)));
    }

    @Test
    void onAFridayItIsDueOnMonday() {
        clock.advance(Duration.ofDays(3));
        desk.answer(fixture.anInvitationIn(program), ANGRY);

        assertThat(open().dueAt()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    void theParticipantIsToldThatSomebodyWillSeeToIt() {
        var ticket = SurveyFixture.aTicketOf(program, fixture.halinaIn(program));
        fixture.end(ticket);
        desk.answer(fixture.tokenMailedFor(ticket), ANGRY);

        assertThat(open().isTold()).isTrue();
        assertThat(jdbc.sql("select text from mail.outbox where conversation = ? order by id desc limit 1")
                        .param(ticket.reference())
                        .query(String.class)
                        .single())
                .contains("odezwie się do 18 listopada 2026");
    }

    @Test
    void aGoodScoreIsNotFollowedUp() {
        desk.answer(fixture.anInvitationIn(program), new SurveyAnswer(3, Map.of(), ""));
        SignedIn.supervisorOf(program);

        assertThat(followUps.open(List.of(program))).isEmpty();
    }

    @Test
    void whatNobodyHasDealtWithInTimeIsCounted() {
        desk.answer(fixture.anInvitationIn(program), ANGRY);
        SignedIn.supervisorOf(program);

        assertThat(followUps.overdue(List.of(program))).isZero();
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(followUps.overdue(List.of(program))).isEqualTo(1);
    }

    @Test
    void theRatedAgentNeitherTakesNorClosesIt() {
        var supervisor = SignedIn.supervisorOf(program);
        var call = aCallWith(supervisor.id());
        SignedIn.out();
        fixture.end(call);
        desk.answer(fixture.tokenMailedFor(call), ANGRY);
        SignedIn.supervisorOf(program);

        assertThat(followUps.take(open())).isEqualTo(Outcome.refused("follow-up-about-oneself"));
        assertThat(followUps.close(open(), FollowUp.Result.NOTHING_TO_DO))
                .isEqualTo(Outcome.refused("follow-up-about-oneself"));
    }

    @Test
    void whoeverTakesItIsNamed() {
        var call = aCallWith(new AgentId(1));
        fixture.end(call);
        desk.answer(fixture.tokenMailedFor(call), ANGRY);
        SignedIn.supervisorOf(program);

        var taken = followUps.take(open()).orElseThrow();

        assertThat(open().agentName()).isEqualTo(taken.agentName()).isNotNull();
    }

    private FollowUp open() {
        SignedIn.supervisorOf(program);
        return followUps.open(List.of(program)).getFirst();
    }

    private EndedContact aCallWith(AgentId agent) {
        var ticket = SurveyFixture.aTicketOf(program, fixture.halinaIn(program));
        return new EndedContact(
                ticket.reference().replace("ticket", "call"),
                Channel.PHONE,
                program,
                ticket.participant(),
                agent,
                "Joanna",
                false,
                ticket.endedAt());
    }
}
