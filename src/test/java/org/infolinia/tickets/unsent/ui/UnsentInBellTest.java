package org.infolinia.tickets.unsent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.harness.TheBell.rung;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.List;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.TheBell;
import org.infolinia.harness.ViewTest;
import org.infolinia.kit.Banner;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.outbound.SendingRound;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever wrote an answer hears at once that it does not get out. No mail server runs here. */
class UnsentInBellTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TicketDesk desk;

    @Autowired
    FixedClock clock;

    private TicketFixture fixture;
    private SignedInAgent writer;
    private Ticket ticket;

    @BeforeEach
    void anAgentAnswers() {
        fixture = new TicketFixture(context);
        ticket = fixture.anOpenTicket();
        writer = SignedIn.agentOf(fixture.program());
        openTabFor(writer);
        UI.getCurrent().navigate("tickets");
        answer();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void nothingRingsAsLongAsAnAnswerIsOnItsWay() {
        assertThat(rung()).containsExactly("Nothing waits for you");
        assertThat(TheBell.name()).contains("Nothing waits for you");
    }

    @Test
    void theWriterIsToldAtOnceThatTheMailboxIsDown() {
        theServerIsDown();

        assertThat(rung()).singleElement().asString().startsWith(ticket.number() + ": the answer waits");
        assertThat(told()).singleElement().asString().startsWith(ticket.number() + ": the answer waits");
    }

    @Test
    void theTicketSaysWhatTheAnswerWaitsFor() {
        theServerIsDown();

        open(writer);

        assertThat(banner())
                .contains("waits – the server of the mailbox "
                        + fixture.mailbox().address().value());
    }

    @Test
    void whenTheServerIsBackBothFallSilent() {
        theServerIsDown();
        open(writer);

        SendingRound.reached(fixture.mailbox(), context);
        MockVaadin.clientRoundtrip(false);

        assertThat(rung()).containsExactly("Nothing waits for you");
        _assertNone(Banner.class);
    }

    @Test
    void theWriterIsToldAtOnceThatHisAnswerWasGivenUp() {
        itIsGivenUp();

        assertThat(rung()).singleElement().asString().startsWith(ticket.number() + ": the answer did not get out");
        assertThat(told()).last().asString().startsWith(ticket.number() + ": the answer did not get out");
    }

    @Test
    void whoOpensTheTicketKnowsAndTheTicketGoesOnSayingSo() {
        itIsGivenUp();

        open(writer);
        MockVaadin.clientRoundtrip(false);

        assertThat(rung()).containsExactly("Nothing waits for you");
        assertThat(banner()).contains("did not get out, and nobody tries any more");
    }

    @Test
    void theBellLeadsToTheTicket() {
        itIsGivenUp();

        MockVaadin.clientRoundtrip(false);

        assertThat(TheBell.leadsTo()).isEqualTo("tickets/" + ticket.number());
    }

    @Test
    void itRingsForNobodyElse() {
        itIsGivenUp();

        openTabFor(SignedIn.supervisorOf(fixture.program()));
        UI.getCurrent().navigate("tickets");

        assertThat(rung()).containsExactly("Nothing waits for you");
    }

    @Test
    void ofATicketThatWasMergedTheOneThatGoesOnSaysIt() {
        var survivor = fixture.anOpenTicket();
        desk.merge(ticket.number(), survivor.number()).orElseThrow();

        itIsGivenUp();

        assertThat(fixture.conversation(survivor))
                .extracting(Message::words)
                .filteredOn(words -> words != null)
                .extracting(Words::key)
                .contains("tickets.event.given-up");
        assertThat(rung())
                .singleElement()
                .asString()
                .startsWith(survivor.number().toString());
    }

    private void answer() {
        var newest = fixture.newest(ticket);
        desk.answer(new AnswerTicket(ticket.number(), "Nagroda jest w drodze", newest, false, State.PENDING))
                .orElseThrow();
    }

    private void theServerIsDown() {
        SendingRound.from(fixture.mailbox(), context);
        MockVaadin.clientRoundtrip(false);
    }

    private void itIsGivenUp() {
        clock.advance(Outbox.TRIED_FOR.plus(Duration.ofHours(1)));
        SendingRound.from(fixture.mailbox(), context);
        MockVaadin.clientRoundtrip(false);
    }

    private void open(SignedInAgent agent) {
        SignedIn.as(agent);
        UI.getCurrent().navigate("tickets/" + ticket.number());
    }

    private static String banner() {
        return _get(Banner.class).getElement().getTextRecursively();
    }

    private static List<String> told() {
        return NotificationsKt.getNotifications().stream()
                .map(notification -> notification.getElement().getProperty("text", ""))
                .toList();
    }
}
