package org.infolinia.tickets.automation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TopicPath;
import org.jspecify.annotations.Nullable;

/** A ticket on its way back in time, change by change. */
class PastTicket {

    private final Ticket today;
    private State state;
    private Priority priority;
    private Kind kind;
    private TopicPath topic;
    private @Nullable AgentId owner;
    private @Nullable String queue;
    private @Nullable ParticipantId participant;
    private @Nullable Snooze snooze;
    private List<Tag> tags;
    private String subject;
    private Language language;

    PastTicket(Ticket today) {
        this.today = today;
        this.state = today.state();
        this.priority = today.priority();
        this.kind = today.kind();
        this.topic = today.topicPath();
        this.owner = today.owner();
        this.queue = today.queue();
        this.participant = today.participant();
        this.snooze = today.snooze();
        this.tags = today.tags();
        this.subject = today.subject();
        this.language = today.language();
    }

    /** @param before as the history keeps it, or null when there was nothing */
    void takeBack(Field field, @Nullable String before) {
        switch (field) {
            case STATE -> state = State.valueOf(requireNonNull(before));
            case PRIORITY -> priority = Priority.valueOf(requireNonNull(before));
            case KIND -> kind = Kind.valueOf(requireNonNull(before));
            case TOPIC -> topic = TopicPath.read(requireNonNull(before));
            case OWNER -> owner = before == null ? null : new AgentId(Long.parseLong(before));
            case QUEUE -> queue = before;
            case PARTICIPANT -> participant = before == null ? null : new ParticipantId(Long.parseLong(before));
            case TAGS -> tags = tags(before);
            case SNOOZE -> snooze = before == null ? null : Snooze.read(before);
            case SUBJECT -> subject = requireNonNull(before);
            case LANGUAGE -> language = Language.valueOf(requireNonNull(before));
            case LINK, CHECKLIST, CUSTOM, TIME, WATCHER, LEGAL, CONTACT -> {
                /* kept beside the ticket, or not in clear */
            }
        }
    }

    /** Somebody outside wrote, and that opens whatever somebody has looked at. */
    void heard() {
        state = state == State.NEW ? State.NEW : State.OPEN;
    }

    /** The ticket at that moment, at which something happened to it. */
    Ticket at(Instant moment) {
        return new Ticket(
                today.number(),
                today.program(),
                participant,
                today.contact(),
                today.mailbox(),
                queue,
                today.channel(),
                kind,
                topic.topic(),
                topic.subtopic(),
                priority,
                state,
                subject,
                language,
                owner,
                today.openedAt(),
                moment,
                notAfter(moment, today.waitingSince()),
                notAfter(moment, today.firstAnsweredAt()),
                state.isOver() ? notAfter(moment, today.resolvedAt()) : null,
                today.legalDueOn(),
                today.promisedAt(),
                today.predecessor(),
                null,
                snooze,
                tags);
    }

    private static @Nullable Instant notAfter(Instant moment, @Nullable Instant known) {
        return known == null || known.isAfter(moment) ? null : known;
    }

    private static List<Tag> tags(@Nullable String before) {
        return before == null
                ? List.of()
                : Arrays.stream(before.split(", ")).map(Tag::new).toList();
    }
}
