package org.infolinia.tickets;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.mail.LandedMail;
import org.infolinia.mail.Landing;
import org.infolinia.mail.MailConsumer;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.mail.ThreadProofs;
import org.infolinia.mail.ThreadProofs.Means;
import org.infolinia.mail.ThreadProofs.Proof;
import org.infolinia.participants.Participant.PostalAddress;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A program of its own with a mailbox, and Halina, who takes part in it, for one test. */
public final class TicketFixture {

    public static final String HALINA = "halina@poczta.example";
    public static final String STRANGER = "obcy@gdzies.example";

    private static final AtomicInteger FIXTURES = new AtomicInteger();

    private final ApplicationContext context;
    private final Gatekeeper gatekeeper;
    private final TicketDesk desk;
    private final TicketFiles files;
    private final int number = FIXTURES.incrementAndGet();
    private final ProgramId program;
    private final Mailbox mailbox;
    private final ParticipantId halina;
    private int mails;

    public TicketFixture(ApplicationContext context) {
        this.context = context;
        this.gatekeeper = context.getBean(Gatekeeper.class);
        this.desk = context.getBean(TicketDesk.class);
        this.files = context.getBean(TicketFiles.class);
        program = gatekeeper.asSystem("test", this::foundProgram);
        mailbox = gatekeeper.asSystem("test", this::openMailbox);
        halina = aParticipant("Halina", HALINA);
    }

    public ProgramId program() {
        return program;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public ParticipantId halina() {
        return halina;
    }

    public ParticipantId aParticipant(String name, String address) {
        var command = new RegisterParticipant(
                program,
                name + "-" + number,
                new PersonName(name, "Wróbel"),
                Language.PL,
                null,
                new PostalAddress(null, null, "Rzeszów"),
                null,
                null,
                LocalDate.of(2024, 5, 1),
                List.of(new EmailAddress(address)),
                List.of(),
                List.of(),
                Set.of());
        return gatekeeper.asSystem(
                "test", () -> context.getBean(ParticipantRegister.class).register(command));
    }

    /** What Halina asks by telephone about points that she misses. */
    public static OpenTicket aQuestionAboutPoints(ProgramId program, @Nullable ParticipantId participant) {
        return new OpenTicket(
                program,
                participant,
                new Contact("Halina Wróbel", null),
                Channel.PHONE,
                Kind.QUESTION,
                Topic.MISSING_POINTS,
                null,
                "Brak bonusu",
                "Bonus nie zadziałał",
                Language.PL);
    }

    /** A question that Halina asked by telephone. */
    public Ticket anOpenTicket() {
        return opened(Kind.QUESTION);
    }

    /** A complaint that Halina made by telephone. */
    public Ticket anOpenComplaint() {
        return opened(Kind.COMPLAINT);
    }

    /** A question that waits for Halina's word. */
    public Ticket aPendingTicket() {
        return changed(anOpenTicket(), new ToState(State.PENDING));
    }

    public Ticket aClosedTicket() {
        return changed(anOpenTicket(), new ToState(State.CLOSED));
    }

    /** The ticket is changed past the rules of the desk, as it may have been before they held. */
    public Ticket changedPastTheRules(Ticket ticket, TicketEdit edit) {
        var book = context.getBean(TicketBook.class);
        return requireNonNull(gatekeeper.asSystem(
                "test",
                () -> context.getBean(TransactionTemplate.class).execute(status -> {
                    var held = book.take(ticket.number());
                    book.edit(held, edit, gatekeeper.actor());
                    return held.view();
                })));
    }

    /** Halina is answered by mail, which waits to be sent. */
    public void answers(Ticket ticket, String text) {
        var newest = newest(ticket);
        gatekeeper.asSystem(
                "test",
                () -> desk.answer(new AnswerTicket(ticket.number(), text, newest, false, State.PENDING))
                        .orElseThrow());
    }

    /** What somebody has read who reads the ticket now. */
    public long newest(Ticket ticket) {
        return conversation(ticket).stream().mapToLong(Message::arrival).max().orElse(0);
    }

    /** The ticket as it is now. */
    public Ticket now(Ticket ticket) {
        return files.find(ticket.number()).orElseThrow();
    }

    public List<Message> conversation(Ticket ticket) {
        return files.conversation(ticket.number());
    }

    /** Subjects of the mail that waits to be sent for the ticket. */
    public List<String> outbox(Ticket ticket) {
        return context.getBean(JdbcClient.class)
                .sql("select subject from mail.outbox where conversation = :conversation order by id")
                .param("conversation", ticket.number().conversation())
                .query(String.class)
                .list();
    }

    /** A message that proves nothing. */
    public Landing writes(String from, String subject, String text) {
        return comesIn(from, subject, text, Classification.PERSON, ThreadProofs.NONE);
    }

    /** A message that proves nothing and has lain there since then. */
    public Landing wroteAt(Instant then, String from, String subject, String text) {
        return comesIn(mail(then, from, subject, text, Classification.PERSON), ThreadProofs.NONE);
    }

    /** A message to the ticket's reply address. */
    public Landing replies(String from, Ticket ticket, String text) {
        return comesIn(from, "Re: sprawa", text, Classification.PERSON, proven(ticket));
    }

    /** The same with mail that has lain there since then. */
    public Landing repliedAt(Instant then, String from, Ticket ticket, String text) {
        return comesIn(mail(then, from, "Re: sprawa", text, Classification.PERSON), proven(ticket));
    }

    /** The same with somebody else among its recipients. */
    public Landing replies(String from, Ticket ticket, String text, String copiedTo) {
        return comesIn(mail(from, "Re: sprawa", text, Classification.PERSON, copiedTo), proven(ticket));
    }

    /** A message with the ticket's number in the subject, which anybody can write. */
    public Landing quotesTheNumber(String from, Ticket ticket, String text) {
        var claim = ticket.number().value();
        return comesIn(
                from,
                "[#" + claim + "]",
                text,
                Classification.PERSON,
                new ThreadProofs(List.of(), Long.toString(claim)));
    }

    /** What a machine sends about the ticket. */
    public Landing reports(String from, Ticket ticket, String subject, Classification classification) {
        return comesIn(from, subject, "550", classification, proven(ticket));
    }

    /** What somebody, or a machine, sends to a conversation's reply address, such as an aside's. */
    public Landing proves(String conversation, String from, String text, Classification classification) {
        var proofs = new ThreadProofs(List.of(new Proof(Means.REPLY_ADDRESS, conversation)), null);
        return comesIn(from, "Re: sprawa", text, classification, proofs);
    }

    /** The first letter of a ticket is put into another one, where it belongs. */
    public void moves(Ticket ticket, Ticket to) {
        var mail = context.getBean(JdbcClient.class)
                .sql("""
                        select mail_message_id from tickets.message
                         where ticket_number = :ticket and mail_message_id is not null order by id limit 1""")
                .param("ticket", ticket.number().value())
                .query(String.class)
                .single();
        gatekeeper.asSystem(
                "test",
                () -> context.getBean(TransactionTemplate.class).execute(status -> {
                    context.getBean(LandedMail.class)
                            .move(
                                    program,
                                    mail,
                                    ticket.number().conversation(),
                                    to.number().conversation());
                    return status;
                }));
    }

    /** A message with a mark in its subject, which anybody can write. */
    public Landing marks(String from, String mark, String text) {
        return comesIn(from, "[#" + mark + "]", text, Classification.PERSON, new ThreadProofs(List.of(), mark));
    }

    public Landing newsletter(String from) {
        return comesIn(from, "Newsletter", "Promocja", Classification.AUTO, ThreadProofs.NONE);
    }

    /** Where a message landed. */
    public Ticket ticketOf(Landing landing) {
        return TicketNumber.ofConversation(String.valueOf(landing.conversation()))
                .flatMap(files::find)
                .orElseThrow();
    }

    private Landing comesIn(
            String from, String subject, String text, Classification classification, ThreadProofs proofs) {
        return comesIn(mail(from, subject, text, classification), proofs);
    }

    private Landing comesIn(InboundMail mail, ThreadProofs proofs) {
        return requireNonNull(gatekeeper.asSystem(
                "test",
                () -> context.getBean(TransactionTemplate.class)
                        .execute(status -> context.getBean(MailConsumer.class).receive(mail, proofs))));
    }

    private InboundMail mail(
            String from, String subject, String text, Classification classification, String... copiedTo) {
        return mail(context.getBean(Clock.class).instant(), from, subject, text, classification, copiedTo);
    }

    private InboundMail mail(
            Instant receivedAt,
            String from,
            String subject,
            String text,
            Classification classification,
            String... copiedTo) {
        var address = new EmailAddress(from);
        mails++;
        return new InboundMail(
                mails,
                mailbox,
                "<" + number + "." + mails + "@test.example>",
                List.of(),
                List.of(),
                address,
                "",
                address,
                Stream.concat(
                                Stream.of(mailbox.address()),
                                Arrays.stream(copiedTo).map(EmailAddress::new))
                        .toList(),
                subject,
                text,
                null,
                List.of(new InboundMail.Attachment("faktura.pdf", "application/pdf", new byte[] {1, 2, 3})),
                classification,
                receivedAt);
    }

    private static ThreadProofs proven(Ticket ticket) {
        return new ThreadProofs(
                List.of(new Proof(Means.REPLY_ADDRESS, ticket.number().conversation())), null);
    }

    private Ticket opened(Kind kind) {
        var command = new OpenTicket(
                program,
                halina,
                new Contact("Halina Wróbel", new EmailAddress(HALINA)),
                Channel.PHONE,
                kind,
                Topic.REWARD,
                null,
                "Nagroda nie dotarła",
                "Czekam od miesiąca",
                Language.PL);
        return gatekeeper.asSystem("test", () -> desk.open(command));
    }

    private Ticket changed(Ticket ticket, TicketEdit edit) {
        return gatekeeper.asSystem(
                "test", () -> desk.change(ticket.number(), edit).orElseThrow());
    }

    private ProgramId foundProgram() {
        return context.getBean(ProgramDirectory.class)
                .found(new FoundProgram(
                        "TK" + number,
                        "Klub " + number,
                        "TK",
                        "berry",
                        Language.PL,
                        "PL",
                        new RequiredLevels(
                                IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.CODE),
                        Map.of("pomoc", "Pomoc"),
                        Map.of(),
                        Map.of()))
                .orElseThrow();
    }

    private Mailbox openMailbox() {
        return context.getBean(Mailboxes.class)
                .open(OpenMailbox.embedded(
                        program,
                        "pomoc",
                        new EmailAddress("pomoc@klub" + number + ".example"),
                        "Pomoc Klubu " + number,
                        Language.PL))
                .orElseThrow();
    }
}
