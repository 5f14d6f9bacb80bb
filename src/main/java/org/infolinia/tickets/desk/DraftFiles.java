package org.infolinia.tickets.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.DraftKept;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.infolinia.tickets.conversation.FileRules.Limits;
import org.infolinia.tickets.conversation.PlacedPictures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that agents have put to what they have not sent; each sees his own, of tickets he works on. */
@Service
public class DraftFiles {

    /** Larger files are turned away. */
    public static final int MAXIMUM_BYTES = 10_000_000;

    /** What one letter carries: the base64 of mail makes a third more of 15 MB, and many servers take 25 MB. */
    public static final Limits LIMITS = new Limits(10, MAXIMUM_BYTES, 15_000_000);

    private final DraftFileRows<String> rows;
    private final AttachmentStore store;
    private final DraftWriter writer;
    private final ApplicationEventPublisher events;

    DraftFiles(
            JdbcClient jdbc, AttachmentStore store, DraftWriter writer, ApplicationEventPublisher events, Clock clock) {
        this.rows = new DraftFileRows<>(jdbc, store, writer, clock, "tickets.draft_file", "kind");
        this.store = store;
        this.writer = writer;
        this.events = events;
    }

    /** In the order in which they were added; none of a ticket of a program the asker does not work for. */
    @Transactional(readOnly = true)
    public List<DraftFile> of(TicketNumber ticket, Drafts.Kind kind) {
        return writer.worksOn(ticket) ? mine(ticket, kind) : List.of();
    }

    /**
     * Keeps a file until its answer or note is sent. Refused as {@code file-empty}, {@code file-too-large},
     * {@code file-runs} when it would run on being opened, {@code files-too-many} and {@code files-too-large}.
     *
     * @param name as the agent's machine calls it; what is not part of a name is taken off
     */
    @Transactional
    public Outcome<DraftFile> add(TicketNumber ticket, Drafts.Kind kind, String name, byte[] bytes) {
        var added = rows.add(ticket, kind.name(), name, bytes);
        if (added instanceof Outcome.Done<DraftFile>) {
            events.publishEvent(new DraftKept(ticket, writer.me(), false));
        }
        return added;
    }

    /** Does nothing when it is gone already. */
    @Transactional
    public void remove(TicketNumber ticket, Drafts.Kind kind, long file) {
        rows.remove(ticket, kind.name(), file);
    }

    /** Whether all of these are the asker's and still there. */
    boolean has(TicketNumber ticket, Drafts.Kind kind, List<Long> files) {
        return files.isEmpty()
                || mine(ticket, kind).stream().map(DraftFile::id).toList().containsAll(files);
    }

    /**
     * Refused as {@code picture-missing} when a picture stands in a text that is not among these files, or is none.
     *
     * @param files ids of those that go out with the text
     */
    Optional<Refusal> missingPicture(TicketNumber ticket, Drafts.Kind kind, List<Long> files, String text) {
        var references = PlacedPictures.in(text);
        if (references.isEmpty()) {
            return Optional.empty();
        }
        var pictures = mine(ticket, kind).stream()
                .filter(DraftFile::isPicture)
                .map(DraftFile::id)
                .filter(files::contains)
                .toList();
        return references.stream()
                .filter(reference -> !pictures.contains(reference.file()))
                .findFirst()
                .map(reference -> Refusal.of("picture-missing", reference.words()));
    }

    /** The asker's pictures that stand in a text. */
    List<FileToSend> placedIn(String text, TicketNumber ticket, Drafts.Kind kind) {
        var placed = placed(text);
        return placed.isEmpty()
                ? List.of()
                : mine(ticket, kind).stream()
                        .filter(file -> placed.contains(file.id()) && file.isPicture())
                        .map(file -> new FileToSend(file, store.bytes(rows.hashOf(file)), true))
                        .toList();
    }

    /**
     * Puts the files to what was sent.
     *
     * @return them, as they go out by mail
     */
    List<FileToSend> attach(TicketNumber ticket, Drafts.Kind kind, List<Long> files, long message, String text) {
        var placed = placed(text);
        return files.isEmpty()
                ? List.of()
                : mine(ticket, kind).stream()
                        .filter(file -> files.contains(file.id()))
                        .map(file -> attach(file, message, file.isPicture() && placed.contains(file.id())))
                        .toList();
    }

    private FileToSend attach(DraftFile file, long message, boolean isPlaced) {
        var hash = rows.take(file);
        if (isPlaced) {
            var contentId = PlacedPictures.contentId(file.id());
            store.place(message, contentId, file.name(), file.mediaType(), file.size(), hash);
        } else {
            store.add(message, file.name(), file.mediaType(), file.size(), hash);
        }
        return new FileToSend(file, store.bytes(hash), isPlaced);
    }

    private static Set<Long> placed(String text) {
        return PlacedPictures.in(text).stream()
                .map(PlacedPictures.Reference::file)
                .collect(Collectors.toSet());
    }

    private List<DraftFile> mine(TicketNumber ticket, Drafts.Kind kind) {
        return rows.of(ticket, kind.name());
    }
}
