package org.infolinia.participants;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Registration.Result;
import org.infolinia.search.IndexChanges;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in which program, how to reach them, and how sure an agent is of whom he speaks to. */
@Service
public class ParticipantRegister {

    /** The most participants one address or number answers; shared ones have few, wrong ones many. */
    public static final int MAXIMUM_MATCHES = 20;

    private final ParticipantRecords participants;
    private final ManyParticipants manyAtOnce;
    private final ConsentRows consents;
    private final Identifications identifications;
    private final IndexChanges index;
    private final ParticipantActivity activity;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParticipantRegister(
            ParticipantRecords participants,
            ManyParticipants manyAtOnce,
            ConsentRows consents,
            Identifications identifications,
            IndexChanges index,
            ParticipantActivity activity,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.participants = participants;
        this.manyAtOnce = manyAtOnce;
        this.consents = consents;
        this.identifications = identifications;
        this.index = index;
        this.activity = activity;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** The participant; one of a program the asker does not work for is as if not there. */
    @Transactional(readOnly = true)
    public Optional<Participant> find(ParticipantId id) {
        return participants
                .findById(id.value())
                .map(ParticipantRecord::view)
                .filter(participant -> gatekeeper.allows(Permission.VIEW_PARTICIPANTS, participant.program()));
    }

    /** What these are called; those of programs the asker does not work for are missing. */
    @Transactional(readOnly = true)
    public Map<ParticipantId, PersonName> names(Collection<ParticipantId> ids) {
        return participants.findByIdIn(ids.stream().map(ParticipantId::value).toList()).stream()
                .map(ParticipantRecord::view)
                .filter(participant -> gatekeeper.allows(Permission.VIEW_PARTICIPANTS, participant.program()))
                .collect(Collectors.toMap(Participant::id, Participant::name));
    }

    /** The participant with this number, whatever his status; empty also when the asker does not work for the program. */
    @Transactional(readOnly = true)
    public Optional<Participant> byNumber(ProgramId program, String number) {
        return gatekeeper.allows(Permission.VIEW_PARTICIPANTS, program)
                ? participants.findByProgramIdAndNumber(program.value(), number).map(ParticipantRecord::view)
                : Optional.empty();
    }

    /** Who a merged participant lives on in; empty for all others and for whom the asker does not work. */
    @Transactional(readOnly = true)
    public Optional<Participant> successorOf(ParticipantId id) {
        return participants
                .findById(id.value())
                .flatMap(record -> Optional.ofNullable(record.mergedInto()))
                .flatMap(this::find);
    }

    /** Those who were merged into this participant, the first one first. */
    @Transactional(readOnly = true)
    public List<Participant> mergedInto(ParticipantId id) {
        return participants.findByMergedIntoIn(List.of(id.value())).stream()
                .map(ParticipantRecord::view)
                .filter(former -> gatekeeper.allows(Permission.VIEW_PARTICIPANTS, former.program()))
                .sorted(Comparator.comparing(former -> former.id().value()))
                .toList();
    }

    /**
     * The active participants of a program in the order of their ids, for whoever goes through all of them piece by piece.
     *
     * @param after the last id that was seen, 0 at the beginning
     * @param limit at least 1
     */
    @Transactional(readOnly = true)
    public List<ParticipantId> activeAfter(ProgramId program, long after, int limit) {
        gatekeeper.demand(Permission.VIEW_PARTICIPANTS, program);
        return participants.findActiveIdsAfter(program.value(), after, Limit.of(limit)).stream()
                .map(ParticipantId::new)
                .toList();
    }

    /** The active participants with this address, at most {@value #MAXIMUM_MATCHES}. */
    @Transactional(readOnly = true)
    public List<Participant> byEmail(ProgramId program, EmailAddress email) {
        return byContactPoint(program, ContactPoint.Kind.EMAIL, email.value());
    }

    /** The active participants with this number, at most {@value #MAXIMUM_MATCHES}. */
    @Transactional(readOnly = true)
    public List<Participant> byPhone(ProgramId program, PhoneNumber phone) {
        return byContactPoint(program, ContactPoint.Kind.PHONE, phone.e164());
    }

    /** Whose these numbers are, of those numbers that one active participant has alone; the others are not in it. */
    @Transactional(readOnly = true)
    public Map<PhoneNumber, ParticipantId> byNumberOfOne(ProgramId program, Collection<PhoneNumber> phones) {
        gatekeeper.demand(Permission.VIEW_PARTICIPANTS, program);
        if (phones.isEmpty()) {
            return Map.of();
        }
        var written = phones.stream().map(PhoneNumber::e164).toList();
        return participants.findNumbersOfOne(program.value(), written).stream()
                .collect(Collectors.toMap(
                        one -> new PhoneNumber(one.phone()), one -> new ParticipantId(one.participant())));
    }

    /** The other active participants at this one's address or telephone, at most {@value #MAXIMUM_MATCHES}. */
    @Transactional(readOnly = true)
    public List<ParticipantId> household(ParticipantId id) {
        return find(id).isEmpty()
                ? List.of()
                : participants.findHousehold(id.value(), MAXIMUM_MATCHES).stream()
                        .map(ParticipantId::new)
                        .toList();
    }

    /**
     * Registers a participant, or brings the one of the same program and number up to date. An erased or merged one
     * stays as it is.
     */
    @Transactional
    public ParticipantId register(RegisterParticipant command) {
        var by = gatekeeper.demand(Permission.EDIT_PARTICIPANTS, command.program());
        var registration = participants
                .findByProgramIdAndNumber(command.program().value(), command.number())
                .map(known -> update(known, command))
                .orElseGet(() -> add(command));
        var id = registration.participant();
        switch (registration.result()) {
            case ADDED -> events.publishEvent(new ParticipantRegistered(by, command.program(), id, command.number()));
            case UPDATED -> events.publishEvent(new ParticipantUpdated(by, command.program(), id));
            case UNCHANGED, CLOSED -> {}
        }
        consents.toldAnew(List.of(registration));
        index(List.of(registration));
        return id;
    }

    /**
     * Registers many of one program at once, which is much quicker than one by one; known numbers are brought up to
     * date. No number may be there twice.
     *
     * @param source where they come from, such as {@code file:members.csv}; the trail tells it
     * @return what came of each, in the order in which they came
     */
    @Transactional
    public List<Registration> registerAll(ProgramId program, String source, List<? extends Incoming> incoming) {
        var by = gatekeeper.demand(Permission.IMPORT_PARTICIPANTS, program);
        participants.flush();
        var registrations = manyAtOnce.register(program, incoming, clock.instant());
        int added = count(registrations, Result.ADDED);
        int updated = count(registrations, Result.UPDATED);
        consents.toldAnew(registrations);
        index(registrations);
        if (added + updated > 0) {
            events.publishEvent(new ParticipantsImported(by, program, source, added, updated));
        }
        return registrations;
    }

    /** How sure the signed-in agent is of this participant in the present contact. */
    @Transactional(readOnly = true)
    public IdentificationLevel levelOf(ParticipantId participant) {
        return gatekeeper
                .agent()
                .map(agent -> identifications.level(participant, agent.id()))
                .orElse(IdentificationLevel.UNKNOWN);
    }

    /**
     * Notes that the signed-in agent has made sure of the participant; a lower level than before changes nothing.
     *
     * @param means how, in one word, such as {@code questions}, {@code code} or {@code number}
     */
    @Transactional
    public void identify(ParticipantId id, IdentificationLevel level, String means) {
        var participant = find(id).orElseThrow(() -> new AccessDeniedException("No such participant in scope"));
        var agent = agentInPerson();
        if (!levelOf(id).reaches(level)) {
            identifications.add(id, agent.id(), level, means);
            activity.seen(id);
            events.publishEvent(new ParticipantIdentified(agent.actor(), participant.program(), id, level, means));
        }
    }

    /** Ends the working contact: whoever calls next has to be identified anew. */
    @Transactional
    public void endContact(ParticipantId participant) {
        var agent = agentInPerson().id();
        identifications.end(participant, agent);
        events.publishEvent(new ContactEnded(agent, participant));
    }

    /** How sure this agent is of this participant, for the system: who asks for himself asks {@link #levelOf}. */
    @Transactional(readOnly = true)
    public IdentificationLevel levelOf(ParticipantId participant, AgentId agent) {
        gatekeeper.demand(Permission.TAKE_CALLS);
        return identifications.level(participant, agent);
    }

    /** Ends another's working contact, as when the telephone system says that the caller is gone. */
    @Transactional
    public void endContact(ParticipantId participant, AgentId agent) {
        gatekeeper.demand(Permission.TAKE_CALLS);
        identifications.end(participant, agent);
        events.publishEvent(new ContactEnded(agent, participant));
    }

    private SignedInAgent agentInPerson() {
        return gatekeeper.agent().orElseThrow(() -> new AccessDeniedException("Only an agent identifies somebody"));
    }

    private List<Participant> byContactPoint(ProgramId program, ContactPoint.Kind kind, String value) {
        gatekeeper.demand(Permission.VIEW_PARTICIPANTS, program);
        return participants.findByContactPoint(program.value(), kind, value, Limit.of(MAXIMUM_MATCHES)).stream()
                .map(ParticipantRecord::view)
                .toList();
    }

    private Registration add(RegisterParticipant command) {
        var record = participants.save(new ParticipantRecord(command, clock.instant()));
        return new Registration(record.id(), Result.ADDED);
    }

    private Registration update(ParticipantRecord known, RegisterParticipant command) {
        if (known.isClosed()) {
            return new Registration(known.id(), Result.CLOSED);
        }
        boolean isChanged = known.bringUpToDate(command, clock.instant());
        return new Registration(known.id(), isChanged ? Result.UPDATED : Result.UNCHANGED);
    }

    private void index(List<Registration> registrations) {
        var changed = registrations.stream()
                .filter(Registration::isChange)
                .map(registration -> registration.participant().value())
                .toList();
        if (!changed.isEmpty()) {
            index.changed(ParticipantsInSearch.KIND, changed);
        }
    }

    private static int count(List<Registration> registrations, Result result) {
        return (int) registrations.stream()
                .filter(registration -> registration.result() == result)
                .count();
    }
}
