package org.infolinia.participants;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.Participant.PostalAddress;
import org.infolinia.participants.Participant.Status;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "participants", name = "participant")
class ParticipantRecord {

    private static final String IDS = "participant-ids";
    static final int IDS_AT_ONCE = 50;
    private static final int COLLECTIONS_AT_ONCE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = IDS)
    @SequenceGenerator(
            name = IDS,
            schema = "participants",
            sequenceName = "participant_id",
            allocationSize = IDS_AT_ONCE)
    private @Nullable Long id;

    private long programId;
    private String number;
    private String firstName;
    private String lastName;

    @Enumerated(EnumType.STRING)
    private Language language;

    private @Nullable LocalDate birthDate;
    private @Nullable String street;
    private @Nullable String postalCode;
    private @Nullable String town;
    private @Nullable String company;
    private @Nullable String pinNote;

    @Enumerated(EnumType.STRING)
    private Status status = Status.ACTIVE;

    private LocalDate joinedOn;
    private Instant createdAt;
    private @Nullable Long mergedInto;
    private @Nullable Instant mergedAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(
            schema = "participants",
            name = "contact_point",
            joinColumns = @JoinColumn(name = "participant_id"))
    @BatchSize(size = COLLECTIONS_AT_ONCE)
    private Set<ContactPoint> contactPoints = new HashSet<>();

    @ElementCollection
    @CollectionTable(schema = "participants", name = "consent", joinColumns = @JoinColumn(name = "participant_id"))
    @MapKeyColumn(name = "channel")
    @MapKeyEnumerated(EnumType.STRING)
    @BatchSize(size = COLLECTIONS_AT_ONCE)
    private Map<Channel, Consent> consents = new EnumMap<>(Channel.class);

    @SuppressWarnings("NullAway.Init")
    protected ParticipantRecord() {}

    @SuppressWarnings("NullAway.Init")
    ParticipantRecord(RegisterParticipant command, Instant createdAt) {
        this.programId = command.program().value();
        this.number = command.number();
        this.createdAt = createdAt;
        take(command, createdAt);
    }

    ParticipantId id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new ParticipantId(id);
    }

    ProgramId program() {
        return new ProgramId(programId);
    }

    String number() {
        return number;
    }

    boolean isClosed() {
        return status.isClosed();
    }

    /** @return whether anything was different */
    boolean bringUpToDate(RegisterParticipant command, Instant now) {
        var before = view();
        take(command, now);
        return !before.equals(view());
    }

    int version() {
        return version;
    }

    /** The record this one lives on in; null unless it was merged. */
    @Nullable
    ParticipantId mergedInto() {
        return mergedInto == null ? null : new ParticipantId(mergedInto);
    }

    /** From now on this one only leads to {@code survivor}, who takes over what it knew. */
    void mergeInto(ParticipantRecord survivor, Instant now) {
        survivor.takeOver(this, now);
        contactPoints.clear();
        status = Status.MERGED;
        mergedInto = survivor.id().value();
        mergedAt = now;
    }

    /** A record that led to one that was merged now leads where that one does. */
    void leadTo(ParticipantRecord survivor) {
        mergedInto = survivor.id().value();
    }

    Participant view() {
        return new Participant(
                id(),
                new ProgramId(programId),
                number,
                new PersonName(firstName, lastName),
                language,
                birthDate,
                new PostalAddress(street, postalCode, town),
                company,
                pinNote,
                status,
                joinedOn,
                values(ContactPoint.Kind.EMAIL, EmailAddress::new),
                values(ContactPoint.Kind.PHONE, PhoneNumber::new),
                values(ContactPoint.Kind.CARD, CardNumber::new),
                granted());
    }

    private void take(RegisterParticipant command, Instant now) {
        this.firstName = command.name().first();
        this.lastName = command.name().last();
        this.language = command.language();
        this.birthDate = command.birthDate();
        this.street = command.address().street();
        this.postalCode = command.address().postalCode();
        this.town = command.address().town();
        this.company = command.company();
        this.pinNote = command.pinNote();
        this.joinedOn = command.joinedOn();
        takeContactPoints(command);
        takeConsents(command.consents(), now);
    }

    /** What both know stays as it is here; of consents the stricter wins. */
    private void takeOver(ParticipantRecord other, Instant now) {
        for (var kind : ContactPoint.Kind.values()) {
            var values = new LinkedHashSet<>(values(kind, Function.identity()));
            values.addAll(other.values(kind, Function.identity()));
            contactPoints.removeIf(point -> point.kind() == kind);
            addAll(contactPoints, kind, List.copyOf(values), Function.identity());
        }
        var agreedInBoth = new HashSet<>(granted());
        agreedInBoth.retainAll(other.granted());
        takeConsents(agreedInBoth, now);
        if (street == null && postalCode == null && town == null) {
            street = other.street;
            postalCode = other.postalCode;
            town = other.town;
        }
        birthDate = birthDate == null ? other.birthDate : birthDate;
        company = company == null ? other.company : company;
        pinNote = pinNote == null ? other.pinNote : pinNote;
        joinedOn = joinedOn.isBefore(other.joinedOn) ? joinedOn : other.joinedOn;
    }

    private void takeContactPoints(RegisterParticipant command) {
        var wanted = new LinkedHashSet<ContactPoint>();
        addAll(wanted, ContactPoint.Kind.EMAIL, command.emails(), EmailAddress::value);
        addAll(wanted, ContactPoint.Kind.PHONE, command.phones(), PhoneNumber::e164);
        addAll(wanted, ContactPoint.Kind.CARD, command.cards(), CardNumber::digits);
        contactPoints.retainAll(wanted);
        contactPoints.addAll(wanted);
    }

    private void takeConsents(Set<Channel> wanted, Instant now) {
        for (var channel : Channel.values()) {
            var known = consents.get(channel);
            var granted = wanted.contains(channel);
            if (known == null ? granted : known.granted() != granted) {
                consents.put(channel, new Consent(granted, now));
            }
        }
    }

    private <T> List<T> values(ContactPoint.Kind kind, Function<String, T> reading) {
        return contactPoints.stream()
                .filter(point -> point.kind() == kind)
                .sorted(Comparator.comparingInt(ContactPoint::position))
                .map(point -> reading.apply(point.value()))
                .toList();
    }

    private Set<Channel> granted() {
        return consents.entrySet().stream()
                .filter(entry -> entry.getValue().granted())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> void addAll(
            Set<ContactPoint> points, ContactPoint.Kind kind, List<T> values, Function<T, String> writing) {
        var distinct = values.stream().map(writing).distinct().toList();
        for (int position = 0; position < distinct.size(); position++) {
            points.add(new ContactPoint(kind, distinct.get(position), position));
        }
    }
}
