package org.infolinia.tickets.asides;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.mail.MailPictures;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.TicketFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conversations with others to be read, by whoever may work on their ticket. */
@Service
@Transactional(readOnly = true)
public class AsideShelf {

    private final AsideRows rows;
    private final AsideMessages messages;
    private final TicketFiles files;
    private final Gatekeeper gatekeeper;

    AsideShelf(AsideRows rows, AsideMessages messages, TicketFiles files, Gatekeeper gatekeeper) {
        this.rows = rows;
        this.messages = messages;
        this.files = files;
        this.gatekeeper = gatekeeper;
    }

    /**
     * Those of the ticket and of all that were merged into it, the newest first; none of a ticket of a program the asker
     * does not work for.
     */
    public List<Aside> of(TicketNumber ticket) {
        return files.find(ticket).map(known -> rows.of(known.number())).orElse(List.of());
    }

    /** Empty also when its ticket is of a program the asker does not work for. */
    public Optional<Aside> find(AsideNumber number) {
        return rows.find(number).filter(aside -> files.find(aside.ticket()).isPresent());
    }

    /** Oldest first. */
    public List<Message> messages(AsideNumber number) {
        return find(number).map(aside -> messages.of(number)).orElse(List.of());
    }

    /** A message's HTML with the pictures that came with it. */
    public MailPictures shown(AsideNumber number, Message message) {
        return MailPictures.in(
                Objects.requireNonNullElse(message.html(), ""),
                contentId -> find(number).flatMap(aside -> messages.named(number, message.id(), contentId)));
    }

    /** The bytes of a file of this aside; of another's file it knows nothing. */
    public Optional<byte[]> attachment(AsideNumber number, long attachment) {
        return find(number).flatMap(aside -> messages.content(number, attachment));
    }

    /** What the signed-in agent has not seen of what he looks after, the newest first. */
    public List<AsideNews> news() {
        return gatekeeper.agent().stream()
                .flatMap(agent -> rows.unseenBy(agent.id()).stream())
                .flatMap(unseen -> files.find(rows.survivorOf(unseen.aside().ticket())).stream()
                        .map(ticket -> new AsideNews(ticket, unseen.aside(), unseen.since())))
                .toList();
    }
}
