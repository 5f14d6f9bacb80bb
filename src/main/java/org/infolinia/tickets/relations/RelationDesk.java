package org.infolinia.tickets.relations;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.desk.AllOrNone;
import org.infolinia.tickets.desk.MergeTargets;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.relations.RelationRows.OpenChild;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where tickets of one program are linked to each other, and what they are linked to is read. */
@Service
public class RelationDesk {

    /** The most links of one ticket. */
    public static final int MAXIMUM_LINKS = 100;

    private final RelationRows rows;
    private final RelationRules rules;
    private final TicketFiles files;
    private final TicketBook book;
    private final TicketDesk desk;
    private final MergeTargets targets;
    private final AllOrNone allOrNone;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    RelationDesk(
            RelationRows rows,
            RelationRules rules,
            TicketFiles files,
            TicketBook book,
            TicketDesk desk,
            MergeTargets targets,
            AllOrNone allOrNone,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.files = files;
        this.book = book;
        this.desk = desk;
        this.targets = targets;
        this.allOrNone = allOrNone;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /**
     * What the ticket is linked to, the first made first; of tickets that the asker may not see only the numbers. Merged
     * tickets stand for the ones that they went into. Empty when the ticket itself is not there for the asker.
     */
    @Transactional(readOnly = true)
    public List<LinkedTicket> of(TicketNumber number) {
        return files.find(number)
                .map(ticket -> rows.of(ticket.number()).stream()
                        .map(link ->
                                new LinkedTicket(link, files.find(link.other()).orElse(null)))
                        .toList())
                .orElse(List.of());
    }

    /** The tickets below this one that are not over. */
    @Transactional(readOnly = true)
    public List<Ticket> openChildren(TicketNumber number) {
        return of(number).stream()
                .filter(linked -> linked.link().bond() == Bond.CHILD)
                .map(LinkedTicket::ticket)
                .filter(Objects::nonNull)
                .filter(child -> !child.state().isOver())
                .toList();
    }

    /** The same of many at once, by the ticket above; those of programs that the asker does not work for are left out. */
    @Transactional(readOnly = true)
    public Map<TicketNumber, List<TicketNumber>> openChildren(Collection<TicketNumber> numbers) {
        return rows.openBelow(numbers).stream()
                .filter(found -> gatekeeper.allows(Permission.WORK_TICKETS, found.program()))
                .collect(Collectors.groupingBy(
                        OpenChild::parent,
                        LinkedHashMap::new,
                        Collectors.mapping(OpenChild::child, Collectors.toList())));
    }

    /**
     * At most {@value MergeTargets#MAXIMUM} tickets that could be linked to this one: the participant's own first. The
     * number of a merged ticket finds the one that it went into.
     *
     * @param typed a number, or part of the subject or of the contact's name; blank for the participant's own
     */
    @Transactional(readOnly = true)
    public List<Ticket> find(TicketNumber number, String typed) {
        return targets.find(number, typed).stream()
                .flatMap(found -> files.find(rows.survivorOf(found.number())).stream())
                .filter(found -> !found.number().equals(number))
                .distinct()
                .toList();
    }

    /**
     * Links two tickets; both histories tell of it. Refused as {@code relation-unknown}, {@code relation-with-itself},
     * {@code relation-elsewhere}, {@code ticket-merged}, {@code relation-there}, {@code relation-parent-taken},
     * {@code relation-original-taken}, {@code relation-circle}, {@code relation-too-many}, and, when the duplicate is to
     * end, as {@link TicketDesk#change} refuses; then there is no link either.
     *
     * @return the ticket that was asked for, as it is afterwards
     */
    public Outcome<Ticket> link(LinkTickets command) {
        return allOrNone.run(() -> {
            rows.lockProgramOf(command.ticket());
            var wanted = toSurvivor(command);
            return both(wanted.ticket(), wanted.link().other())
                    .map(both -> linked(wanted, both))
                    .orElseGet(() -> Outcome.refused(
                            "relation-unknown", command.link().other().toString()));
        });
    }

    /** Takes the link between two tickets away; nothing happens when there is none. Refused as {@code relation-unknown} and {@code ticket-merged}. */
    public Outcome<Ticket> unlink(TicketNumber number, TicketNumber other) {
        return allOrNone.run(() -> both(number, other)
                .map(both -> {
                    if (both.ticket().view().mergedInto() != null) {
                        return Outcome.<Ticket>refused("ticket-merged", number.toString());
                    }
                    rows.of(number).stream()
                            .filter(link -> link.other().equals(other))
                            .forEach(link -> unlink(both, link));
                    return Outcome.done(both.ticket().view());
                })
                .orElseGet(() -> Outcome.refused("relation-unknown", other.toString())));
    }

    private record Both(TicketInHand ticket, TicketInHand other) {}

    private LinkTickets toSurvivor(LinkTickets command) {
        var link =
                new Link(command.link().bond(), rows.survivorOf(command.link().other()));
        return new LinkTickets(command.ticket(), link, command.duplicateEndsAs());
    }

    private Outcome<Ticket> linked(LinkTickets command, Both both) {
        var refusal =
                rules.firstRefusal(command, both.ticket().view(), both.other().view());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        rows.add(command.lower(), command.upwards(), command.upper(), clock.instant());
        var by = gatekeeper.actor();
        tell(both.ticket(), null, command.link(), by);
        tell(both.other(), null, seenFromThere(both, command.link()), by);
        return ended(command, both);
    }

    private Outcome<Ticket> ended(LinkTickets command, Both both) {
        var end = command.duplicateEndsAs();
        return end == null
                ? Outcome.done(both.ticket().view())
                : desk.change(command.lower(), new ToState(end))
                        .map(ended -> both.ticket().view());
    }

    private void unlink(Both both, Link link) {
        rows.remove(both.ticket().number(), both.other().number());
        var by = gatekeeper.actor();
        tell(both.ticket(), link, null, by);
        tell(both.other(), seenFromThere(both, link), null, by);
    }

    private static Link seenFromThere(Both both, Link link) {
        return new Link(link.bond().reversed(), both.ticket().number());
    }

    private void tell(TicketInHand ticket, @Nullable Link before, @Nullable Link after, Actor by) {
        book.tell(
                ticket,
                Field.LINK,
                before == null ? null : before.written(),
                after == null ? null : after.written(),
                by);
    }

    /** Locked in the order of their numbers, as everybody locks them; empty when one is not there for the asker. */
    private Optional<Both> both(TicketNumber number, TicketNumber other) {
        boolean isFirst = number.value() <= other.value();
        return book.look(isFirst ? number : other)
                .flatMap(first -> book.look(isFirst ? other : number)
                        .map(second -> isFirst ? new Both(first, second) : new Both(second, first)));
    }
}
