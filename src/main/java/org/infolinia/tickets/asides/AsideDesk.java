package org.infolinia.tickets.asides;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.OutboundMail;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.AsideChanged;
import org.infolinia.tickets.AsideChanged.Change;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.asides.Aside.State;
import org.infolinia.tickets.asides.AsideDrafts.Place;
import org.infolinia.tickets.asides.Forwarding.Forwarded;
import org.infolinia.tickets.asides.Forwarding.ForwardedFile;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.infolinia.tickets.desk.AnsweringMailbox;
import org.infolinia.tickets.desk.DraftFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where agents write with others about a ticket's matter. Nothing of it moves the participant's clocks. */
@Service
public class AsideDesk {

    private final TicketBook book;
    private final AsideRules rules;
    private final AsideRows rows;
    private final AsideMessages messages;
    private final AsidePost post;
    private final AnsweringMailbox mailbox;
    private final AsideDrafts drafts;
    private final Forwarding forwarding;
    private final AttachmentStore store;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Everything that a letter needs, found and allowed. */
    private record Ready(Mailbox from, Forwarded forwarded, List<DraftFile> files) {}

    AsideDesk(
            TicketBook book,
            AsideRules rules,
            AsideRows rows,
            AsideMessages messages,
            AsidePost post,
            AnsweringMailbox mailbox,
            AsideDrafts drafts,
            Forwarding forwarding,
            AttachmentStore store,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.rules = rules;
        this.rows = rows;
        this.messages = messages;
        this.post = post;
        this.mailbox = mailbox;
        this.drafts = drafts;
        this.forwarding = forwarding;
        this.store = store;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins an aside with its first letter. Refused as {@code ticket-merged}, {@code aside-ticket-closed},
     * {@code aside-with-contact}, {@code aside-with-ourselves}, {@code aside-no-mailbox}, as {@code file-gone} when somebody
     * took a file away again, as {@code forwarded-gone} and {@code forwarded-too-long}, and as the
     * {@linkplain org.infolinia.tickets.conversation.FileRules rules of files} refuse.
     */
    @Transactional
    public Outcome<Aside> begin(BeginAside command) {
        var ticket = book.take(command.ticket());
        var place = new Place(ticket.number(), null);
        var refusal = rules.firstRefusal(ticket.view(), command.to());
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : ready(ticket, place, command.letter()).map(ready -> {
                    var aside = rows.add(command, gatekeeper.actor(), clock.instant());
                    return send(ticket, get(aside), place, command.letter(), ready);
                });
    }

    /** Goes on with an aside, also with a closed one and in a closed ticket. Refused as {@link #begin} refuses a letter. */
    @Transactional
    public Outcome<Aside> write(AsideNumber number, AsideLetter letter) {
        var ticket = take(number);
        var aside = get(number);
        var place = new Place(aside.ticket(), number);
        return ready(ticket, place, letter).map(ready -> send(ticket, aside, place, letter, ready));
    }

    /** Nobody waits for anything any more. Does nothing when it is closed already. */
    @Transactional
    public Aside close(AsideNumber number) {
        return settle(number, State.CLOSED, Change.CLOSED);
    }

    /** Opens a closed one again: they have the next word when the last was ours. Does nothing to an open one. */
    @Transactional
    public Aside reopen(AsideNumber number) {
        return settle(number, messages.lastIsOurs(number) ? State.AWAITED : State.ANSWERED, Change.REOPENED);
    }

    /**
     * The signed-in agent looks at it, so he knows.
     *
     * @return whether he did not know before
     */
    @Transactional
    public boolean seen(AsideNumber number) {
        take(number);
        return gatekeeper
                .agent()
                .map(SignedInAgent::id)
                .map(agent -> rows.seen(number, agent))
                .orElse(false);
    }

    private Aside settle(AsideNumber number, State wanted, Change change) {
        var ticket = take(number);
        boolean isClosed = get(number).state() == State.CLOSED;
        if (isClosed != (wanted == State.CLOSED)) {
            rows.turn(number, wanted, clock.instant());
            rows.seen(number, null);
            tell(ticket, number, change, gatekeeper.actor());
        }
        return get(number);
    }

    private Outcome<Ready> ready(TicketInHand ticket, Place place, AsideLetter letter) {
        Optional<Mailbox> from = mailbox.of(ticket.view());
        if (from.isEmpty()) {
            return Outcome.refused("aside-no-mailbox");
        }
        var files = drafts.chosen(place, letter.files());
        if (files.size() < letter.files().size()) {
            return Outcome.refused(Refusal.of("file-gone"));
        }
        return forwarding.of(ticket.view(), letter, files).map(forwarded -> new Ready(from.get(), forwarded, files));
    }

    private Aside send(TicketInHand ticket, Aside aside, Place place, AsideLetter letter, Ready ready) {
        var by = gatekeeper.actor();
        var at = clock.instant();
        var forwarded = ready.forwarded().text();
        var text = forwarded.isEmpty() ? letter.text() : letter.text() + "\n\n" + forwarded;
        long message = messages.add(aside.number(), Entry.of(Direction.OUT, at, Conversation.author(by), text));
        var files = Stream.concat(
                        ready.files().stream().map(file -> drafts.attach(file, message)),
                        ready.forwarded().files().stream().map(file -> attach(file, message)))
                .toList();
        messages.sentAs(
                message, post.send(ticket.view(), aside, ready.from(), message, letter.text(), forwarded, files, by));
        rows.turn(aside.number(), State.AWAITED, at);
        rows.seen(aside.number(), null);
        drafts.forget(place);
        tell(ticket, aside.number(), Change.SENT, by);
        return get(aside.number());
    }

    private OutboundMail.File attach(ForwardedFile file, long message) {
        var bytes = file.content();
        messages.attach(message, file.name(), file.mediaType(), bytes.length, store.keep(bytes), null);
        return new OutboundMail.File(file.name(), file.mediaType(), bytes);
    }

    private void tell(TicketInHand ticket, AsideNumber aside, Change change, Actor by) {
        ticket.touched(clock.instant());
        events.publishEvent(new AsideChanged(by, ticket.view(), aside.value(), change));
    }

    /** The ticket that goes on with the matter, locked, so that nobody else writes in its asides meanwhile. */
    private TicketInHand take(AsideNumber number) {
        return rows.find(number)
                .flatMap(aside -> book.survivorOf(aside.ticket()))
                .orElseThrow(() -> new AccessDeniedException("No such aside to work on"));
    }

    private Aside get(AsideNumber number) {
        return rows.find(number).orElseThrow();
    }
}
