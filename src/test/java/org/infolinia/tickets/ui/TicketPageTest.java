package org.infolinia.tickets.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kit.Banner;
import org.infolinia.kit.EmptyState;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.EnrollAgent;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.desk.Correction;
import org.infolinia.tickets.desk.CorrectionDesk;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class TicketPageTest extends ViewTest {

    private static final int ANSWER = 0;
    private static final int NOTE = 1;

    @Autowired
    ApplicationContext context;

    @Autowired
    Drafts drafts;

    @Autowired
    TicketFiles files;

    @Autowired
    TicketDesk desk;

    @Autowired
    CorrectionDesk corrections;

    @Autowired
    AgentDirectory agents;

    @Autowired
    Gatekeeper gatekeeper;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
    }

    @Test
    void theListLeadsToTheTicket() {
        var ticket = fixture.anOpenComplaint();
        openTabFor(SignedIn.agentOf(fixture.program()));

        UI.getCurrent().navigate("tickets");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);

        UI.getCurrent().navigate("tickets/" + ticket.number());
        _assertOne(ConversationCard.class);
        _assertOne(ClocksCard.class);
    }

    @Test
    void theListIsNarrowedByWhatIsTyped() {
        var ticket = fixture.anOpenTicket();
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets");

        _setValue(listSearch(), "nic takiego");
        assertThat(GridKt._size(_get(Grid.class))).isZero();

        _setValue(listSearch(), ticket.number().toString());
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
    }

    @Test
    void anAnswerIsSentAndTheTicketWaits() {
        var ticket = open(fixture.anOpenTicket());

        _setValue(_get(TextArea.class), "Nagroda jest w drodze");
        send();

        assertThat(files.find(ticket.number()).orElseThrow().state()).isEqualTo(State.PENDING);
        assertThat(_get(TextArea.class).getValue()).isEmpty();
        assertThat(_find(MessageEntry.class)).hasSize(2);
    }

    @Test
    void theEditorSaysWhereAnAnswerGoes() {
        open(fixture.anOpenTicket());

        assertThat(_get(Editor.class).getElement().getTextRecursively()).contains("To: h•••••@poczta.example");
        assertThat(sendButton().isEnabled()).isTrue();
    }

    @Test
    void withNowhereToGoNothingIsSentButANoteIsSaved() {
        var ticket = open(aTicketOfNobody());

        assertThat(_get(_get(Editor.class), Banner.class).getElement().getTextRecursively())
                .contains("There is no address to answer to");
        assertThat(sendButton().isEnabled()).isFalse();

        write(NOTE);
        _assertNone(_get(Editor.class), Banner.class);
        _setValue(_get(TextArea.class), "Zadzwonić jutro");
        send();
        assertThat(files.conversation(ticket.number()))
                .last()
                .satisfies(message -> assertThat(message.direction()).isEqualTo(Direction.NOTE));
    }

    @Test
    void theWayIsShownAsSoonAsAParticipantIsLinked() {
        var ticket = open(aTicketOfNobody());

        desk.link(ticket.number(), fixture.halina()).orElseThrow();
        MockVaadin.clientRoundtrip(false);

        assertThat(sendButton().isEnabled()).isTrue();
        _assertNone(_get(Editor.class), Banner.class);
        assertThat(_get(Editor.class).getElement().getTextRecursively())
                .contains("To: ")
                .doesNotContain(TicketFixture.HALINA);
    }

    private Ticket aTicketOfNobody() {
        var command = new OpenTicket(
                fixture.program(),
                null,
                new Ticket.Contact("Ktoś z telefonu", null),
                Ticket.Channel.PHONE,
                Ticket.Kind.QUESTION,
                Ticket.Topic.REWARD,
                null,
                "Pyta o punkty",
                "Dzwonił i nie zostawił adresu",
                Language.PL);
        return gatekeeper.asSystem("test", () -> desk.open(command));
    }

    @Test
    void aNoteStaysInside() {
        var ticket = open(fixture.anOpenTicket());

        write(NOTE);
        _setValue(_get(TextArea.class), "Zadzwonić do magazynu");
        send();

        assertThat(files.conversation(ticket.number()))
                .last()
                .satisfies(message -> assertThat(message.direction()).isEqualTo(Direction.NOTE));
    }

    @Test
    void aMessageThatComesWhileOneWritesHoldsTheAnswer() {
        var ticket = open(fixture.anOpenTicket());
        _setValue(_get(TextArea.class), "Nagroda jest w drodze");

        fixture.replies(TicketFixture.HALINA, ticket, "Już przyszła!");
        MockVaadin.clientRoundtrip(false);

        _assertOne(Banner.class);
        assertThat(sendButton().isEnabled()).isFalse();

        _click(_get(Button.class, spec -> spec.withText(UI.getCurrent().getTranslation("tickets.editor.read"))));
        _assertNone(Banner.class);
        assertThat(sendButton().isEnabled()).isTrue();
    }

    @Test
    void aMessageThatComesWhileANoteIsWrittenHoldsTheAnswerBegunBefore() {
        var ticket = open(fixture.anOpenTicket());
        drafts.save(ticket.number(), Drafts.Kind.ANSWER, "Nagroda jest w drodze", Drafts.NONE);
        write(NOTE);

        fixture.replies(TicketFixture.HALINA, ticket, "Już przyszła!");
        MockVaadin.clientRoundtrip(false);
        _assertNone(Banner.class);
        _setValue(_get(TextArea.class), "Zadzwonić do magazynu");
        send();

        write(ANSWER);
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Nagroda jest w drodze");
        _assertOne(Banner.class);
        assertThat(sendButton().isEnabled()).isFalse();
    }

    @Test
    void aColleaguesAnswerAndNoteHoldOnesOwnAndTheBannerSaysWhatTheyAre() {
        var ticket = open(fixture.anOpenTicket());
        _setValue(_get(TextArea.class), "Nagroda jest w drodze");
        fixture.answers(ticket, "Wysłaliśmy wczoraj");
        gatekeeper.asSystem("test", () -> desk.note(ticket.number(), "Magazyn potwierdził"));
        MockVaadin.clientRoundtrip(false);

        assertThat(_get(_get(Editor.class), Banner.class).getElement().getTextRecursively())
                .contains("Answer sent while you were writing", "Wysłaliśmy wczoraj")
                .contains("Note written while you were writing", "Magazyn potwierdził")
                .doesNotContain("New message");
        assertThat(sendButton().isEnabled()).isFalse();
    }

    @Test
    void onesOwnNoteElsewhereHoldsNothing() {
        var ticket = open(fixture.anOpenTicket());
        _setValue(_get(TextArea.class), "Nagroda jest w drodze");

        desk.note(ticket.number(), "Dzwonię do magazynu").orElseThrow();
        MockVaadin.clientRoundtrip(false);

        assertThat(sendButton().isEnabled()).isTrue();
    }

    @Test
    void whatComesWithAMergedTicketHoldsTheAnswer() {
        var older = fixture.anOpenTicket();
        var ticket = open(fixture.anOpenTicket());
        _setValue(_get(TextArea.class), "Nagroda jest w drodze");

        gatekeeper.asSystem(
                "test", () -> desk.merge(older.number(), ticket.number()).orElseThrow());
        MockVaadin.clientRoundtrip(false);

        _assertOne(_get(Editor.class), Banner.class);
        assertThat(sendButton().isEnabled()).isFalse();
    }

    @Test
    void aMovedLetterHoldsTheAnswer() {
        SignedIn.agentOf(fixture.program());
        var strangers = fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Paczka", "Kiedy przyjdzie?"));
        var ticket = open(fixture.anOpenTicket());
        _setValue(_get(TextArea.class), "Nagroda jest w drodze");

        fixture.moves(strangers, ticket);
        MockVaadin.clientRoundtrip(false);

        _assertOne(_get(Editor.class), Banner.class);
    }

    @Test
    void aHeldAnswerIsNotInTheWayOfANoteAndStaysHeldAfterIt() {
        var ticket = open(fixture.anOpenTicket());
        _setValue(_get(TextArea.class), "Nagroda jest w drodze");
        drafts.save(ticket.number(), Drafts.Kind.ANSWER, "Nagroda jest w drodze", Drafts.NONE);
        fixture.replies(TicketFixture.HALINA, ticket, "Już przyszła!");
        MockVaadin.clientRoundtrip(false);

        write(NOTE);
        _assertNone(Banner.class);
        _setValue(_get(TextArea.class), "Zadzwonić do magazynu");
        send();
        write(ANSWER);

        _assertOne(Banner.class);
        assertThat(sendButton().isEnabled()).isFalse();
    }

    @Test
    void anAnswerIsSeenAsItsReaderWillSeeIt() {
        open(fixture.anOpenTicket());
        _setValue(_get(TextArea.class), "Nagroda jest **w drodze**");

        _click(_get(Button.class, spec -> spec.withText("Preview")));

        var mail =
                _get(_get(AnswerPreviewDialog.class), IFrame.class).getSrcdoc().orElseThrow();
        assertThat(mail).contains("<strong>w drodze</strong>");
    }

    @Test
    void aSubjectIsCorrectedAndTheTitleAndTheHistorySaySo() {
        var ticket = open(fixture.anOpenTicket());

        _click(_get(Button.class, spec -> spec.withClasses("correct-action")));
        _setValue(_get(_get(CorrectDialog.class), TextField.class, spec -> spec.withLabel("Subject")), "Paczka");
        _setValue(
                _get(_get(CorrectDialog.class), TextField.class, spec -> spec.withLabel("Contact’s e-mail address")),
                "nie adres");
        _click(_get(_get(CorrectDialog.class), Button.class, spec -> spec.withClasses("confirm")));
        assertThat(files.find(ticket.number()).orElseThrow().subject()).isNotEqualTo("Paczka");
        _setValue(
                _get(_get(CorrectDialog.class), TextField.class, spec -> spec.withLabel("Contact’s e-mail address")),
                "");
        _click(_get(_get(CorrectDialog.class), Button.class, spec -> spec.withClasses("confirm")));

        _assertNone(CorrectDialog.class);
        _assertOne(H1.class, spec -> spec.withText("Paczka"));
        assertThat(files.find(ticket.number()).orElseThrow().contact()).isEqualTo(ticket.contact());
        assertThat(_find(_get(ChangesCard.class), ListItem.class))
                .extracting(line -> line.getElement().getTextRecursively())
                .anySatisfy(line -> assertThat(line).endsWith("→ Paczka"));
    }

    @Test
    void whoCorrectsWhatAColleagueHasJustCorrectedIsToldAndMaySaveHisAfterAll() {
        var ticket = open(fixture.anOpenTicket());
        _click(_get(Button.class, spec -> spec.withClasses("correct-action")));
        var dialog = _get(CorrectDialog.class);
        var theirs = new Contact("Halina Nowak", ticket.contact().address());
        gatekeeper.asSystem(
                "test", () -> corrections.correct(ticket, new Correction("Karta", ticket.language(), theirs)));
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("Subject")), "Paczka");

        _click(_get(dialog, Button.class, spec -> spec.withClasses("confirm")));
        assertThat(_get(dialog, Banner.class).getElement().getTextRecursively()).contains("has just changed this");
        assertThat(_get(dialog, TextField.class, spec -> spec.withLabel("Contact’s name"))
                        .getValue())
                .isEqualTo("Halina Nowak");

        _click(_get(dialog, Button.class, spec -> spec.withClasses("confirm")));
        _assertNone(CorrectDialog.class);
        assertThat(files.find(ticket.number()).orElseThrow().subject()).isEqualTo("Paczka");
        assertThat(files.find(ticket.number()).orElseThrow().contact()).isEqualTo(theirs);
    }

    @Test
    void aWordAddedToWhatIsResolvedLeavesItResolved() {
        var ticket = open(fixture.anOpenTicket());
        assertThat(sendButton().getText()).isEqualTo("Send and mark “Waiting”");
        desk.change(ticket.number(), new ToState(State.RESOLVED)).orElseThrow();
        MockVaadin.clientRoundtrip(false);
        assertThat(sendButton().getText()).isEqualTo("Send and leave “Resolved”");

        _setValue(_get(TextArea.class), "Paczka doszła, dziękuję.");
        send();

        assertThat(fixture.now(ticket).state()).isEqualTo(State.RESOLVED);
        assertThat(fixture.outbox(ticket)).hasSize(1);
    }

    @Test
    void aButtonMarksWordsWhereOneTypesAndTheyAreKept() {
        var ticket = open(fixture.anOpenTicket());
        _setValue(_get(TextArea.class), "Ważne: ");

        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "Bold (Ctrl B)")));

        assertThat(_get(TextArea.class).getValue()).isEqualTo("Ważne: ****");
        open(ticket);
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Ważne: ****");
    }

    @Test
    void theHistoryNamesPeopleAndQueues() {
        var ticket = fixture.anOpenTicket();
        SignedIn.administrator();
        fixture.changedPastTheRules(ticket, new ToOwner(anAgentOfAnotherProgram()));
        fixture.changedPastTheRules(ticket, new ToQueue("given-up-since"));
        desk.link(ticket.number(), fixture.aParticipant("Zofia", "zofia@poczta.example"));

        open(ticket);

        assertThat(_find(_get(ChangesCard.class), ListItem.class))
                .extracting(line -> line.getElement().getTextRecursively())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("Participant Halina Wróbel → Zofia Wróbel"),
                        line -> assertThat(line).endsWith("Queue Pomoc → unknown"),
                        line -> assertThat(line).endsWith("Owner nothing → Beata Próbna"));
    }

    @Test
    void theConversationNamesPartsOfTheProductInWords() {
        var ticket = fixture.anOpenTicket();
        var same = fixture.anOpenTicket();
        gatekeeper.asSystem("ticket-clock", () -> desk.merge(same.number(), ticket.number()));

        open(ticket);

        assertThat(_find(_get(ConversationCard.class), MessageEntry.class).stream()
                        .map(entry -> entry.getElement().getTextRecursively()))
                .anyMatch(entry -> entry.contains(same.number().toString()) && entry.contains("Ticket clock"));
    }

    @Test
    void ofALongConversationTheEarlierMessagesAreShownWhenTheyAreAskedFor() {
        var ticket = fixture.anOpenTicket();
        SignedIn.agentOf(fixture.program());
        IntStream.rangeClosed(1, ConversationCard.SHOWN_AT_ONCE + 20)
                .forEach(count -> desk.note(ticket.number(), "Notatka " + count).orElseThrow());

        open(ticket);
        assertThat(entries())
                .hasSize(ConversationCard.SHOWN_AT_ONCE)
                .last()
                .satisfies(entry -> assertThat(entry).contains("Notatka 120"));

        _click(_get(Button.class, spec -> spec.withText("Show earlier (21)")));

        assertThat(entries())
                .hasSize(ConversationCard.SHOWN_AT_ONCE + 21)
                .element(1)
                .satisfies(entry -> assertThat(entry).contains("Notatka 1"));
        _assertNone(Button.class, spec -> spec.withText("Show earlier (21)"));
    }

    private static List<String> entries() {
        return _find(_get(ConversationCard.class), MessageEntry.class).stream()
                .map(entry -> entry.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void whatCanBeDoneForTheParticipantCanBeDoneHere() {
        open(fixture.anOpenTicket());

        assertThat(_find(_get(Div.class, spec -> spec.withClasses("quick-actions")), Button.class))
                .extracting(Button::getText)
                .containsExactly(
                        "New ticket",
                        "Promise callback",
                        "Adjust points – level 3",
                        "Type codes",
                        "Order a reward – level 3");
    }

    @Test
    void aTicketOfAnotherProgramIsNotShown() {
        var ticket = fixture.anOpenTicket();
        openTabFor(SignedIn.agentOf(new TicketFixture(context).program()));

        UI.getCurrent().navigate("tickets/" + ticket.number());

        _assertNone(ConversationCard.class);
        _assertOne(EmptyState.class);
    }

    private Ticket open(Ticket ticket) {
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets/" + ticket.number());
        return ticket;
    }

    private AgentId anAgentOfAnotherProgram() {
        return agents.enroll(new EnrollAgent(
                        "beata-" + fixture.program().value(),
                        "long enough for anybody",
                        new PersonName("Beata", "Próbna"),
                        Role.AGENT,
                        Language.PL,
                        Set.of(new TicketFixture(context).program())))
                .orElseThrow();
    }

    private static TextField listSearch() {
        return _get(TextField.class, spec -> spec.withClasses("list-search"));
    }

    private static void write(int tab) {
        _get(Tabs.class, tabs -> tabs.withClasses("segments")).setSelectedIndex(tab);
    }

    private static void send() {
        _click(sendButton());
    }

    private static Button sendButton() {
        return _get(_get(Editor.class), Button.class, spec -> spec.withClasses("send"));
    }
}
