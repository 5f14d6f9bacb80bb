package org.infolinia.tickets.enquiry;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Secret;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.Message.Author;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.book.ReplyRules;
import org.infolinia.tickets.book.TicketShelf;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.infolinia.tickets.conversation.Correspondence;
import org.infolinia.tickets.conversation.FileRules;
import org.infolinia.tickets.enquiry.Enclosures.Enclosure;
import org.infolinia.tickets.enquiry.Matter.Expired;
import org.infolinia.tickets.enquiry.Matter.Filed;
import org.infolinia.tickets.enquiry.Matter.GoesOn;
import org.infolinia.tickets.enquiry.Matter.Unconfirmed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what people without an account ask. Whoever asks proves himself by the secret that was mailed to him alone, so
 * nobody is asked for a permission here.
 */
@Service
public class EnquiryDesk {

    /** How long an enquiry waits for its writer to show that the address is his. */
    public static final Duration WAITS_FOR = Duration.ofDays(3);

    /** So that nobody's mailbox is flooded through our form. */
    static final int MAXIMUM_PER_HOUR = 3;

    private static final String PART = "help-page";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MAXIMUM_MERGES = 10;

    private final Enquiries enquiries;
    private final EnquiryMail mail;
    private final EnquiryTickets tickets;
    private final EnquiryFiles files;
    private final TicketShelf shelf;
    private final ReplyRules replyRules;
    private final Correspondence correspondence;
    private final AttachmentStore attachments;
    private final Mailboxes mailboxes;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What was sent with a message. */
    public record SharedFile(String name, String mediaType, byte[] bytes) {}

    EnquiryDesk(
            Enquiries enquiries,
            EnquiryMail mail,
            EnquiryTickets tickets,
            EnquiryFiles files,
            TicketShelf shelf,
            ReplyRules replyRules,
            Correspondence correspondence,
            AttachmentStore attachments,
            Mailboxes mailboxes,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enquiries = enquiries;
        this.mail = mail;
        this.tickets = tickets;
        this.files = files;
        this.shelf = shelf;
        this.replyRules = replyRules;
        this.correspondence = correspondence;
        this.attachments = attachments;
        this.mailboxes = mailboxes;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Whether a program takes enquiries: it must have a mailbox to answer from. */
    public boolean isOpen(ProgramId program) {
        return !mailboxes.of(program).isEmpty();
    }

    /**
     * Keeps an enquiry and asks its writer to confirm it. Refused as {@code enquiry-closed} when the program has no
     * mailbox, as {@code enquiry-too-often} after {@value #MAXIMUM_PER_HOUR} in an hour with the same address, and as
     * {@code enquiry-files-full} while there is no room for files of unknown people.
     */
    @Transactional
    public Outcome<Enquiry> ask(Enquiry enquiry, Enclosures enclosed) {
        return gatekeeper.asSystem(
                PART,
                () -> mailboxes.of(enquiry.program()).stream()
                        .findFirst()
                        .map(mailbox -> ask(enquiry, enclosed, mailbox))
                        .orElseGet(() -> Outcome.refused("enquiry-closed")));
    }

    private Outcome<Enquiry> ask(Enquiry enquiry, Enclosures enclosed, Mailbox mailbox) {
        forgetUnconfirmed();
        var now = clock.instant();
        if (enquiries.countOf(enquiry.program(), enquiry.address(), now.minus(HOUR)) >= MAXIMUM_PER_HOUR) {
            return Outcome.refused("enquiry-too-often");
        }
        if (!files.hasRoomFor(enquiry.program(), enclosed)) {
            return Outcome.refused("enquiry-files-full");
        }
        var secret = Secret.random();
        long id = enquiries.add(enquiry, secret, now);
        files.keep(id, enclosed);
        mail.send(id, enquiry, secret, mailbox);
        events.publishEvent(new EnquiryMade(enquiry.program(), id));
        return Outcome.done(enquiry);
    }

    /** Files go as soon as an enquiry has expired; its words stay as long again, so that its link is understood. */
    @Transactional
    public void forgetUnconfirmed() {
        var now = clock.instant();
        files.forgetUnconfirmedOf(now.minus(WAITS_FOR));
        enquiries.forgetUnconfirmedOf(now.minus(WAITS_FOR.multipliedBy(2)));
    }

    /** What the holder of a secret is shown; looking changes nothing, since mail scanners look too. */
    @Transactional(readOnly = true)
    public Optional<Matter> open(Secret secret) {
        return gatekeeper.asSystem(PART, () -> enquiries.find(secret).map(this::matter));
    }

    /**
     * The writer has shown that the address is his: the enquiry becomes a ticket, once. Refused as
     * {@code enquiry-unknown} and {@code enquiry-expired}.
     */
    @Transactional
    public Outcome<Matter> confirm(Secret secret) {
        return gatekeeper.asSystem(PART, () -> {
            var found = enquiries.take(secret);
            if (found.isEmpty()) {
                return Outcome.refused("enquiry-unknown");
            }
            var kept = found.get();
            var enquiry = kept.enquiry();
            if (kept.isExpired(clock.instant())) {
                return Outcome.refused("enquiry-expired");
            }
            if (enquiry != null) {
                enquiries.became(kept.id(), tickets.open(kept.id(), enquiry).number());
            }
            return Outcome.done(enquiries.find(secret).map(this::matter).orElseThrow());
        });
    }

    /**
     * Adds what the writer has to say. The same words and files twice in a row count once, since a button is pressed twice more
     * often than a thing is said twice. Begun anew when an agent changes the ticket at the same moment. Refused as
     * {@code enquiry-unknown}, and as {@code enquiry-over} when the ticket
     * takes no more.
     *
     * @param text 1 to {@value Enquiry#MAXIMUM_TEXT_LENGTH} characters
     */
    public Outcome<Matter> add(Secret secret, String text, Enclosures enclosed) {
        return transactions.run(() -> gatekeeper.asSystem(PART, () -> added(secret, text, enclosed)));
    }

    private Outcome<Matter> added(Secret secret, String text, Enclosures enclosed) {
        var kept = enquiries.take(secret);
        if (kept.map(this::matter).orElse(null) instanceof Filed filed) {
            if (!filed.takesMore()) {
                return Outcome.refused("enquiry-over");
            }
            var author = new Author(
                    requireNonNullElse(filed.ticket().contact().name(), ""),
                    null,
                    kept.orElseThrow().address());
            if (!isSaidAlready(filed, author, text, enclosed)) {
                tickets.add(
                        filed.ticket().number(),
                        requireNonNull(kept.orElseThrow().ticket()),
                        author,
                        text,
                        enclosed);
            }
            return Outcome.done(kept.map(this::matter).orElseThrow());
        }
        return Outcome.refused("enquiry-unknown");
    }

    /** A file that stands on the page of a matter; empty when it is not there for the holder of this secret. */
    @Transactional(readOnly = true)
    public Optional<SharedFile> file(Secret secret, long attachment) {
        return shared(secret, message -> true, file -> file.id() == attachment);
    }

    /** A picture in an answer of ours; empty when there is none for the holder of this secret. */
    @Transactional(readOnly = true)
    public Optional<SharedFile> picture(Secret secret, long attachment) {
        return shared(
                secret,
                message -> message.direction() == Direction.OUT,
                file -> file.id() == attachment && FileRules.isPicture(file.mediaType()));
    }

    private Optional<SharedFile> shared(Secret secret, Predicate<Message> messages, Predicate<Attachment> files) {
        return open(secret)
                .filter(Filed.class::isInstance)
                .map(Filed.class::cast)
                .flatMap(filed -> filed.messages().stream()
                        .filter(messages)
                        .flatMap(message -> message.attachments().stream())
                        .filter(files)
                        .findFirst()
                        .flatMap(file -> attachments
                                .content(filed.ticket().number(), file.id())
                                .map(bytes -> new SharedFile(file.name(), file.mediaType(), bytes))));
    }

    private static boolean isSaidAlready(Filed filed, Author author, String text, Enclosures enclosed) {
        if (filed.messages().isEmpty()) {
            return false;
        }
        var last = filed.messages().getLast();
        return last.author().equals(author)
                && last.text().equals(text)
                && last.attachments().stream()
                        .map(Attachment::name)
                        .toList()
                        .equals(enclosed.files().stream().map(Enclosure::name).toList());
    }

    private Matter matter(KeptEnquiry kept) {
        var enquiry = kept.enquiry();
        if (enquiry != null) {
            return kept.isExpired(clock.instant())
                    ? new Expired(kept.program(), kept.language())
                    : new Unconfirmed(enquiry, files.namesOf(kept.id()));
        }
        var ticket = living(shelf.find(requireNonNull(kept.ticket())).orElseThrow());
        boolean isHis = kept.address().equals(ticket.contact().address());
        return isHis
                ? new Filed(
                        ticket,
                        kept.language(),
                        correspondence.between(ticket.number(), kept.address()),
                        takesMore(ticket))
                : new GoesOn(kept.program(), kept.language(), ticket.number());
    }

    private Ticket living(Ticket first) {
        var ticket = first;
        for (int step = 0; step < MAXIMUM_MERGES && ticket.mergedInto() != null; step++) {
            ticket = shelf.find(ticket.mergedInto()).orElseThrow();
        }
        return ticket;
    }

    private boolean takesMore(Ticket ticket) {
        return replyRules.of(ticket).admits(ticket, clock.instant());
    }
}
