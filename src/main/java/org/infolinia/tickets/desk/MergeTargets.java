package org.infolinia.tickets.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.GoesAlong;
import org.infolinia.tickets.book.MergeRules;
import org.infolinia.tickets.book.TicketShelf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tickets that one can be merged into, and what each of the two is before they become one. */
@Service
@Transactional(readOnly = true)
public class MergeTargets {

    /** The longest words that are looked for. */
    public static final int MAXIMUM_TEXT_LENGTH = 100;

    /** The most tickets that are offered. */
    public static final int MAXIMUM = 20;

    private static final int SHOWN_MESSAGES = 3;

    private static final Set<State> OPEN = Set.of(State.NEW, State.OPEN, State.PENDING);
    private static final Set<State> FINISHED = Set.of(State.RESOLVED, State.CLOSED);

    private final TicketFiles files;
    private final TicketShelf shelf;
    private final MergeRules rules;
    private final List<GoesAlong> belongings;
    private final Gatekeeper gatekeeper;

    MergeTargets(
            TicketFiles files, TicketShelf shelf, MergeRules rules, List<GoesAlong> belongings, Gatekeeper gatekeeper) {
        this.files = files;
        this.shelf = shelf;
        this.rules = rules;
        this.belongings = List.copyOf(belongings);
        this.gatekeeper = gatekeeper;
    }

    /**
     * Two tickets side by side.
     *
     * @param goesAlong what the other one gets besides messages, in the asker's words
     * @param objection why they cannot become one; empty when they can
     */
    public record Comparison(Side ticket, Side survivor, List<String> goesAlong, Optional<Refusal> objection) {

        public Comparison {
            goesAlong = List.copyOf(goesAlong);
        }
    }

    /**
     * One of the two.
     *
     * @param messages how many messages and notes it has
     * @param last the last of them, oldest first
     */
    public record Side(Ticket ticket, int messages, List<Message> last) {}

    /**
     * At most {@value #MAXIMUM} tickets of the same program that are not merged themselves: the participant's open ones
     * first, then his others, then everybody's. A whole number finds its ticket wherever it is.
     *
     * @param typed a number, or part of the subject or of the contact's name; blank for the participant's own
     */
    public List<Ticket> find(TicketNumber number, String typed) {
        return files.find(number)
                .map(ticket -> Stream.of(numbered(typed), own(ticket, typed), others(ticket, typed))
                        .flatMap(found -> found)
                        .filter(other -> !other.number().equals(number))
                        .distinct()
                        .limit(MAXIMUM)
                        .toList())
                .orElse(List.of());
    }

    /** Empty when one of them is not there for the asker. */
    public Optional<Comparison> compare(TicketNumber number, TicketNumber into) {
        return files.find(number)
                .flatMap(ticket -> files.find(into)
                        .map(survivor -> new Comparison(
                                side(ticket),
                                side(survivor),
                                goesAlong(number, into),
                                rules.firstRefusal(ticket, survivor))));
    }

    private List<String> goesAlong(TicketNumber number, TicketNumber into) {
        var language = gatekeeper.agent().map(SignedInAgent::language).orElse(Language.PL);
        return belongings.stream()
                .flatMap(each -> each.named(number, into, language).stream())
                .toList();
    }

    private Stream<Ticket> numbered(String typed) {
        return TicketNumber.parse(typed).flatMap(files::find).stream();
    }

    private Stream<Ticket> own(Ticket ticket, String typed) {
        var words = typed.strip().toLowerCase(Locale.ROOT);
        var all = Optional.ofNullable(ticket.participant()).map(files::of).orElse(List.of()).stream()
                .filter(MergeTargets::goesOn)
                .filter(own -> own.subject().toLowerCase(Locale.ROOT).contains(words))
                .toList();
        var openFirst = new LinkedHashSet<Ticket>();
        all.stream().filter(own -> !own.state().isOver()).forEach(openFirst::add);
        openFirst.addAll(all);
        return openFirst.stream();
    }

    private Stream<Ticket> others(Ticket ticket, String typed) {
        return typed.isBlank()
                ? Stream.empty()
                : Stream.of(OPEN, FINISHED)
                        .flatMap(
                                states -> shelf
                                        .saying(
                                                ticket.program(),
                                                states,
                                                typed.strip().toLowerCase(Locale.ROOT),
                                                MAXIMUM)
                                        .stream());
    }

    private static boolean goesOn(Ticket ticket) {
        return ticket.mergedInto() == null;
    }

    private Side side(Ticket ticket) {
        var messages = files.conversation(ticket.number()).stream()
                .filter(message -> message.direction() != Direction.EVENT)
                .toList();
        return new Side(
                ticket,
                messages.size(),
                messages.subList(Math.max(0, messages.size() - SHOWN_MESSAGES), messages.size()));
    }
}
