package org.infolinia.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.infolinia.harness.FixedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMailServerTest {

    private static final String ADDRESS = "pomoc@kawasama.example";
    private static final String PASSWORD = "a long password";
    private static final int MANY = 40;

    @TempDir
    Path spool;

    private final Clock clock = new FixedClock();
    private EmbeddedMailServer server;

    @BeforeEach
    void start() {
        server = anotherServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aDeliveredMessageIsFetched() throws Exception {
        send(ADDRESS, "Gdzie są moje punkty?");

        assertThat(subjects(server, false)).containsExactly("Gdzie są moje punkty?");
    }

    @Test
    void aReplyAddressBelongsToItsMailbox() throws Exception {
        send("pomoc+ticket-20418.abcdefghijklmnop@kawasama.example", "Re: [#20418]");

        assertThat(subjects(server, false)).containsExactly("Re: [#20418]");
    }

    @Test
    void whatNobodyFetchedSurvivesAKilledServer() throws Exception {
        send(ADDRESS, "First");
        send(ADDRESS, "Second");

        try (var successor = anotherServer()) {
            assertThat(subjects(successor, false)).containsExactly("First", "Second");
        }
    }

    @Test
    void whatWasFetchedDoesNotComeAgain() throws Exception {
        send(ADDRESS, "Fetched");
        subjects(server, true);
        send(ADDRESS, "Waiting");

        try (var successor = anotherServer()) {
            assertThat(subjects(successor, false)).containsExactly("Waiting");
        }
    }

    /** Delivering and fetching lock the same inbox from its two ends; neither may wait for the other for ever. */
    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void mailIsTakenWhileOtherMailIsFetched() throws Exception {
        var sender = CompletableFuture.runAsync(() -> sendMany(MANY));
        while (!sender.isDone()) {
            subjects(server, true);
        }
        sender.join();
        assertThat(subjects(server, true)).hasSize(MANY);

        try (var successor = anotherServer()) {
            assertThat(subjects(successor, false)).isEmpty();
        }
    }

    @Test
    void aMessageThatWasNotWrittenToItsEndWasNeverPromised() throws Exception {
        send(ADDRESS, "Whole");
        Files.writeString(spool.resolve("pomoc%40kawasama.example").resolve("1.tmp"), "Subject: Ha");

        try (var successor = anotherServer()) {
            assertThat(subjects(successor, false)).containsExactly("Whole");
        }
    }

    @Test
    void theBytesAreTheSameAfterARestart() throws Exception {
        send(ADDRESS, "Zażółć gęślą jaźń");
        try (var successor = anotherServer()) {
            assertThat(raw(successor)).isEqualTo(raw(server));
        }
    }

    @Test
    void machineMailWithoutASenderIsTaken() throws Exception {
        sendAs("<>", ADDRESS, "Undelivered");

        assertThat(subjects(server, false)).containsExactly("Undelivered");
        assertThat(raw(server)).singleElement().asString().contains("Return-Path: <>");
    }

    @Test
    void portsInUseMakeItTakeFreeOnes() {
        try (var second = EmbeddedMailServer.start(spool, server.smtpPort(), server.imapPort(), clock)) {
            assertThat(second.smtpPort()).isNotEqualTo(server.smtpPort());
        }
    }

    private EmbeddedMailServer anotherServer() {
        var started = EmbeddedMailServer.start(spool, 0, 0, clock);
        started.openAccount(ADDRESS, PASSWORD);
        return started;
    }

    private void sendMany(int count) {
        try {
            for (int i = 1; i <= count; i++) {
                send(ADDRESS, "Message " + i);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(String to, String subject) throws MessagingException {
        sendAs("anna@poczta.example", to, subject);
    }

    private void sendAs(String envelopeSender, String to, String subject) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", EmbeddedMailServer.HOST);
        settings.put("mail.smtp.port", Integer.toString(server.smtpPort()));
        settings.put("mail.smtp.from", envelopeSender);
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("anna@poczta.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText("Dzień dobry", "UTF-8");
        Transport.send(message);
    }

    private static List<String> subjects(EmbeddedMailServer from, boolean markAsSeen) throws Exception {
        var subjects = new ArrayList<String>();
        inInbox(from, message -> {
            subjects.add(message.getSubject());
            if (markAsSeen) {
                message.setFlag(Flag.SEEN, true);
            }
        });
        return subjects;
    }

    private static List<String> raw(EmbeddedMailServer from) throws Exception {
        var messages = new ArrayList<String>();
        inInbox(from, message -> {
            try (var bytes = new ByteArrayOutputStream()) {
                message.writeTo(bytes);
                messages.add(bytes.toString(StandardCharsets.ISO_8859_1));
            }
        });
        return messages;
    }

    private interface Reading {
        void read(Message message) throws MessagingException, IOException;
    }

    private static void inInbox(EmbeddedMailServer from, Reading reading) throws Exception {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(EmbeddedMailServer.HOST, from.imapPort(), ADDRESS, PASSWORD);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                for (var message : inbox.getMessages()) {
                    reading.read(message);
                }
            }
        }
    }
}
