package org.infolinia.tickets.api;

import java.time.Clock;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.Queue;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.door.DoorKey;
import org.infolinia.tickets.Message.Author;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.MessageReceived;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.api.ApiAsk.Add;
import org.infolinia.tickets.api.ApiAsk.Begin;
import org.infolinia.tickets.book.Merges;
import org.infolinia.tickets.book.ReplyRules;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.book.Triage;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens tickets for programs' own systems and adds what their participants say there. Each request is done once. */
@Service
public class ApiDesk {

    private static final String PART = "api";

    private final ApiRequests requests;
    private final TicketBook book;
    private final Merges merges;
    private final ReplyRules replyRules;
    private final Conversation conversation;
    private final ParticipantRegister participants;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiDesk(
            ApiRequests requests,
            TicketBook book,
            Merges merges,
            ReplyRules replyRules,
            Conversation conversation,
            ParticipantRegister participants,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.book = book;
        this.merges = merges;
        this.replyRules = replyRules;
        this.conversation = conversation;
        this.participants = participants;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Does what is asked, once under each request key. Refused as {@code api-key-reused}, {@code participant-unknown},
     * {@code queue-unknown}, {@code api-ticket-unknown} also for tickets of other programs, and {@code api-ticket-over}
     * when the queue's rule wants another ticket.
     */
    @Transactional
    public Outcome<ApiReceipt> ask(DoorKey key, String requestKey, ApiAsk ask) {
        return gatekeeper.asSystem(PART, () -> {
            if (!requests.begin(key.id(), requestKey, ask)) {
                return requests.before(key.id(), requestKey, ask);
            }
            var outcome = switch (ask) {
                case Begin begin -> begin(key, begin);
                case Add add -> add(key, add);
            };
            if (outcome instanceof Outcome.Done<ApiReceipt>(var receipt)) {
                requests.done(key.id(), requestKey, receipt);
            } else {
                requests.forget(key.id(), requestKey);
            }
            return outcome;
        });
    }

    private Outcome<ApiReceipt> begin(DoorKey key, Begin ask) {
        var participant = Optional.ofNullable(ask.participant())
                .flatMap(number -> participants.byNumber(key.program(), number.strip()))
                .map(found -> participants.successorOf(found.id()).orElse(found));
        return objection(key, ask, participant)
                .map(Outcome::<ApiReceipt>refused)
                .orElseGet(() -> {
                    var command = command(key, ask, participant.orElse(null));
                    var ticket = book.enter(command, clock.instant());
                    long message = conversation.add(
                            ticket.number(), Entry.of(Direction.IN, clock.instant(), author(ask), ask.text()));
                    events.publishEvent(new TicketOpened(gatekeeper.actor(), ticket.view()));
                    return Outcome.done(new ApiReceipt(ticket.number(), message, false));
                });
    }

    private Optional<Refusal> objection(DoorKey key, Begin ask, Optional<Participant> participant) {
        if (ask.participant() != null && participant.isEmpty()) {
            return Optional.of(Refusal.of("participant-unknown"));
        }
        return ask.queue() == null
                        || programs.queues(key.program()).stream()
                                .map(Queue::key)
                                .anyMatch(ask.queue()::equals)
                ? Optional.empty()
                : Optional.of(Refusal.of("queue-unknown", ask.queue()));
    }

    private OpenTicket command(DoorKey key, Begin ask, @Nullable Participant participant) {
        var guess = Triage.guess(ask.subject(), ask.text());
        return new OpenTicket(
                key.program(),
                participant == null ? null : participant.id(),
                contact(ask, participant),
                Channel.API,
                Optional.ofNullable(ask.kind()).orElse(guess.kind()),
                Optional.ofNullable(ask.topic()).orElse(guess.topic()),
                ask.queue(),
                ask.subject(),
                ask.text(),
                language(key, ask, participant));
    }

    private static Contact contact(Begin ask, @Nullable Participant participant) {
        return ask.contact().name() == null && participant != null
                ? new Contact(participant.name().full(), ask.contact().address())
                : ask.contact();
    }

    private Language language(DoorKey key, Begin ask, @Nullable Participant participant) {
        return Optional.ofNullable(ask.language())
                .or(() -> Optional.ofNullable(participant).map(Participant::language))
                .orElseGet(() -> programs.get(key.program()).language());
    }

    private Outcome<ApiReceipt> add(DoorKey key, Add ask) {
        return book.survivorOf(ask.ticket())
                .filter(ticket -> ticket.program().equals(key.program()))
                .map(ticket -> replyRules.of(ticket.view()).admits(ticket.view(), clock.instant())
                        ? added(ticket, ask)
                        : Outcome.<ApiReceipt>refused(
                                "api-ticket-over", ticket.number().toString()))
                .orElseGet(
                        () -> Outcome.refused("api-ticket-unknown", ask.ticket().toString()));
    }

    private Outcome<ApiReceipt> added(TicketInHand ticket, Add ask) {
        var now = clock.instant();
        long message = conversation.add(
                ticket.number(), ask.ticket(), Entry.of(Direction.IN, now, author(ask, ticket), ask.text()));
        merges.heard(ask.ticket(), now);
        ticket.heardFromOutside(now);
        if (ticket.state() != State.NEW) {
            book.edit(ticket, new ToState(State.OPEN), gatekeeper.actor());
        }
        events.publishEvent(new MessageReceived(gatekeeper.actor(), ticket.view(), true));
        return Outcome.done(new ApiReceipt(ticket.number(), message, false));
    }

    private static Author author(ApiAsk ask) {
        return new Author(
                Optional.ofNullable(ask.contact().name()).orElse(""),
                null,
                ask.contact().address());
    }

    private static Author author(Add ask, TicketInHand ticket) {
        return ask.contact().equals(Contact.UNKNOWN)
                ? new Author(Optional.ofNullable(ticket.view().contact().name()).orElse(""), null, null)
                : author(ask);
    }
}
