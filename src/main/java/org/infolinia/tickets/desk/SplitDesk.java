package org.infolinia.tickets.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Refusal;
import org.infolinia.mail.Landings;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.MessagesSplitOff;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.book.EditRules;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.conversation.CarriedOver;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.infolinia.tickets.conversation.Senders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where messages that are about something else begin a ticket of their own. */
@Service
public class SplitDesk {

    private final TicketFiles files;
    private final TicketBook book;
    private final Conversation conversation;
    private final CarriedOver carriedOver;
    private final Senders senders;
    private final Landings landings;
    private final ParticipantRegister participants;
    private final EditRules editRules;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SplitDesk(
            TicketFiles files,
            TicketBook book,
            Conversation conversation,
            CarriedOver carriedOver,
            Senders senders,
            Landings landings,
            ParticipantRegister participants,
            EditRules editRules,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.book = book;
        this.conversation = conversation;
        this.carriedOver = carriedOver;
        this.senders = senders;
        this.landings = landings;
        this.participants = participants;
        this.editRules = editRules;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** What can be split off, oldest first; empty for a ticket of a program the asker does not work for. */
    @Transactional(readOnly = true)
    public List<Message> choices(Ticket ticket) {
        return files.conversation(ticket.number()).stream()
                .filter(SplitDesk::isSaid)
                .toList();
    }

    /** Whom the new ticket may be about: the ticket's participant, and whoever has an address that wrote in it. */
    @Transactional(readOnly = true)
    public List<Participant> participants(Ticket ticket) {
        var own = Optional.ofNullable(ticket.participant()).flatMap(participants::find).stream();
        var writers = choices(ticket).stream()
                .map(message -> message.author().address())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(address -> senders.allWith(address, ticket.program()).stream());
        return Stream.concat(own, writers).distinct().toList();
    }

    /**
     * Puts messages into a new ticket, which goes on from the other one. It is of the same kind and dates from the oldest
     * of them, so that neither the law's clock nor a promise begins anew. Refused as {@code ticket-merged},
     * {@code split-nothing} when none of them is there, {@code split-everything} when nothing would be left,
     * {@code participant-elsewhere} and {@code queue-unknown}.
     */
    @Transactional
    public Outcome<Ticket> split(SplitTicket command) {
        var source = book.take(command.from());
        var all = conversation.of(command.from()).stream()
                .filter(SplitDesk::isSaid)
                .toList();
        var chosen = all.stream()
                .filter(message -> command.messages().contains(message.id()))
                .toList();
        return objection(command, source.view(), all, chosen)
                .map(Outcome::<Ticket>refused)
                .orElseGet(() -> Outcome.done(split(command, source, chosen)));
    }

    private Optional<Refusal> objection(SplitTicket command, Ticket source, List<Message> all, List<Message> chosen) {
        var number = source.number().toString();
        if (source.mergedInto() != null) {
            return Optional.of(Refusal.of("ticket-merged", number));
        }
        if (chosen.isEmpty()) {
            return Optional.of(Refusal.of("split-nothing", number));
        }
        if (chosen.size() == all.size()) {
            return Optional.of(Refusal.of("split-everything", number));
        }
        var unknownQueue = editRules.unknownQueue(source.program(), command.queue());
        if (unknownQueue.isPresent()) {
            return unknownQueue;
        }
        return takesPart(command.participant(), source)
                ? Optional.empty()
                : Optional.of(Refusal.of("participant-elsewhere"));
    }

    private boolean takesPart(@Nullable ParticipantId participant, Ticket source) {
        return participant == null
                || participants
                        .find(participant)
                        .filter(known -> known.program().equals(source.program()))
                        .isPresent();
    }

    private Ticket split(SplitTicket command, TicketInHand source, List<Message> chosen) {
        var by = gatekeeper.actor();
        var ticket = book.enter(
                open(command, source.view(), chosen), chosen.getFirst().at());
        Optional.ofNullable(source.view().mailbox()).ifPresent(ticket::cameThrough);
        ticket.goesOnFrom(source.number());
        move(chosen, source, ticket);
        tell(ticket, chosen);
        boolean isNoLongerAwaited = stopWaiting(source, chosen);
        note(ticket, by, Words.of("tickets.event.split-from", source.number().toString()));
        note(
                source,
                by,
                Words.of(
                        "tickets.event.split-off",
                        Integer.toString(chosen.size()),
                        ticket.number().toString()));
        events.publishEvent(new TicketOpened(by, ticket.view()));
        events.publishEvent(new MessagesSplitOff(by, ticket.view(), source.number(), isNoLongerAwaited));
        return ticket.view();
    }

    private static OpenTicket open(SplitTicket command, Ticket source, List<Message> chosen) {
        return new OpenTicket(
                source.program(),
                command.participant(),
                contact(source, chosen),
                source.channel(),
                source.kind(),
                command.topic(),
                command.queue(),
                command.subject(),
                chosen.getFirst().text(),
                source.language());
    }

    /** Who wrote the first of them, or else whom the other ticket answers. */
    private static Contact contact(Ticket source, List<Message> chosen) {
        return chosen.stream()
                .filter(is(Direction.IN))
                .map(Message::author)
                .filter(author -> author.address() != null)
                .findFirst()
                .map(author -> new Contact(author.name(), author.address()))
                .orElse(source.contact());
    }

    private void move(List<Message> chosen, TicketInHand source, TicketInHand ticket) {
        var mail = carriedOver.move(chosen.stream().map(Message::id).toList(), source.number(), ticket.number());
        Stream.concat(
                        Stream.of(source.number()),
                        chosen.stream().map(Message::cameWith).filter(Objects::nonNull))
                .distinct()
                .forEach(landed -> landings.follow(
                        source.program(),
                        mail,
                        landed.conversation(),
                        ticket.number().conversation()));
        chosen.stream()
                .filter(is(Direction.IN).and(Message::verified))
                .map(message -> message.author().address())
                .filter(Objects::nonNull)
                .forEach(address -> conversation.admit(ticket.number(), address));
    }

    /** Answers among them count as answers, and what came after the last of them waits. */
    private void tell(TicketInHand ticket, List<Message> chosen) {
        chosen.stream().filter(is(Direction.OUT)).forEach(answer -> ticket.answered(answer.at()));
        var lastAnswer = chosen.stream()
                .filter(is(Direction.OUT))
                .map(Message::at)
                .reduce((earlier, later) -> later)
                .orElse(Instant.MIN);
        chosen.stream()
                .filter(is(Direction.IN))
                .map(Message::at)
                .filter(at -> at.isAfter(lastAnswer))
                .findFirst()
                .ifPresent(ticket::heardFromOutside);
        ticket.touched(clock.instant());
    }

    private boolean stopWaiting(TicketInHand source, List<Message> chosen) {
        var since = source.view().waitingSince();
        source.touched(clock.instant());
        boolean isTheirs = chosen.stream()
                .filter(is(Direction.IN))
                .anyMatch(message -> message.at().equals(since));
        if (isTheirs) {
            source.awaitedSince(carriedOver.oldestUnanswered(source.number(), 0).orElse(null));
        }
        return isTheirs;
    }

    private void note(TicketInHand where, Actor by, Words words) {
        conversation.add(where.number(), Entry.event(clock.instant(), by, words));
    }

    private static boolean isSaid(Message message) {
        return message.direction() != Direction.EVENT;
    }

    private static Predicate<Message> is(Direction direction) {
        return message -> message.direction() == direction;
    }
}
