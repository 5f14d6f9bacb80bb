package org.infolinia.tickets.book;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.RemoveTags;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketEdit.ToTopic;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TopicPath;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "tickets", name = "ticket")
non-sealed class TicketRecord implements TicketInHand {

    @Id
    private long number;

    private long programId;
    private @Nullable Long participantId;
    private @Nullable String contactName;
    private @Nullable String contactAddress;
    private @Nullable Long mailboxId;
    private @Nullable String queue;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    private @Nullable Long subtopicId;

    @Enumerated(EnumType.STRING)
    private Priority priority = Priority.NORMAL;

    @Enumerated(EnumType.STRING)
    private State state = State.NEW;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Language language;

    private @Nullable Long ownerId;
    private Instant openedAt;
    private Instant updatedAt;
    private @Nullable Instant waitingSince;
    private @Nullable Instant firstAnsweredAt;
    private @Nullable Instant resolvedAt;
    private @Nullable LocalDate legalDueOn;
    private @Nullable Instant legalDueAt;
    private @Nullable Instant promisedAt;
    private @Nullable Long predecessor;
    private @Nullable Long mergedInto;
    private @Nullable Instant snoozedUntil;
    private boolean resolvesThen;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] tags = {};

    @Version
    private @Nullable Integer version;

    /** One property's values as the history keeps them. */
    record FieldChange(
            Field field, @Nullable String before, @Nullable String after) {}

    @SuppressWarnings("NullAway.Init")
    protected TicketRecord() {}

    TicketRecord(TicketNumber number, OpenTicket command, Instant at) {
        this.number = number.value();
        this.programId = command.program().value();
        this.participantId =
                command.participant() == null ? null : command.participant().value();
        this.contactName = command.contact().name();
        this.contactAddress = command.contact().address() == null
                ? null
                : command.contact().address().value();
        this.queue = command.queue();
        this.channel = command.channel();
        this.kind = command.kind();
        this.topic = command.topic();
        this.subject = command.subject();
        this.language = command.language();
        this.openedAt = at;
        this.updatedAt = at;
        this.waitingSince = at;
    }

    @Override
    public TicketNumber number() {
        return new TicketNumber(number);
    }

    @Override
    public ProgramId program() {
        return new ProgramId(programId);
    }

    @Override
    public State state() {
        return state;
    }

    Kind kind() {
        return kind;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Override
    public boolean isSnoozed() {
        return snoozedUntil != null;
    }

    @Override
    public boolean hasOwner() {
        return ownerId != null;
    }

    @Override
    public void cameThrough(long mailbox) {
        this.mailboxId = mailbox;
    }

    @Override
    public void goesOnFrom(TicketNumber earlier) {
        this.predecessor = earlier.value();
    }

    @Override
    public void goesOnIn(TicketNumber survivor) {
        this.mergedInto = survivor.value();
    }

    @Override
    public void beginsWith(Priority first) {
        this.priority = first;
    }

    /** @param end when the last day is over */
    void mustBeAnsweredBy(LocalDate lastDay, Instant end) {
        this.legalDueOn = lastDay;
        this.legalDueAt = end;
    }

    @Nullable
    LocalDate legalDueOn() {
        return legalDueOn;
    }

    boolean isAsideBeyondTheLaw() {
        return snoozedUntil != null && legalDueAt != null && !snoozedUntil.isBefore(legalDueAt);
    }

    void needNotBeAnswered() {
        this.legalDueOn = null;
        this.legalDueAt = null;
    }

    @Override
    public void promisedBy(@Nullable Instant earliest) {
        this.promisedAt = earliest;
    }

    @Override
    public void heardFromOutside(Instant at) {
        updatedAt = at.isAfter(updatedAt) ? at : updatedAt;
        if (waitingSince == null) {
            waitingSince = at;
        }
    }

    @Override
    public void awaitedSince(@Nullable Instant since) {
        waitingSince = since;
    }

    @Override
    public void answered(Instant at) {
        updatedAt = at;
        waitingSince = null;
        if (firstAnsweredAt == null) {
            firstAnsweredAt = at;
        }
    }

    @Override
    public void touched(Instant at) {
        updatedAt = at;
    }

    /** It is what it was before it was merged. */
    Optional<FieldChange> goOnAlone(State as, @Nullable Instant waiting, @Nullable Instant resolved) {
        mergedInto = null;
        return goBack(as, waiting, resolved);
    }

    /** As if it had never been in another state. */
    Optional<FieldChange> goBack(State as, @Nullable Instant waiting, @Nullable Instant resolved) {
        var before = state;
        state = as;
        waitingSince = waiting;
        resolvedAt = resolved;
        return changed(Field.STATE, before.name(), as.name());
    }

    Optional<FieldChange> link(ParticipantId participant, String name, Instant at) {
        var before = participantId == null ? null : participantId.toString();
        participantId = participant.value();
        contactName = contactName == null ? name : contactName;
        updatedAt = at;
        return changed(Field.PARTICIPANT, before, participantId.toString());
    }

    /** What is so already is no change. */
    List<FieldChange> correct(String called, Language spoken, Contact contact) {
        var before = view();
        subject = called;
        language = spoken;
        contactName = contact.name();
        contactAddress = contact.address() == null ? null : contact.address().value();
        return Stream.of(
                        changed(Field.SUBJECT, before.subject(), called),
                        changed(Field.LANGUAGE, before.language().name(), spoken.name()),
                        corrected(before.contact(), contact))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Two addresses may look the same when most of them is hidden, and still it was changed. */
    private static Optional<FieldChange> corrected(Contact before, Contact after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new FieldChange(Field.CONTACT, text(before), text(after)));
    }

    private static @Nullable String text(Contact contact) {
        var words = Stream.of(
                        Optional.ofNullable(contact.name()),
                        Optional.ofNullable(contact.address()).map(EmailAddress::masked))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : words;
    }

    /** He whom it is about is known as another from now on, which is no news of the ticket. */
    Optional<FieldChange> passTo(ParticipantId participant) {
        var before = participantId == null ? null : participantId.toString();
        participantId = participant.value();
        return changed(Field.PARTICIPANT, before, participantId.toString());
    }

    /** Makes the edit; empty when everything was so already. */
    Optional<FieldChange> apply(TicketEdit edit, Instant at) {
        var change = switch (edit) {
            case ToState(State to) -> toState(to, at);
            case ToPriority(Priority to) -> {
                var before = priority;
                priority = to;
                yield changed(Field.PRIORITY, before.name(), to.name());
            }
            case ToKind(Kind to) -> {
                var before = kind;
                kind = to;
                yield changed(Field.KIND, before.name(), to.name());
            }
            case ToTopic to -> {
                var before = new TopicPath(topic, subtopicId);
                topic = to.topic();
                subtopicId = to.subtopic();
                yield changed(Field.TOPIC, before.written(), to.path().written());
            }
            case ToOwner(@Nullable AgentId to) -> {
                var before = ownerId;
                ownerId = to == null ? null : to.value();
                yield changed(Field.OWNER, text(before), text(ownerId));
            }
            case ToQueue(String to) -> {
                var before = queue;
                queue = to;
                yield changed(Field.QUEUE, before, to);
            }
            case ToSnooze aside -> toSnooze(aside.snooze());
            case AddTags(Set<Tag> added) -> toTags(withThese(added));
            case RemoveTags(Set<Tag> removed) -> toTags(withoutThese(removed));
        };
        change.ifPresent(made -> updatedAt = at);
        return change;
    }

    @Override
    public Ticket view() {
        return new Ticket(
                number(),
                program(),
                participantId == null ? null : new ParticipantId(participantId),
                new Contact(contactName, contactAddress == null ? null : new EmailAddress(contactAddress)),
                mailboxId,
                queue,
                channel,
                kind,
                topic,
                subtopicId,
                priority,
                state,
                subject,
                language,
                ownerId == null ? null : new AgentId(ownerId),
                openedAt,
                updatedAt,
                waitingSince,
                firstAnsweredAt,
                resolvedAt,
                legalDueOn,
                promisedAt,
                predecessor == null ? null : new TicketNumber(predecessor),
                mergedInto == null ? null : new TicketNumber(mergedInto),
                snooze(),
                tags());
    }

    private List<Tag> tags() {
        return Arrays.stream(tags).map(Tag::new).toList();
    }

    private Set<Tag> withThese(Set<Tag> added) {
        var all = new TreeSet<>(tags());
        all.addAll(added);
        return all;
    }

    private Set<Tag> withoutThese(Set<Tag> removed) {
        var rest = new TreeSet<>(tags());
        rest.removeAll(removed);
        return rest;
    }

    private @Nullable Snooze snooze() {
        return snoozedUntil == null ? null : new Snooze(snoozedUntil, resolvesThen ? Then.RESOLVE : Then.REMIND);
    }

    private Optional<FieldChange> toSnooze(@Nullable Snooze to) {
        var before = snooze();
        snoozedUntil = to == null ? null : to.until();
        resolvesThen = to != null && to.then() == Then.RESOLVE;
        return changed(Field.SNOOZE, text(before), text(to));
    }

    private Optional<FieldChange> toTags(Set<Tag> to) {
        var before = tags;
        tags = to.stream().map(Tag::word).toArray(String[]::new);
        return changed(Field.TAGS, text(before), text(tags));
    }

    private static @Nullable String text(String[] words) {
        return words.length == 0 ? null : String.join(", ", words);
    }

    private Optional<FieldChange> toState(State to, Instant at) {
        var before = state;
        state = to;
        if (to.isOver()) {
            resolvedAt = resolvedAt == null ? at : resolvedAt;
            waitingSince = null;
        } else {
            resolvedAt = null;
        }
        return changed(Field.STATE, before.name(), to.name());
    }

    private static Optional<FieldChange> changed(Field field, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after) ? Optional.empty() : Optional.of(new FieldChange(field, before, after));
    }

    private static @Nullable String text(@Nullable Snooze snooze) {
        return snooze == null ? null : snooze.written();
    }

    private static @Nullable String text(@Nullable Long id) {
        return id == null ? null : id.toString();
    }
}
