package org.infolinia.participants;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.search.source.Unification;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Component;

/** Leads from likely duplicates that were found together to where two of them are merged. */
@Component
class DuplicateParticipants implements Unification {

    private final Gatekeeper gatekeeper;

    DuplicateParticipants(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    @Override
    public String kind() {
        return ParticipantsInSearch.KIND;
    }

    @Override
    public Optional<String> path(List<Long> ids) {
        return gatekeeper.allows(Permission.MERGE_PARTICIPANTS)
                ? Optional.of(ids.stream()
                        .limit(2)
                        .map(id -> Long.toString(id))
                        .collect(Collectors.joining("/", "participants/merging/", "")))
                : Optional.empty();
    }
}
