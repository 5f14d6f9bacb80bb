package org.infolinia.surveys.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.SurveyDesk;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.surveys.SurveyForm;
import org.infolinia.surveys.SurveyForm.State;
import org.infolinia.surveys.Verdict;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;

@IntegrationTest
class EndedTicketsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private TicketDesk tickets;

    @Autowired
    private TicketFiles files;

    @Autowired
    private EndedTickets endedTickets;

    @Autowired
    private SurveyDesk surveys;

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private JdbcClient jdbc;

    private ProgramId program;
    private ParticipantId halina;

    @BeforeEach
    void foundProgram() {
        program = fixture.aProgramWithAMailbox();
        halina = fixture.halinaIn(program);
    }

    @Test
    void aResolvedTicketLeadsToASurvey() {
        var ticket = open(Kind.QUESTION);
        change(ticket, Ticket.State.RESOLVED);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(verdictOn(ticket)).isEqualTo(Verdict.INVITED.name()));
    }

    @Test
    void aReopenedTicketVoidsItsSurvey() {
        var ticket = open(Kind.QUESTION);
        change(ticket, Ticket.State.RESOLVED);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(verdictOn(ticket)).isEqualTo(Verdict.INVITED.name()));
        var token = fixture.tokenMailedAbout(ticket.conversation());

        change(ticket, Ticket.State.OPEN);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(surveys.open(token)).map(SurveyForm::state).contains(State.CLOSED));
    }

    @Test
    void hearingOfAnOldReopeningAgainVoidsNothing() {
        var ticket = open(Kind.QUESTION);
        var whenItWasOpen = gatekeeper.asSystem("test", () -> files.find(ticket).orElseThrow());
        change(ticket, Ticket.State.RESOLVED);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(verdictOn(ticket)).isEqualTo(Verdict.INVITED.name()));

        synchronously(endedTickets)
                .on(new TicketChanged(Actor.system("test"), whenItWasOpen, Field.STATE, "RESOLVED", "OPEN"));

        assertThat(surveys.open(fixture.tokenMailedAbout(ticket.conversation())).map(SurveyForm::state))
                .contains(State.OPEN);
    }

    private static EndedTickets synchronously(EndedTickets listener) {
        return AopTestUtils.getUltimateTargetObject(listener);
    }

    @Test
    void whoWaitsForAComplaintIsNotAskedAboutSomethingElse() {
        open(Kind.COMPLAINT);
        var question = open(Kind.QUESTION);
        change(question, Ticket.State.RESOLVED);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(verdictOn(question)).isEqualTo(Verdict.OPEN_COMPLAINT.name()));
    }

    private TicketNumber open(Kind kind) {
        return gatekeeper
                .asSystem(
                        "test",
                        () -> tickets.open(new OpenTicket(
                                program,
                                halina,
                                Contact.UNKNOWN,
                                Channel.PHONE,
                                kind,
                                Topic.BALANCE,
                                null,
                                "Saldo",
                                "Nie widzę punktów",
                                Language.PL)))
                .number();
    }

    private void change(TicketNumber ticket, Ticket.State state) {
        gatekeeper.asSystem(
                "test", () -> tickets.change(ticket, new ToState(state)).orElseThrow());
    }

    private String verdictOn(TicketNumber ticket) {
        return jdbc.sql("select verdict from surveys.consideration where contact = ?")
                .params(ticket.conversation())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
