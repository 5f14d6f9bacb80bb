package org.infolinia.mail.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.infolinia.harness.FixedClock;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.mail.Correspondent;
import org.infolinia.mail.MailTest;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.account.Accounts;
import org.infolinia.mail.account.MailServers;
import org.infolinia.mail.inbound.IntakeEntry;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.infolinia.mail.inbound.IntakeRound;
import org.infolinia.mail.inbound.IntakeSearch;
import org.infolinia.mail.inbound.Mailroom;
import org.infolinia.operation.EmbeddedMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One message that the server does not give holds up nobody. */
class RefusedMailTest extends MailTest {

    private static final String LOGIN = "login@server.example";
    private static final long THE_SECOND = 2;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MailServers servers;

    @Autowired
    private Fetcher fetcher;

    @Autowired
    private Mailroom mailroom;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FixedClock clock;

    @TempDir
    private Path spool;

    private EmbeddedMailServer server;
    private Correspondent ewa;
    private final List<MailboxLine> lines = new ArrayList<>();

    @BeforeEach
    void startServer() {
        server = EmbeddedMailServer.start(spool, 0, 0, clock);
        server.openAccount(LOGIN, "secret");
        ewa = new Correspondent(server, "ewa@poczta.example");
    }

    @AfterEach
    void stopServer() {
        lines.forEach(MailboxLine::hangUp);
        server.close();
        clock.reset();
    }

    @Test
    void aMessageThatTheServerRefusesIsSetAsideAndTheNextOnesComeIn() throws IOException {
        try (var stubborn = StubbornServer.refusing(THE_SECOND, server.imapPort())) {
            var mailbox = mailboxAt(stubborn);
            ewaWrites(4);

            rounds(4, aLine(), mailbox);

            assertThat(keptIn(mailbox)).isEqualTo(4);
            assertThat(failedIn(mailbox).reason()).isEqualTo("mail.reason.not-given");
            assertThat(failedIn(mailbox).error()).contains(StubbornServer.WORDS);
            assertThat(failedIn(mailbox).subject())
                    .as("its headers were to be had")
                    .isEqualTo("Wiadomość 2");
            assertThat(failedIn(mailbox).from()).isEqualTo(new EmailAddress(ewa.address()));
        }
    }

    @Test
    void aMessageThatTheConnectionBreaksAtIsSetAsideAndTheNextOnesComeIn() throws IOException {
        try (var stubborn = StubbornServer.breakingOffAt(THE_SECOND, server.imapPort())) {
            var mailbox = mailboxAt(stubborn);
            ewaWrites(4);
            var line = aLine();

            rounds(5, line, mailbox);

            assertThat(keptIn(mailbox)).isEqualTo(4);
            assertThat(failedIn(mailbox).state()).isEqualTo(State.FAILED);
            assertThat(failedIn(mailbox).error()).isNotBlank();
            assertThat(line.health(mailbox, 0).isWell()).isTrue();
        }
    }

    @Test
    void twoFailuresAreNotEnoughToSetAMessageAside() throws IOException {
        try (var stubborn = StubbornServer.refusing(1, server.imapPort())) {
            var mailbox = mailboxAt(stubborn);
            ewaWrites(1);
            var line = aLine();
            rounds(2, line, mailbox);

            stubborn.relent();
            rounds(1, line, mailbox);

            assertThat(entriesOf(mailbox))
                    .singleElement()
                    .extracting(IntakeEntry::state)
                    .isEqualTo(State.RECEIVED);
        }
    }

    @Test
    void aServerThatSaysItIsBusyIsLeftAloneAndNoMessageIsBlamed() throws IOException {
        try (var stubborn = StubbornServer.saying("NO [UNAVAILABLE] Try later", 1, server.imapPort())) {
            var mailbox = mailboxAt(stubborn);
            ewaWrites(2);
            var line = aLine();

            rounds(6, line, mailbox);

            assertThat(entriesOf(mailbox)).isEmpty();
            assertThat(line.health(mailbox, 0).failuresInRow()).isEqualTo(6);
        }
    }

    @Test
    void aMessageThatIsSetAsideIsAskedForAgainEveryHour() throws IOException {
        try (var stubborn = StubbornServer.refusing(1, server.imapPort())) {
            var mailbox = mailboxAt(stubborn);
            ewaWrites(1);
            var line = aLine();
            rounds(4, line, mailbox);
            stubborn.relent();

            rounds(1, line, mailbox);
            assertThat(failedIn(mailbox).state()).as("not yet").isEqualTo(State.FAILED);
            clock.advance(Duration.ofMinutes(61));
            rounds(1, line, mailbox);
            IntakeRound.again(context);

            assertThat(entriesOf(mailbox))
                    .singleElement()
                    .extracting(IntakeEntry::state)
                    .isEqualTo(State.CREATED);
        }
    }

    @Test
    void afterADayItIsAskedForNoMore() throws IOException {
        try (var stubborn = StubbornServer.refusing(1, server.imapPort())) {
            var mailbox = mailboxAt(stubborn);
            ewaWrites(1);
            var line = aLine();
            rounds(4, line, mailbox);
            clock.advance(Duration.ofHours(25));
            rounds(2, line, mailbox);
            int asked = stubborn.timesAsked();

            clock.advance(Duration.ofHours(2));
            rounds(2, line, mailbox);

            assertThat(stubborn.timesAsked()).isEqualTo(asked);
            assertThat(failedIn(mailbox).reason()).isEqualTo("mail.reason.not-given");
        }
    }

    @Test
    void whoeverReplaysItHasItFetchedAnew() throws IOException {
        try (var stubborn = StubbornServer.breakingOffAt(1, server.imapPort())) {
            var mailbox = mailboxAt(stubborn);
            ewaWrites(1);
            var line = aLine();
            rounds(5, line, mailbox);
            stubborn.relent();

            assertThat(mailroom.replay(failedIn(mailbox).id())).isInstanceOf(Outcome.Done.class);
            assertThat(failedIn(mailbox).reason()).isEqualTo("mail.reason.asked-again");
            IntakeRound.again(context);
            assertThat(failedIn(mailbox).state()).as("nobody works on nothing").isEqualTo(State.FAILED);
            rounds(1, line, mailbox);
            IntakeRound.again(context);

            var created = entriesOf(mailbox).getFirst();
            assertThat(created.state()).isEqualTo(State.CREATED);
            assertThat(created.subject()).isEqualTo("Wiadomość 1");
        }
    }

    @Test
    void whatIsGoneFromTheServerWhenItIsReplayedIsSaidToBeGone() throws IOException {
        try (var stubborn = StubbornServer.refusing(1, server.imapPort())) {
            var mailbox = mailboxAt(stubborn);
            ewaWrites(1);
            var line = aLine();
            rounds(4, line, mailbox);
            jdbc.sql("update mail.inbound_mail set uid = 77 where mailbox_id = ?")
                    .param(mailbox.id())
                    .update();

            mailroom.replay(failedIn(mailbox).id());
            rounds(1, line, mailbox);

            assertThat(failedIn(mailbox).reason()).isEqualTo("mail.reason.gone");
        }
    }

    private Mailbox mailboxAt(StubbornServer stubborn) {
        return scene.mailboxAtAServer(stubborn.port());
    }

    private MailboxLine aLine() {
        var line = new MailboxLine(accounts, servers, fetcher, clock);
        lines.add(line);
        return line;
    }

    private static void rounds(int count, MailboxLine line, Mailbox mailbox) {
        for (int round = 1; round <= count; round++) {
            line.ask(mailbox, () -> {});
        }
    }

    private void ewaWrites(int messages) {
        for (int number = 1; number <= messages; number++) {
            ewa.write(LOGIN, "Wiadomość " + number, "Dzień dobry");
        }
    }

    private int keptIn(Mailbox mailbox) {
        return entriesOf(mailbox).size();
    }

    private IntakeEntry failedIn(Mailbox mailbox) {
        return entriesOf(mailbox).stream()
                .filter(entry -> entry.state() == State.FAILED)
                .findFirst()
                .orElseThrow();
    }

    private List<IntakeEntry> entriesOf(Mailbox mailbox) {
        return mailroom.page(IntakeSearch.EVERYTHING, Mailroom.NEWEST, Mailroom.PAGE_SIZE).stream()
                .filter(entry -> entry.mailbox().equals(mailbox.address()))
                .toList();
    }
}
