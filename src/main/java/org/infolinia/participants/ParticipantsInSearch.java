package org.infolinia.participants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.participants.Participant.Status;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.search.ClueKind;
import org.infolinia.search.SearchDocument;
import org.infolinia.search.SearchDocument.Clue;
import org.infolinia.search.SearchRow;
import org.infolinia.search.SearchSource;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets participants be found. Only active ones are: who asked for restriction or erasure is found by nobody. */
@Component
class ParticipantsInSearch implements SearchSource {

    static final String KIND = "participant";

    private final ParticipantRecords participants;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;

    ParticipantsInSearch(ParticipantRecords participants, ProgramDirectory programs, Gatekeeper gatekeeper) {
        this.participants = participants;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchDocument> documents(Collection<Long> ids) {
        return participants.findByIdIn(ids).stream()
                .map(ParticipantRecord::view)
                .filter(participant -> participant.status() == Status.ACTIVE)
                .map(participant ->
                        new SearchDocument(participant.id().value(), participant.program(), clues(participant)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> idsAfter(long id, int limit) {
        return participants.findIdsAfter(id, Limit.of(limit));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchRow> rows(Collection<Long> ids, Locale locale) {
        return participants.findByIdIn(ids).stream()
                .map(ParticipantRecord::view)
                .filter(participant -> gatekeeper.allows(Permission.VIEW_PARTICIPANTS, participant.program()))
                .map(participant -> row(participant, programs.get(participant.program())))
                .toList();
    }

    private static List<Clue> clues(Participant participant) {
        var clues = new ArrayList<Clue>();
        clues.add(new Clue(ClueKind.NUMBER, participant.number()));
        clues.add(new Clue(ClueKind.FIRST_NAME, participant.name().first()));
        clues.add(new Clue(ClueKind.LAST_NAME, participant.name().last()));
        addIfKnown(clues, ClueKind.TOWN, participant.address().town());
        addIfKnown(clues, ClueKind.WORDS, participant.company());
        participant.phones().forEach(phone -> clues.add(new Clue(ClueKind.PHONE, phone.e164())));
        participant.cards().forEach(card -> clues.add(new Clue(ClueKind.CARD, card.digits())));
        participant.emails().forEach(email -> clues.add(new Clue(ClueKind.EMAIL, email.value())));
        return clues;
    }

    private static void addIfKnown(List<Clue> clues, ClueKind kind, @Nullable String text) {
        if (text != null) {
            clues.add(new Clue(kind, text));
        }
    }

    private static SearchRow row(Participant participant, Program program) {
        var town = Stream.ofNullable(participant.address().town());
        var card = participant.cards().stream().limit(1).map(number -> "•••• " + number.lastDigits());
        var detail = Stream.concat(Stream.concat(Stream.of(participant.number()), town), card)
                .collect(Collectors.joining(" · "));
        return new SearchRow(
                participant.id().value(),
                participant.name().full(),
                detail,
                program.mark(),
                program.colour(),
                "participants/" + participant.id().value());
    }
}
