package org.infolinia.participants;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.search.source.SearchDocument;
import org.infolinia.search.source.SearchRow;
import org.infolinia.search.source.SearchSource;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets participants be found. Only active ones are: who asked for restriction or erasure is found by nobody. */
@Component
class ParticipantsInSearch implements SearchSource {

    static final String KIND = "participant";

    private final ParticipantRecords participants;
    private final ParticipantClues clues;
    private final FoundParticipants rows;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;

    ParticipantsInSearch(
            ParticipantRecords participants,
            ParticipantClues clues,
            FoundParticipants rows,
            ProgramDirectory programs,
            Gatekeeper gatekeeper) {
        this.participants = participants;
        this.clues = clues;
        this.rows = rows;
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
        return clues.ofActive(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> idsAfter(long id, int limit) {
        return participants.findIdsAfter(id, Limit.of(limit));
    }

    @Override
    @Transactional(readOnly = true)
    public long count() {
        return participants.count();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchRow> rows(Collection<Long> ids, Locale locale) {
        return rows.ofActive(ids).stream()
                .filter(row -> gatekeeper.allows(Permission.VIEW_PARTICIPANTS, row.program()))
                .map(row -> row.shown(programs.get(row.program())))
                .toList();
    }
}
