package org.infolinia.mail;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.infolinia.harness.Programs;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.OpenMailbox.Protection;
import org.infolinia.mail.OpenMailbox.Server;
import org.infolinia.mail.OpenMailbox.Servers;
import org.infolinia.mail.fetching.FetchingRound;
import org.infolinia.mail.inbound.IntakeEntry;
import org.infolinia.mail.inbound.IntakeSearch;
import org.infolinia.mail.inbound.Mailroom;
import org.infolinia.mail.outbound.SendingRound;
import org.infolinia.operation.EmbeddedMailServer;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A mailbox of a program of its own and Anna, who writes to it, for one test with {@link MailroomHarness}. */
public final class MailScene {

    private static final int PORT_NOBODY_LISTENS_ON = 1;

    private final ApplicationContext context;
    private final Correspondent anna;
    private final Mailbox mailbox;

    /** To be made by somebody who may open mailboxes. */
    public MailScene(ApplicationContext context) {
        this.context = context;
        var name = UUID.randomUUID().toString().substring(0, 8);
        anna = new Correspondent(context.getBean(EmbeddedMailServer.class), "anna." + name + "@poczta.example");
        mailbox = context.getBean(Mailboxes.class)
                .open(OpenMailbox.embedded(
                        program(), "general", new EmailAddress("pomoc@" + name + ".example"), "Pomoc", Language.PL))
                .orElseThrow();
    }

    public Correspondent anna() {
        return anna;
    }

    public EmailAddress annasAddress() {
        return new EmailAddress(anna.address());
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public String address() {
        return mailbox.address().value();
    }

    /** A second mailbox of the same program. */
    public Mailbox anotherMailbox() {
        return mailboxOf("biuro");
    }

    /** A mailbox of the same program at a server that never answers. */
    public Mailbox mailboxAtADeadServer() {
        return mailboxAtAServer(PORT_NOBODY_LISTENS_ON);
    }

    /** A mailbox of the same program at a server of somebody's own on this machine. */
    public Mailbox mailboxAtAServer(int port) {
        return mailboxAtAServer("nieczynna", port);
    }

    public Mailbox mailboxAtAServer(String localPart, int port) {
        var server = new Server("127.0.0.1", port, Protection.NONE);
        return mailboxOf(localPart, new Servers(server, server, "login@server.example", "secret"));
    }

    /** A mailbox of the same program at the embedded server. */
    public Mailbox mailboxOf(String localPart) {
        return mailboxOf(localPart, null);
    }

    private Mailbox mailboxOf(String localPart, @Nullable Servers servers) {
        return context.getBean(Mailboxes.class)
                .open(new OpenMailbox(
                        mailbox.program(),
                        "general",
                        new EmailAddress(localPart + "@" + mailbox.address().domain()),
                        "Biuro",
                        Language.PL,
                        servers))
                .orElseThrow();
    }

    public void annaWrites(String subject, String text, String... headers) {
        anna.write(address(), subject, text, headers);
    }

    public void annaWritesUnder(String messageId, String text) {
        anna.writeRaw(address(), raw(messageId, text));
    }

    /** What Anna's message looks like on its way. */
    public String raw(String messageId, String text) {
        return """
                Message-ID: %s
                From: Anna Nowak <%s>
                To: %s
                Subject: Pytanie
                Content-Type: text/plain; charset=UTF-8

                %s
                """.formatted(messageId, anna.address(), address(), text).replace("\n", "\r\n");
    }

    public void fetch() {
        FetchingRound.of(mailbox, context);
    }

    /** What was handed over of Anna's mail, oldest first. */
    public List<InboundMail> handedOver() {
        return context.getBean(RecordingConsumer.class).from(anna);
    }

    public InboundMail received() {
        return handedOver().getLast();
    }

    /** What came into the mailbox, newest first. */
    public List<IntakeEntry> entries() {
        return context
                .getBean(Mailroom.class)
                .page(IntakeSearch.EVERYTHING, Mailroom.NEWEST, Mailroom.PAGE_SIZE)
                .stream()
                .filter(entry -> entry.mailbox().equals(mailbox.address()))
                .toList();
    }

    /**
     * Answers Anna and delivers it.
     *
     * @return the answer's Message-ID
     */
    public String answer(String conversation, String text) {
        var messageId = requireNonNull(context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(Outbox.class)
                        .send(OutboundMail.answer(
                                mailbox, annasAddress(), "Odpowiedź", text, conversation, "answer:1"))));
        SendingRound.in(context);
        return messageId;
    }

    private ProgramId program() {
        return new Programs(context.getBean(ProgramDirectory.class), context.getBean(Gatekeeper.class)).aProgram();
    }
}
