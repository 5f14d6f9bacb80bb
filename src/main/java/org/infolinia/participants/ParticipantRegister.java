package org.infolinia.participants;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
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
    private final Identifications identifications;
    private final IndexChanges index;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParticipantRegister(
            ParticipantRecords participants,
            Identifications identifications,
            IndexChanges index,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.participants = participants;
        this.identifications = identifications;
        this.index = index;
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

    /** Those that the program knows by one of these numbers, by that number; erased and merged ones are there, too. */
    @Transactional(readOnly = true)
    public Map<String, Participant> byNumbers(ProgramId program, Collection<String> numbers) {
        gatekeeper.demand(Permission.VIEW_PARTICIPANTS, program);
        return records(program, numbers).collect(Collectors.toMap(ParticipantRecord::number, ParticipantRecord::view));
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
        index(List.of(registration));
        return id;
    }

    /**
     * Registers many of one program at once, which is much quicker than one by one; known numbers are brought up to
     * date. No number may be there twice.
     *
     * @param source where they come from, such as {@code file:members.csv}; the trail tells it
     * @return what came of each, in the order of the commands
     */
    @Transactional
    public List<Registration> registerAll(ProgramId program, String source, List<RegisterParticipant> commands) {
        var by = gatekeeper.demand(Permission.IMPORT_PARTICIPANTS, program);
        var numbers = commands.stream().map(RegisterParticipant::number).toList();
        var known = records(program, numbers).collect(Collectors.toMap(ParticipantRecord::number, record -> record));
        var registrations = commands.stream()
                .map(command -> Optional.ofNullable(known.get(command.number()))
                        .map(record -> update(record, command))
                        .orElseGet(() -> add(command)))
                .toList();
        int added = count(registrations, Result.ADDED);
        int updated = count(registrations, Result.UPDATED);
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

    private SignedInAgent agentInPerson() {
        return gatekeeper.agent().orElseThrow(() -> new AccessDeniedException("Only an agent identifies somebody"));
    }

    private List<Participant> byContactPoint(ProgramId program, ContactPoint.Kind kind, String value) {
        gatekeeper.demand(Permission.VIEW_PARTICIPANTS, program);
        return participants.findByContactPoint(program.value(), kind, value, Limit.of(MAXIMUM_MATCHES)).stream()
                .map(ParticipantRecord::view)
                .toList();
    }

    private Stream<ParticipantRecord> records(ProgramId program, Collection<String> numbers) {
        return participants.findByProgramIdAndNumberIn(program.value(), numbers).stream();
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
