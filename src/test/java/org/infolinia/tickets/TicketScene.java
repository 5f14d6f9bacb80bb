package org.infolinia.tickets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.mail.Landing;
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
import org.infolinia.tickets.Ticket.Topic;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A program of its own with a mailbox and a participant, for one test. */
public final class TicketScene {

    private static final AtomicInteger SCENES = new AtomicInteger();

    private final ApplicationContext context;
    private final Gatekeeper gatekeeper;
    private final int number = SCENES.incrementAndGet();
    private final ProgramId program;
    private final Mailbox mailbox;
    private final ParticipantId halina;
    private int mails;

    public TicketScene(ApplicationContext context) {
        this.context = context;
        this.gatekeeper = context.getBean(Gatekeeper.class);
        program = gatekeeper.asSystem("test", this::foundProgram);
        mailbox = gatekeeper.asSystem("test", this::openMailbox);
        halina = participant("Halina", "halina@poczta.example");
    }

    public ProgramId program() {
        return program;
    }

    public ParticipantId halina() {
        return halina;
    }

    public ParticipantId participant(String name, String address) {
        return gatekeeper.asSystem(
                "test",
                () -> context.getBean(ParticipantRegister.class)
                        .register(new RegisterParticipant(
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
                                Set.of())));
    }

    /** A ticket that Halina opened by telephone. */
    public Ticket openTicket(Kind kind) {
        return gatekeeper.asSystem(
                "test",
                () -> context.getBean(TicketDesk.class)
                        .open(new OpenTicket(
                                program,
                                halina,
                                new Contact("Halina Wróbel", new EmailAddress("halina@poczta.example")),
                                Channel.PHONE,
                                kind,
                                Topic.REWARD,
                                null,
                                "Nagroda nie dotarła",
                                "Czekam od miesiąca",
                                Language.PL)));
    }

    Landing receive(InboundMail mail, ThreadProofs proofs) {
        return gatekeeper.asSystem(
                "test",
                () -> context.getBean(TransactionTemplate.class)
                        .execute(status -> context.getBean(TicketIntake.class).receive(mail, proofs)));
    }

    public void reply(Ticket ticket, String from, String text) {
        receive(mail(from, "Re: sprawa", text, Classification.PERSON), proven(ticket));
    }

    InboundMail mail(String from, String subject, String text, Classification classification) {
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
                List.of(mailbox.address()),
                subject,
                text,
                null,
                List.of(new InboundMail.Attachment("faktura.pdf", "application/pdf", new byte[] {1, 2, 3})),
                classification,
                Instant.parse("2026-11-17T09:00:00Z"));
    }

    static ThreadProofs proven(Ticket ticket) {
        return new ThreadProofs(
                List.of(new Proof(Means.REPLY_ADDRESS, ticket.number().conversation())), null);
    }

    static ThreadProofs claimed(Ticket ticket) {
        return new ThreadProofs(List.of(), Long.toString(ticket.number().value()));
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
