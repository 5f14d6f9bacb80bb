package org.infolinia.participants;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
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

    /**
     * Registers a participant, or brings the one of the same program and number up to date. An erased or merged one
     * stays as it is.
     */
    @Transactional
    public ParticipantId register(RegisterParticipant command) {
        gatekeeper.demand(Permission.EDIT_PARTICIPANTS, command.program());
        return participants
                .findByProgramIdAndNumber(command.program().value(), command.number())
                .map(known -> update(known, command))
                .orElseGet(() -> add(command));
    }

    /**
     * Registers many of one program at once, which is much quicker than one by one; known numbers are brought up to
     * date. No number may be there twice.
     *
     * @return their identifiers in the order of the commands
     */
    @Transactional
    public List<ParticipantId> registerAll(ProgramId program, List<RegisterParticipant> commands) {
        var by = gatekeeper.demand(Permission.IMPORT_PARTICIPANTS, program);
        var known = knownByNumber(program, commands);
        var ids = new ArrayList<ParticipantId>(commands.size());
        for (var command : commands) {
            var record = known.get(command.number());
            if (record == null) {
                ids.add(participants
                        .save(new ParticipantRecord(command, clock.instant()))
                        .id());
            } else {
                ids.add(update(record, command));
            }
        }
        index.changed(
                ParticipantsInSearch.KIND,
                ids.stream().map(ParticipantId::value).toList());
        int added = commands.size() - known.size();
        events.publishEvent(new ParticipantsImported(by, program, "program:" + program.value(), added, known.size()));
        return ids;
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
        identifications.end(participant, agentInPerson().id());
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

    private Map<String, ParticipantRecord> knownByNumber(ProgramId program, List<RegisterParticipant> commands) {
        var numbers = commands.stream().map(RegisterParticipant::number).toList();
        return participants.findByProgramIdAndNumberIn(program.value(), numbers).stream()
                .collect(Collectors.toMap(ParticipantRecord::number, record -> record));
    }

    private ParticipantId add(RegisterParticipant command) {
        var id = participants
                .save(new ParticipantRecord(command, clock.instant()))
                .id();
        index.changed(ParticipantsInSearch.KIND, id.value());
        events.publishEvent(new ParticipantRegistered(gatekeeper.actor(), command.program(), id, command.number()));
        return id;
    }

    private ParticipantId update(ParticipantRecord known, RegisterParticipant command) {
        var id = known.id();
        if (!known.isClosed() && known.bringUpToDate(command, clock.instant())) {
            index.changed(ParticipantsInSearch.KIND, id.value());
            events.publishEvent(new ParticipantUpdated(gatekeeper.actor(), command.program(), id));
        }
        return id;
    }
}
