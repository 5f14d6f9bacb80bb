package org.infolinia.tickets.attaching.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kit.Banner;
import org.infolinia.kit.FilePicture;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.desk.DraftFiles;
import org.infolinia.tickets.desk.Drafts.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Files in the editor of a ticket's page. */
class AttachedFilesTest extends ViewTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};

    private static final int ANSWER = 0;
    private static final int NOTE = 1;

    @Autowired
    ApplicationContext context;

    @Autowired
    DraftFiles files;

    private TicketFixture fixture;
    private Ticket ticket;

    @BeforeEach
    void openATicket() {
        fixture = new TicketFixture(context);
        ticket = fixture.anOpenTicket();
        openPage();
    }

    @Test
    void whatWasAddedIsThereAfterAReloadAndGoesOutWithTheAnswer() {
        attached().receive("potwierdzenie.txt", "Wysłano 12 listopada".getBytes(UTF_8));
        openPage();
        assertThat(attached().getElement().getTextRecursively()).contains("potwierdzenie.txt", "1 KB");

        _setValue(_get(TextArea.class), "Potwierdzenie w załączniku");
        _click(_get(Button.class, spec -> spec.withClasses("send")));

        assertThat(fixture.conversation(ticket).getLast().attachments())
                .extracting(Attachment::name)
                .containsExactly("potwierdzenie.txt");
        assertThat(attached().ids()).isEmpty();
    }

    @Test
    void whatMayNotGoOutIsSaidBesideAndForgottenWithTheNextFile() {
        attached().receive("gra.exe", "MZ".getBytes(UTF_8));
        assertThat(_get(attached(), Banner.class).getElement().getTextRecursively())
                .contains("“gra.exe” cannot be sent: it is a program");

        attached().receive("regulamin.txt", "Regulamin".getBytes(UTF_8));
        _assertNone(attached(), Banner.class);
    }

    @Test
    void aFileIsTakenAwayAgain() {
        attached().receive("regulamin.txt", "Regulamin".getBytes(UTF_8));

        _click(_get(
                attached(),
                Button.class,
                spec -> spec.withAttribute("aria-label", "Remove the attachment: regulamin.txt")));

        assertThat(attached().ids()).isEmpty();
    }

    @Test
    void aPastedPictureStandsInTheTextAndIsShownWhereItStands() {
        _setValue(_get(TextArea.class), "Tak to wygląda: ");
        attached().receivePicture("zrzut [1].png", PNG);
        assertThat(_get(TextArea.class).getValue())
                .isEqualTo("Tak to wygląda: ![zrzut \\[1\\].png](file:"
                        + attached().ids().getFirst() + ")");

        _click(_get(Button.class, spec -> spec.withClasses("send")));

        var shown = _get(FilePicture.class);
        assertThat(shown.getAlt()).contains("zrzut [1].png");
        assertThat(shown.getParent().orElseThrow().getElement().getTextRecursively())
                .isEqualToIgnoringWhitespace("Tak to wygląda:");
    }

    @Test
    void aPictureAmongTheFilesIsPutIntoTheTextByItsButtonAndOtherFilesHaveNone() {
        attached().receive("regulamin.txt", "Regulamin".getBytes(UTF_8));
        attached().receive("zrzut.png", PNG);

        _click(_get(
                attached(), Button.class, spec -> spec.withAttribute("aria-label", "Put into the text: zrzut.png")));

        assertThat(_get(TextArea.class).getValue())
                .isEqualTo("![zrzut.png](file:" + attached().ids().getLast() + ")");
        _assertNone(
                attached(), Button.class, spec -> spec.withAttribute("aria-label", "Put into the text: regulamin.txt"));
    }

    @Test
    void aPictureThatWasTakenAwayIsMissedBeforeSending() {
        attached().receivePicture("zrzut.png", PNG);
        _click(_get(
                attached(),
                Button.class,
                spec -> spec.withAttribute("aria-label", "Remove the attachment: zrzut.png")));

        _click(_get(Button.class, spec -> spec.withClasses("send")));

        assertThat(fixture.outbox(ticket)).isEmpty();
        assertThat(_get(TextArea.class).getValue()).contains("zrzut.png");
        assertThat(NotificationsKt.getNotifications())
                .singleElement()
                .satisfies(told ->
                        assertThat(told.getElement().getProperty("text", "")).contains("zrzut.png", "not among"));
    }

    @Test
    void aFileGetsWhereItWasPutThoughAnotherTextIsOpenedMeanwhile() {
        var answers = attached();
        write(NOTE);

        answers.receivePicture("zrzut.png", PNG);

        assertThat(files.of(ticket.number(), Kind.NOTE)).isEmpty();
        assertThat(_get(TextArea.class).getValue()).isEmpty();
        write(ANSWER);
        var picture = files.of(ticket.number(), Kind.ANSWER).getFirst();
        assertThat(_get(TextArea.class).getValue()).isEqualTo("![zrzut.png](file:" + picture.id() + ")");
        assertThat(attached().ids()).containsExactly(picture.id());
    }

    @Test
    void aFileGetsWhereItWasPutThoughAnotherTicketIsOpenedMeanwhile() {
        var answers = attached();
        var other = fixture.anOpenTicket();
        UI.getCurrent().navigate("tickets/" + other.number());

        answers.receive("regulamin.txt", "Regulamin".getBytes(UTF_8));

        assertThat(files.of(other.number(), Kind.ANSWER)).isEmpty();
        assertThat(files.of(ticket.number(), Kind.ANSWER)).hasSize(1);
        assertThat(attached().ids()).isEmpty();
    }

    private static void write(int tab) {
        _get(Tabs.class, tabs -> tabs.withClasses("segments")).setSelectedIndex(tab);
    }

    private void openPage() {
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets/" + ticket.number());
    }

    private static AttachedFiles attached() {
        return _find(AttachedFiles.class).stream()
                .filter(files -> files.getStyle().get("display") == null)
                .findFirst()
                .orElseThrow();
    }
}
