package org.infolinia.mail.outbound;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.atomic.AtomicLong;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.mail.OpenMailbox.Protection;
import org.infolinia.mail.OpenMailbox.Server;
import org.infolinia.mail.OpenMailbox.Servers;
import org.infolinia.mail.OutboundMail;
import org.infolinia.mail.Outbox;
import org.infolinia.mail.outbound.OutboxEntry.State;
import org.infolinia.mail.template.MailTemplates;
import org.infolinia.mail.template.TemplateKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxViewTest extends ViewTest {

    private static final AtomicLong PROGRAMS = new AtomicLong(780_000);
    private static final EmailAddress ANNA = new EmailAddress("anna@poczta.example");

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailTemplates templates;

    @Autowired
    private TransactionTemplate transaction;

    private ProgramId program;
    private Mailbox mailbox;

    @BeforeEach
    void aProgramWithAMailbox() {
        program = new ProgramId(PROGRAMS.incrementAndGet());
        SignedIn.administrator();
        var nowhere = new Server("127.0.0.1", 1, Protection.NONE);
        mailbox = mailboxes
                .open(new OpenMailbox(
                        program,
                        "general",
                        new EmailAddress("pomoc@program" + program.value() + ".example"),
                        "Pomoc",
                        Language.PL,
                        new Servers(nowhere, nowhere, "login", "secret")))
                .orElseThrow();
    }

    @Test
    void aMessageIsTakenOutBeforeItIsSent() {
        queue("Punkty");
        open("mail/out");

        _click(_get(_getCellComponent(grid(), 0, "actions"), Button.class, spec -> spec.withText("Take out")));

        assertThat(_findAll(grid()))
                .singleElement()
                .extracting(OutboxEntry::state)
                .isEqualTo(State.CANCELLED);
        assertThat(_find(Banner.class)).hasSize(1);
    }

    @Test
    void onlyWhatIsSoughtIsShown() {
        queue("Punkty");
        queue("Nagroda");
        open("mail/out");

        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("Recipient or subject")), "nagr");

        assertThat(_findAll(grid()))
                .singleElement()
                .extracting(OutboxEntry::subject)
                .isEqualTo("Nagroda");
    }

    @Test
    void thePaceOfAMailboxIsSet() {
        open("mail/out");

        _setValue(_get(IntegerField.class), 7);
        _click(_get(Button.class, spec -> spec.withText("Set")));

        assertThat(_get(IntegerField.class).getValue()).isEqualTo(7);
    }

    @Test
    void aTextIsSeenAsItWillBeReadAndSaved() {
        open("mail/texts");

        _setValue(_get(TextArea.class), "Cześć, **{{number}}**");
        assertThat(_get(Pre.class).getText()).isEqualTo("Cześć, **#20418**");
        assertThat(_get(IFrame.class).getSrcdoc().orElseThrow()).contains("<strong>#20418</strong>");

        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(templates
                        .text(program, TemplateKind.ACKNOWLEDGEMENT, Language.PL)
                        .body())
                .isEqualTo("Cześć, **{{number}}**");

        _click(_get(Button.class, spec -> spec.withText("Back to the default")));
        assertThat(_get(TextArea.class).getValue()).startsWith("Dzień dobry,");
        assertThat(_find(Button.class, spec -> spec.withText("Load"))).hasSize(2);
    }

    @Test
    void aMistakeIsNamedWithItsLineWhileOneWrites() {
        open("mail/texts");

        _setValue(_get(TextArea.class), "Sprawa {{number}}\n{{numer}}");

        assertThat(_get(Banner.class)
                        .getChildren()
                        .map(part -> part.getElement().getText()))
                .contains("In line 2: there is no variable “numer”.");
    }

    @Test
    void aTestGoesToTheAddressOneNames() {
        open("mail/texts");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Your address")), "joanna@biuro.example");

        _click(_get(Button.class, spec -> spec.withText("Send yourself a test")));

        open("mail/out");
        assertThat(_findAll(grid())).singleElement().satisfies(entry -> {
            assertThat(entry.to()).isEqualTo(new EmailAddress("joanna@biuro.example"));
            assertThat(entry.subject()).startsWith("Próba: Re: ");
        });
    }

    private void open(String route) {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate(route);
    }

    private void queue(String subject) {
        transaction.executeWithoutResult(
                status -> outbox.send(OutboundMail.answer(mailbox, ANNA, subject, "Tekst", "ticket:401", "answer:1")));
    }

    @SuppressWarnings("unchecked")
    private static Grid<OutboxEntry> grid() {
        return (Grid<OutboxEntry>) _get(Grid.class);
    }
}
