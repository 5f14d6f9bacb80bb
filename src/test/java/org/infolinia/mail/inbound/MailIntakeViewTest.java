package org.infolinia.mail.inbound;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Card;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.mail.OpenMailbox.Protection;
import org.infolinia.mail.OpenMailbox.Server;
import org.infolinia.mail.OpenMailbox.Servers;
import org.infolinia.mail.fetching.KeptMail;
import org.infolinia.mail.fetching.KeptMail.Fetched;
import org.infolinia.mail.fetching.KeptMail.Position;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailIntakeViewTest extends ViewTest {

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private Mailroom mailroom;

    @Autowired
    private Blocklist blocklist;

    @Autowired
    private KeptMail kept;

    @Autowired
    private WaitingMail waiting;

    @Test
    void whatFailedSaysWhyAndIsReplayed() {
        var program = new ProgramId(770_001);
        long mail = failed(program, "Too hard to read");
        open(program, "mail=" + mail);
        assertThat(shown())
                .singleElement()
                .satisfies(entry -> assertThat(entry.id()).isEqualTo(mail));
        assertThat(_get(Card.class, spec -> spec.withClasses("mail-detail"))
                        .getElement()
                        .getTextRecursively())
                .contains("Too hard to read");

        _click(_get(Button.class, spec -> spec.withText("Replay")));

        assertThat(shown()).singleElement().extracting(IntakeEntry::state).isEqualTo(State.RECEIVED);
        waiting.fail(mail, "Too hard to read");
    }

    @Test
    void theSourceIsShownAsItCame() {
        var program = new ProgramId(770_002);
        long mail = failed(program, "Too hard to read");
        open(program, "mail=" + mail);

        _click(_get(Button.class, spec -> spec.withText("Source")));

        assertThat(_get(Pre.class).getText()).startsWith("From: anna@poczta.example");
    }

    @Test
    void mailOfOtherProgramsIsNotShown() {
        long mail = failed(new ProgramId(770_003), "Somebody else's");
        open(new ProgramId(770_004), "mail=" + mail);

        assertThat(shown()).isEmpty();
        assertThat(_find(Card.class, spec -> spec.withClasses("mail-detail"))).isEmpty();
    }

    @Test
    void theAddressSaysWhatIsLookedFor() {
        var program = new ProgramId(770_005);
        failed(program, "Too hard to read");

        open(program, "state=QUARANTINED");
        assertThat(shown()).isEmpty();

        UI.getCurrent().navigate("mail", QueryParameters.fromString("state=FAILED&q=could+not+be"));
        assertThat(shown()).hasSize(1);

        UI.getCurrent().navigate("mail", QueryParameters.fromString("state=FAILED&day=1999-01-01"));
        assertThat(shown()).isEmpty();
    }

    @Test
    void aBlockedSenderStandsOnTheListUntilSomebodyUnblocksHim() {
        var program = new ProgramId(770_006);
        failed(program, "Too hard to read");
        open(program, "");
        blocklist.block(new BlockSender(program, "@spam.example", null)).orElseThrow();

        _click(_get(Button.class, spec -> spec.withText("Blocked")));
        _click(_get(Button.class, spec -> spec.withText("Unblock")));

        assertThat(blocklist.all()).isEmpty();
    }

    private void open(ProgramId program, String query) {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("mail", QueryParameters.fromString(query));
    }

    private static List<IntakeEntry> shown() {
        return _findAll(grid());
    }

    @SuppressWarnings("unchecked")
    private static Grid<IntakeEntry> grid() {
        return (Grid<IntakeEntry>) _get(Grid.class);
    }

    private long failed(ProgramId program, String error) {
        SignedIn.administrator();
        var nowhere = new Server("127.0.0.1", 1, Protection.NONE);
        var mailbox = mailboxes
                .open(new OpenMailbox(
                        program,
                        "general",
                        new EmailAddress("pomoc@program" + program.value() + ".example"),
                        "Pomoc",
                        Language.PL,
                        new Servers(nowhere, nowhere, "login", "secret")))
                .orElseThrow();
        var raw = "From: anna@poczta.example\r\nSubject: Pytanie\r\n\r\nDzień dobry".getBytes(UTF_8);
        kept.keep(mailbox, new Fetched(new Position(1, 1, 0), raw, raw.length, false));
        long id = mailroom.page(IntakeSearch.EVERYTHING, Mailroom.NEWEST, Mailroom.PAGE_SIZE).stream()
                .filter(entry -> entry.mailbox().equals(mailbox.address()))
                .findFirst()
                .orElseThrow()
                .id();
        waiting.fail(id, error);
        SignedIn.out();
        return id;
    }
}
