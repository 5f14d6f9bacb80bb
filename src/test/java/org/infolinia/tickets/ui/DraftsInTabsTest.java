package org.infolinia.tickets.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kit.Banner;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.desk.DraftFile;
import org.infolinia.tickets.desk.DraftFiles;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.desk.Drafts.Draft;
import org.infolinia.tickets.desk.Drafts.Kind;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is typed and not sent, while a colleague merges the ticket or another tab goes on with it. */
class DraftsInTabsTest extends ViewTest {

    private static final int ANSWER = 0;
    private static final int NOTE = 1;

    @Autowired
    ApplicationContext context;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftFiles files;

    @Autowired
    TicketDesk desk;

    @Autowired
    Gatekeeper gatekeeper;

    private TicketFixture fixture;
    private Ticket ticket;

    @BeforeEach
    void openATicket() {
        fixture = new TicketFixture(context);
        ticket = fixture.anOpenTicket();
        openTabFor(SignedIn.agentOf(fixture.program()));
        go(ticket);
    }

    @Test
    void whatIsTypedStaysInSightWhenAColleagueMergesTheTicketAndGoesAlong() {
        type("Nagroda jest w drodze");
        var survivor = fixture.anOpenTicket();
        colleagueMergesInto(survivor);

        assertThat(field().getValue()).isEqualTo("Nagroda jest w drodze");
        assertThat(sendButton().isEnabled()).isFalse();
        press("tickets.editor.take-along", survivor.number());

        assertThat(field().getValue()).isEqualTo("Nagroda jest w drodze");
        assertThat(sendButton().isEnabled()).isTrue();
        assertThat(drafts.find(ticket.number(), Kind.ANSWER)).isEmpty();
        assertThat(textOf(survivor, Kind.ANSWER)).isEqualTo("Nagroda jest w drodze");
    }

    @Test
    void whatIsTypedAfterTheMergeIsKeptToo() {
        colleagueMergesInto(fixture.anOpenTicket());

        type("Nagroda jest w drodze");

        assertThat(textOf(ticket, Kind.ANSWER)).isEqualTo("Nagroda jest w drodze");
    }

    @Test
    void aMergedTicketOffersTheNoteThatWasBegunInItWheneverItIsOpened() {
        drafts.save(ticket.number(), Kind.NOTE, "Zadzwonić do magazynu", Drafts.NONE);
        var survivor = fixture.anOpenTicket();
        colleagueMergesInto(survivor);

        go(ticket);

        assertThat(field().getValue()).isEqualTo("Zadzwonić do magazynu");
        press("tickets.editor.take-along", survivor.number());
        assertThat(field().getValue()).isEqualTo("Zadzwonić do magazynu");
    }

    @Test
    void aMergedTicketInWhichNothingWasBegunHasNoEditor() {
        colleagueMergesInto(fixture.anOpenTicket());

        go(ticket);

        _assertNone(Editor.class);
    }

    @Test
    void whatIsBegunInBothTicketsStandsThereTogetherWithItsFiles() {
        var survivor = fixture.anOpenTicket();
        drafts.save(survivor.number(), Kind.ANSWER, "Sprawdzam", Drafts.NONE);
        type("Nagroda jest w drodze");
        files.add(ticket.number(), Kind.ANSWER, "list.txt", "List".getBytes(UTF_8))
                .orElseThrow();
        colleagueMergesInto(survivor);

        press("tickets.editor.take-along", survivor.number());

        assertThat(field().getValue()).isEqualTo("Sprawdzam");
        press("tickets.editor.add-other");
        assertThat(field().getValue()).isEqualTo("Sprawdzam\n\nNagroda jest w drodze");
        assertThat(textOf(survivor, Kind.ANSWER)).isEqualTo("Sprawdzam\n\nNagroda jest w drodze");
        assertThat(files.of(survivor.number(), Kind.ANSWER))
                .extracting(DraftFile::name)
                .containsExactly("list.txt");
    }

    @Test
    void twoTabsOverwriteNothingAndTheSecondSaysSo() {
        type("Nagroda");
        otherTabSaves("Nagroda wyszła wczoraj");

        type("Nagroda jest w drodze");

        assertThat(_get(_get(Editor.class), Banner.class).getElement().getTextRecursively())
                .contains("Nagroda wyszła wczoraj");
        assertThat(drafts.all(ticket.number(), Kind.ANSWER))
                .extracting(Draft::text)
                .containsExactly("Nagroda wyszła wczoraj", "Nagroda jest w drodze");
    }

    @Test
    void ofTwoTextsBothCanBeTakenOrOneDiscarded() {
        type("Nagroda");
        otherTabSaves("Nagroda wyszła wczoraj");
        type("Nagroda jest w drodze");

        press("tickets.editor.discard-other");

        _assertNone(_get(Editor.class), Banner.class);
        assertThat(drafts.all(ticket.number(), Kind.ANSWER))
                .extracting(Draft::text)
                .containsExactly("Nagroda jest w drodze");
        type("Nagroda jest w drodze.");
        assertThat(textOf(ticket, Kind.ANSWER)).isEqualTo("Nagroda jest w drodze.");
    }

    @Test
    void aTextThatChangedSinceItWasShownIsNotDiscardedUnseen() {
        type("Nagroda");
        otherTabSaves("Nagroda wyszła wczoraj");
        type("Nagroda jest w drodze");
        otherTabSaves("Nagroda wyszła wczoraj kurierem");

        press("tickets.editor.discard-other");

        assertThat(_get(_get(Editor.class), Banner.class).getElement().getTextRecursively())
                .contains("wczoraj kurierem");
        assertThat(textOf(ticket, Kind.ANSWER)).isEqualTo("Nagroda wyszła wczoraj kurierem");
    }

    @Test
    void sendingOneOfTwoTextsLeavesTheOther() {
        type("Nagroda");
        otherTabSaves("Nagroda wyszła wczoraj");
        type("Nagroda jest w drodze");

        _click(sendButton());

        assertThat(field().getValue()).isEqualTo("Nagroda wyszła wczoraj");
        assertThat(drafts.all(ticket.number(), Kind.ANSWER)).hasSize(1);
    }

    @Test
    void aTabInWhichNothingWasAddedFollowsTheOther() {
        type("Nagroda");
        otherTabSaves("Nagroda wyszła wczoraj");

        gatekeeper.asSystem("test", () -> desk.note(ticket.number(), "Magazyn potwierdził"));
        MockVaadin.clientRoundtrip(false);

        assertThat(field().getValue()).isEqualTo("Nagroda wyszła wczoraj");
    }

    @Test
    void whatCameAfterTheScreenWasDrawnIsNotTakenAsRead() {
        var tabs = _get(Tabs.class, spec -> spec.withClasses("segments"));
        var field = field();
        var send = sendButton();

        fixture.replies(TicketFixture.HALINA, ticket, "Już przyszła!");
        tabs.setSelectedIndex(NOTE);
        tabs.setSelectedIndex(ANSWER);
        field.setValue("Nagroda jest w drodze");
        send.click();

        _assertOne(_get(Editor.class), Banner.class);
        assertThat(fixture.now(ticket).state()).isNotEqualTo(State.PENDING);
    }

    private void otherTabSaves(String text) {
        var stored = drafts.find(ticket.number(), Kind.ANSWER).orElseThrow();
        assertThat(drafts.save(ticket.number(), Kind.ANSWER, text, stored.version()))
                .isPresent();
    }

    private String textOf(Ticket of, Kind kind) {
        return drafts.find(of.number(), kind).orElseThrow().text();
    }

    private void colleagueMergesInto(Ticket survivor) {
        gatekeeper.asSystem(
                "test", () -> desk.merge(ticket.number(), survivor.number()).orElseThrow());
        MockVaadin.clientRoundtrip(false);
    }

    private static void go(Ticket ticket) {
        UI.getCurrent().navigate("tickets/" + ticket.number());
    }

    private static void type(String text) {
        var before = field().getValue();
        field().setValue(text);
        ComponentUtil.fireEvent(field(), new ComponentValueChangeEvent<>(field(), field(), before, true));
    }

    private static void press(String key, Object... arguments) {
        _click(_get(Button.class, spec -> spec.withText(UI.getCurrent().getTranslation(key, arguments))));
    }

    private static TextArea field() {
        return _get(_get(Editor.class), TextArea.class);
    }

    private static Button sendButton() {
        return _get(_get(Editor.class), Button.class, spec -> spec.withClasses("send"));
    }
}
