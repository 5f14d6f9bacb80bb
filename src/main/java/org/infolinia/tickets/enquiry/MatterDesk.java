package org.infolinia.tickets.enquiry;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import java.util.function.Predicate;
import org.infolinia.kernel.Outcome;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Secret;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.Message.Author;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.infolinia.tickets.conversation.FileRules;
import org.infolinia.tickets.enquiry.Enclosures.Enclosure;
import org.infolinia.tickets.enquiry.Matter.Filed;
import org.infolinia.tickets.enquiry.MatterPages.Held;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody without an account follows his matter. He proves himself by a secret that was mailed to him alone, so nobody
 * is asked for a permission here.
 */
@Service
public class MatterDesk {

    private final MatterPages pages;
    private final EnquiryTickets tickets;
    private final AttachmentStore attachments;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;

    /** What was sent with a message. */
    public record SharedFile(String name, String mediaType, byte[] bytes) {}

    MatterDesk(
            MatterPages pages,
            EnquiryTickets tickets,
            AttachmentStore attachments,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper) {
        this.pages = pages;
        this.tickets = tickets;
        this.attachments = attachments;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
    }

    /** What the holder of a secret is shown; looking changes nothing, since mail scanners look too. */
    @Transactional(readOnly = true)
    public Optional<Matter> open(Secret secret) {
        return gatekeeper.asSystem(EnquiryDesk.PART, () -> pages.of(secret));
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
        return transactions.run(() -> gatekeeper.asSystem(
                EnquiryDesk.PART,
                () -> pages.take(secret)
                        .map(held -> added(secret, held, text, enclosed))
                        .orElseGet(() -> Outcome.refused("enquiry-unknown"))));
    }

    private Outcome<Matter> added(Secret secret, Held held, String text, Enclosures enclosed) {
        var filed = held.matter();
        if (!filed.takesMore()) {
            return Outcome.refused("enquiry-over");
        }
        var author = new Author(requireNonNullElse(filed.ticket().contact().name(), ""), null, held.address());
        if (!isSaidAlready(filed, author, text, enclosed)) {
            tickets.add(filed.ticket().number(), held.meant(), author, text, enclosed);
        }
        return Outcome.done(pages.of(secret).orElseThrow());
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
}
