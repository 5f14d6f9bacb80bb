package org.infolinia.mail.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import org.infolinia.audit.AuditEntry;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.MailboxSetup;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.mail.OpenMailbox.Protection;
import org.infolinia.mail.OpenMailbox.Server;
import org.infolinia.mail.OpenMailbox.Servers;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailboxesViewTest extends ViewTest {

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private MailboxSetup setup;

    @Autowired
    private ProgramDirectory programs;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private AuditTrail trail;

    @Test
    void aMailboxIsOpenedAndShown() {
        var program = aProgram();
        open(program);

        _click(_get(Button.class, spec -> spec.withText("New mailbox")));
        _setValue(_get(EmailField.class), "nowa@" + program.value() + ".example");
        _setValue(field("Name"), "Pomoc");
        hosts("imap.example", "smtp.example");
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("Password")), "secret");
        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(mailboxes.of(program))
                .extracting(mailbox -> mailbox.address().value())
                .containsExactly("nowa@" + program.value() + ".example");
        assertThat(_get(MailboxCard.class).getElement().getTextRecursively())
                .contains("nowa@" + program.value() + ".example", "Not checked yet");
    }

    @Test
    void whatIsMissingIsSaid() {
        open(aProgram());

        _click(_get(Button.class, spec -> spec.withText("New mailbox")));
        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(banner()).contains("Fill in the address");
    }

    @Test
    void aMailboxIsChangedAndItsPasswordStays() {
        var program = aProgram();
        var mailbox = mailboxOf(program);
        open(program);

        _click(_get(Button.class, spec -> spec.withText("Change")));
        _setValue(field("Name"), "Biuro obsługi");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Largest message (MB)")), 25);
        _click(_get(Button.class, spec -> spec.withText("Save")));

        SignedIn.administrator();
        var settings = setup.get(mailbox.id());
        assertThat(settings.mailbox().name()).isEqualTo("Biuro obsługi");
        assertThat(settings.maximumBytes()).isEqualTo(25 * 1024 * 1024);
        assertThat(trail.newest())
                .filteredOn(entry -> entry.subject().equals("mailbox:" + mailbox.id()))
                .extracting(AuditEntry::action)
                .contains("mail.mailbox-changed");
    }

    @Test
    void aPasswordDoesNotGoToAnotherServerUnlessItIsTypedAgain() {
        var program = aProgram();
        mailboxOf(program);
        open(program);

        _click(_get(Button.class, spec -> spec.withText("Change")));
        hosts("imap.elsewhere.example", "smtp.elsewhere.example");
        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(banner()).contains("Type the password");
    }

    @Test
    void whatKeepsUsFromAServerIsSaidInWords() {
        var program = aProgram();
        mailboxOf(program);
        open(program);

        _click(_get(Button.class, spec -> spec.withText("Change")));
        _click(_get(Button.class, spec -> spec.withText("Try reading")));

        await().pollInSameThread().until(() -> {
            MockVaadin.clientRoundtrip(false);
            return banner().contains("refuses the connection");
        });
    }

    @Test
    void aMailboxIsClosedAndOpenedAgain() {
        var program = aProgram();
        mailboxOf(program);
        open(program);

        _click(_get(Button.class, spec -> spec.withText("Close")));
        assertThat(mailboxes.of(program)).isEmpty();

        _click(_get(Button.class, spec -> spec.withText("Open again")));
        assertThat(mailboxes.of(program)).hasSize(1);
    }

    private void open(ProgramId program) {
        openTabFor(SignedIn.administratorOf(program));
        UI.getCurrent().navigate("mailboxes");
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void hosts(String imap, String smtp) {
        var hosts = _find(TextField.class, spec -> spec.withLabel("Server"));
        _setValue(hosts.getFirst(), imap);
        _setValue(hosts.getLast(), smtp);
    }

    private static String banner() {
        return _find(Banner.class).stream()
                .map(banner -> banner.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private ProgramId aProgram() {
        SignedIn.administrator();
        var code = "V" + Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        var levels = new RequiredLevels(
                IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.KNOWLEDGE);
        return gatekeeper.asSystem(
                "test",
                () -> programs.found(new FoundProgram(
                                code,
                                code,
                                "V",
                                "berry",
                                Language.PL,
                                "PL",
                                levels,
                                Map.of("general", "Ogólna"),
                                Map.of(),
                                Map.of()))
                        .orElseThrow());
    }

    private Mailbox mailboxOf(ProgramId program) {
        SignedIn.administrator();
        var nowhere = new Server("127.0.0.1", 1, Protection.NONE);
        return mailboxes
                .open(new OpenMailbox(
                        program,
                        programs.queues(program).getFirst().key(),
                        new EmailAddress("pomoc@program" + program.value() + ".example"),
                        "Pomoc",
                        Language.PL,
                        new Servers(nowhere, nowhere, "login", "secret")))
                .orElseThrow();
    }
}
