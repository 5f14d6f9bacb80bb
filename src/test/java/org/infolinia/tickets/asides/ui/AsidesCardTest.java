package org.infolinia.tickets.asides.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.harness.TheBell.rung;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kit.Banner;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.asides.Aside;
import org.infolinia.tickets.asides.AsideDesk;
import org.infolinia.tickets.asides.AsideLetter;
import org.infolinia.tickets.asides.AsideShelf;
import org.infolinia.tickets.asides.BeginAside;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Others are written to from a ticket's page, and answer beside it. */
class AsidesCardTest extends ViewTest {

    private static final String COURIER = "reklamacje@kurier.example";

    @Autowired
    ApplicationContext context;

    @Autowired
    AsideDesk desk;

    @Autowired
    AsideShelf shelf;

    private TicketFixture fixture;
    private SignedInAgent agent;
    private Ticket ticket;

    @BeforeEach
    void openATicket() {
        fixture = new TicketFixture(context);
        agent = SignedIn.agentOf(fixture.program());
        ticket = fixture.ticketOf(fixture.writes(TicketFixture.HALINA, "Paczka", "Przyszła pusta"));
        openPage();
    }

    @Test
    void whoeverIsWrittenToStandsOnTheCardWithWhoseTurnItIs() {
        begin();
        _setValue(_get(EmailField.class, spec -> spec.withLabel("Recipient’s e-mail address")), COURIER);
        _setValue(subject(), "Paczka 7");
        _setValue(text(), "Gdzie jest paczka?");
        send();

        _assertNone(BeginAsideDialog.class);
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(words(line))
                        .contains(COURIER, "awaiting an answer", "Paczka 7", "begun by", "1 message"));
        assertThat(words(card())).contains("Our turn: 0 · awaiting an answer: 1");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        begin();
        var address = _get(EmailField.class);
        _setValue(address, "kurier");
        send();
        assertThat(address.isInvalid()).isTrue();

        _setValue(address, COURIER);
        send();
        assertThat(subject().isInvalid()).isTrue();

        _setValue(subject(), "Paczka 7");
        send();
        assertThat(text().isInvalid()).isTrue();
        assertThat(shelf.of(ticket.number())).isEmpty();
    }

    @Test
    void whatIsRefusedIsSaidInTheDialogWhichStays() {
        begin();
        _setValue(_get(EmailField.class), TicketFixture.HALINA);
        _setValue(subject(), "Paczka 7");
        _setValue(text(), "Gdzie jest paczka?");
        send();

        assertThat(words(_get(_get(BeginAsideDialog.class), Banner.class)))
                .contains(TicketFixture.HALINA + " is the participant’s address");
    }

    @Test
    void nothingIsChosenUntilSomebodyDoesAndThenHeIsWarned() {
        begin();
        CheckboxGroup<Message> messages = messages();
        assertThat(messages.getValue()).isEmpty();
        _assertNone(_get(BeginAsideDialog.class), Banner.class);

        _setValue(messages, Set.copyOf(fixture.conversation(ticket)));

        assertThat(words(_get(_get(BeginAsideDialog.class), Banner.class))).contains("leaves the company");
        assertThat(words(_get(BeginAsideDialog.class))).contains("> Przyszła pusta");
    }

    @Test
    void whatWasTypedIsThereWhenTheDialogIsOpenedAgain() {
        begin();
        _setValue(text(), "Gdzie jest");
        _setValue(_get(EmailField.class), COURIER);
        _get(BeginAsideDialog.class).close();
        MockVaadin.clientRoundtrip(false);

        begin();

        assertThat(text().getValue()).isEqualTo("Gdzie jest");
        assertThat(_get(EmailField.class).getValue()).isEqualTo(COURIER);
    }

    @Test
    void anAnswerIsSeenAtOnceOnTheCardInTheOpenDialogAndInTheBell() {
        var aside = begun();
        openPage();
        answers(aside, "W sortowni");

        assertThat(words(lines().getFirst())).contains("our turn", "2 messages");
        assertThat(NotificationsKt.getNotifications()).hasSize(1);
        assertThat(rung()).singleElement().asString().contains("new answer in the side conversation with " + COURIER);

        openAside();
        assertThat(words(_get(AsideDialog.class))).contains("Gdzie jest paczka?", "W sortowni");
        MockVaadin.clientRoundtrip(false);
        assertThat(rung()).containsExactly("Nothing waits for you");

        answers(aside, "Jednak u sąsiada");
        assertThat(words(_get(AsideDialog.class))).contains("Jednak u sąsiada");
        assertThat(fixture.conversation(ticket)).hasSize(1);
    }

    @Test
    void somebodyElseInTheAsideIsMarked() {
        var aside = begun();
        fixture.proves(aside.number().conversation(), TicketFixture.STRANGER, "To ja", Classification.PERSON);
        openPage();

        openAside();

        assertThat(words(_get(AsideDialog.class))).contains("Not the recipient – nothing proves who this is");
    }

    @Test
    void itIsGoneOnWithClosedAndOpenedAgainInItsDialog() {
        var aside = begun();
        openPage();
        openAside();

        _setValue(text(), "Proszę o pilną odpowiedź");
        send();
        assertThat(text().getValue()).isEmpty();
        assertThat(words(_get(AsideDialog.class))).contains("Proszę o pilną odpowiedź");

        _click(_get(Button.class, spec -> spec.withText("Close the conversation")));
        assertThat(shelf.find(aside.number()).orElseThrow().state()).isEqualTo(Aside.State.CLOSED);
        assertThat(words(card())).contains("All closed.");

        _click(_get(Button.class, spec -> spec.withText("Reopen")));
        assertThat(shelf.find(aside.number()).orElseThrow().state()).isEqualTo(Aside.State.AWAITED);
    }

    @Test
    void theKeyboardBeginsOneAndEveryLineSaysWhatItOpens() {
        begun();
        openPage();

        assertThat(_get(card(), Button.class, spec -> spec.withText("Write…"))
                        .getElement()
                        .getAttribute("aria-keyshortcuts"))
                .isEqualTo("Alt+;");
        assertThat(_get(lines().getFirst(), Button.class).getAriaLabel())
                .contains("Open the side conversation: " + COURIER + ", Paczka 7, awaiting an answer");
    }

    @Test
    void aClosedTicketOffersNoNewOne() {
        ticket = fixture.aClosedTicket();
        openPage();

        assertThat(_get(card(), Button.class, spec -> spec.withText("Write…")).isEnabled())
                .isFalse();
        assertThat(words(card())).contains("Nobody else is being asked.");
    }

    @Test
    void aLinkToAnAsideOpensItWithItsTicket() {
        var aside = begun();

        UI.getCurrent()
                .navigate(
                        "tickets/" + ticket.number(),
                        QueryParameters.of("aside", Long.toString(aside.number().value())));

        assertThat(words(_get(AsideDialog.class))).contains("Gdzie jest paczka?");
    }

    @Test
    void aLinkToAnAsideOfAnotherTicketOpensNone() {
        var other = fixture.ticketOf(fixture.writes(TicketFixture.HALINA, "Inna", "Inna sprawa"));
        var aside = begun();

        UI.getCurrent()
                .navigate(
                        "tickets/" + other.number(),
                        QueryParameters.of("aside", Long.toString(aside.number().value())));

        _assertNone(AsideDialog.class);
    }

    private void openPage() {
        openTabFor(agent);
        UI.getCurrent().navigate("tickets/" + ticket.number());
    }

    private Aside begun() {
        return desk.begin(new BeginAside(
                        ticket.number(), new EmailAddress(COURIER), "Paczka 7", AsideLetter.of("Gdzie jest paczka?")))
                .orElseThrow();
    }

    private void answers(Aside aside, String text) {
        fixture.proves(aside.number().conversation(), COURIER, text, Classification.PERSON);
        MockVaadin.clientRoundtrip(false);
    }

    private static void begin() {
        _click(_get(card(), Button.class, spec -> spec.withText("Write…")));
    }

    private static void openAside() {
        _click(_get(lines().getFirst(), Button.class));
    }

    private static void send() {
        _click(_get(
                Button.class,
                spec -> spec.withText("Send")
                        .withPredicate(button ->
                                button.getElement().getThemeList().contains("primary") && isInDialog(button))));
    }

    private static boolean isInDialog(Component component) {
        return component
                .getParent()
                .map(parent ->
                        parent instanceof BeginAsideDialog || parent instanceof AsideDialog || isInDialog(parent))
                .orElse(false);
    }

    private static TextField subject() {
        return _get(_get(BeginAsideDialog.class), TextField.class, spec -> spec.withLabel("Subject"));
    }

    private static TextArea text() {
        return _get(TextArea.class, spec -> spec.withLabel("Text"));
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Message> messages() {
        return _get(CheckboxGroup.class, spec -> spec.withLabel("Messages to quote"));
    }

    private static AsidesCard card() {
        return _get(AsidesCard.class);
    }

    private static List<ListItem> lines() {
        return _find(card(), ListItem.class);
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
