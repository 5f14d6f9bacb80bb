package org.infolinia.participants;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many participants out of the register at once, with few questions to the database. */
@Service
@Transactional(readOnly = true)
public class RegisterExtracts {

    private static final int ASKED_AT_ONCE = 500;

    private final ParticipantRecords participants;
    private final Gatekeeper gatekeeper;

    RegisterExtracts(ParticipantRecords participants, Gatekeeper gatekeeper) {
        this.participants = participants;
        this.gatekeeper = gatekeeper;
    }

    /** The participants with these numbers, whatever their status; none when the asker does not work for the program. */
    public Map<String, Participant> byNumber(ProgramId program, Collection<String> numbers) {
        return gatekeeper.allows(Permission.VIEW_PARTICIPANTS, program)
                ? extract(numbers, some -> participants.findByProgramIdAndNumberIn(program.value(), some))
                        .collect(Collectors.toMap(Participant::number, Function.identity()))
                : Map.of();
    }

    /** Those of these participants whose program the asker works for. */
    public Map<ParticipantId, Participant> byId(Collection<ParticipantId> ids) {
        return extract(
                        ids,
                        some -> participants.findByIdIn(
                                some.stream().map(ParticipantId::value).toList()))
                .filter(participant -> gatekeeper.allows(Permission.VIEW_PARTICIPANTS, participant.program()))
                .collect(Collectors.toMap(Participant::id, Function.identity()));
    }

    /** Those of the program with these ids, whatever their status. */
    public Map<ParticipantId, Participant> byIds(ProgramId program, Collection<ParticipantId> ids) {
        return byId(ids).values().stream()
                .filter(participant -> participant.program().equals(program))
                .collect(Collectors.toMap(Participant::id, Function.identity()));
    }

    /** The active ones of the program who have one of these cards; none when the asker does not work for it. */
    public List<Participant> byCards(ProgramId program, Collection<CardNumber> cards) {
        return gatekeeper.allows(Permission.VIEW_PARTICIPANTS, program)
                ? extract(
                                cards,
                                some -> participants.findByCardIn(
                                        program.value(),
                                        some.stream().map(CardNumber::digits).toList()))
                        .distinct()
                        .toList()
                : List.of();
    }

    private static <T> Stream<Participant> extract(
            Collection<T> wanted, Function<List<T>, List<ParticipantRecord>> ask) {
        return wanted.stream()
                .distinct()
                .gather(Gatherers.windowFixed(ASKED_AT_ONCE))
                .flatMap(some -> ask.apply(some).stream())
                .map(ParticipantRecord::view);
    }
}
