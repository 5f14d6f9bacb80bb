package org.infolinia.tickets.desk;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.mail.Landings;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.book.Merges;
import org.infolinia.tickets.book.Merges.Merge;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.book.Unmerging;
import org.infolinia.tickets.book.Unmerging.Heard;
import org.infolinia.tickets.conversation.CarriedOver;
import org.infolinia.tickets.conversation.CarriedOver.Extent;
import org.infolinia.tickets.conversation.CarriedOver.Returned;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where tickets that were merged are taken apart again. */
@Service
public class UnmergeDesk {

    private final TicketFiles files;
    private final TicketBook book;
    private final Merges merges;
    private final Unmerging unmerging;
    private final CarriedOver carriedOver;
    private final Conversation conversation;
    private final Landings landings;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    UnmergeDesk(
            TicketFiles files,
            TicketBook book,
            Merges merges,
            Unmerging unmerging,
            CarriedOver carriedOver,
            Conversation conversation,
            Landings landings,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.files = files;
        this.book = book;
        this.merges = merges;
        this.unmerging = unmerging;
        this.carriedOver = carriedOver;
        this.conversation = conversation;
        this.landings = landings;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /**
     * A merged ticket, as it is about to go on by itself.
     *
     * @param merge what it was, or null when nobody knows
     * @param extent what goes back with it
     * @param objection why it cannot; empty when it can
     */
    public record Preview(
            Ticket ticket, Ticket survivor, @Nullable Merge merge, Extent extent, Optional<Refusal> objection) {}

    /** The tickets that were merged into one, the first first; none of a program the asker does not work for. */
    @Transactional(readOnly = true)
    public List<Preview> mergedInto(TicketNumber survivor) {
        return files.find(survivor)
                .map(Ticket::number)
                .map(merges::into)
                .map(all -> all.stream()
                        .flatMap(merge -> preview(merge.ticket()).stream())
                        .toList())
                .orElse(List.of());
    }

    /** Empty when the ticket is not merged, or of a program the asker does not work for. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(TicketNumber number) {
        return files.find(number)
                .flatMap(ticket -> Optional.ofNullable(ticket.mergedInto())
                        .flatMap(files::find)
                        .map(survivor -> preview(ticket, survivor)));
    }

    /**
     * Takes a ticket out of the one that it was merged into. What came with it goes back, and so does what was written to
     * its own number since then; what was written in the other stays there. It is what it was before, its promises went
     * on meanwhile, and whoever wrote to it waits for an answer. Refused as {@code ticket-not-merged}, as
     * {@code survivor-merged} when the other one was merged on, and as {@code merge-unrecorded}.
     */
    @Transactional
    public Outcome<Ticket> unmerge(TicketNumber number) {
        return book.mergedInto(number).map(into -> unmerge(number, into)).orElseGet(() -> {
            book.take(number);
            return Outcome.refused("ticket-not-merged", number.toString());
        });
    }

    private Outcome<Ticket> unmerge(TicketNumber number, TicketNumber into) {
        var first = book.take(number.value() < into.value() ? number : into);
        var second = book.take(number.value() < into.value() ? into : number);
        var ticket = first.number().equals(number) ? first : second;
        var survivor = first.number().equals(number) ? second : first;
        return unmerging
                .objection(ticket.view(), survivor.view())
                .map(Outcome::<Ticket>refused)
                .orElseGet(() -> {
                    unmerge(merges.of(number).orElseThrow(), ticket, survivor);
                    return Outcome.done(ticket.view());
                });
    }

    private void unmerge(Merge merge, TicketInHand ticket, TicketInHand survivor) {
        var returned = carriedOver.bringBack(ticket.number(), survivor.number());
        landings.follow(
                ticket.program(),
                mailOf(returned),
                survivor.number().conversation(),
                ticket.number().conversation());
        unmerging.undo(merge, ticket, survivor, heard(merge, returned), gatekeeper.actor());
        note(ticket, "tickets.event.unmerged-from", survivor);
        note(survivor, "tickets.event.unmerged", ticket);
    }

    private Heard heard(Merge merge, List<Returned> returned) {
        return new Heard(
                returned.stream()
                        .filter(message -> message.direction() == Direction.IN)
                        .map(Returned::at)
                        .toList(),
                carriedOver
                        .oldestUnanswered(merge.survivor(), merge.lastMessage())
                        .orElse(null));
    }

    private static Collection<String> mailOf(List<Returned> returned) {
        return returned.stream()
                .map(Returned::mailMessageId)
                .filter(Objects::nonNull)
                .toList();
    }

    private void note(TicketInHand where, String key, TicketInHand other) {
        conversation.add(
                where.number(),
                Entry.event(
                        clock.instant(),
                        gatekeeper.actor(),
                        Words.of(key, other.number().toString())));
    }

    private Preview preview(Ticket ticket, Ticket survivor) {
        var merge = merges.of(ticket.number());
        return new Preview(
                ticket,
                survivor,
                merge.orElse(null),
                carriedOver.extent(
                        ticket.number(),
                        survivor.number(),
                        merge.map(Merge::lastMessage).orElse(Long.MAX_VALUE)),
                unmerging.objection(ticket, survivor));
    }
}
