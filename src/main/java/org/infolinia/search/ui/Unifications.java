package org.infolinia.search.ui;

import java.util.List;
import java.util.Optional;
import org.infolinia.search.SearchAnswer.Hit;
import org.infolinia.search.source.Unification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all modules together can do about things that are likely one. */
@Component
class Unifications {

    private final ObjectProvider<Unification> unifications;

    Unifications(ObjectProvider<Unification> unifications) {
        this.unifications = unifications;
    }

    /** Where the signed-in agent makes one of these; empty when they are of different kinds or he may not. */
    Optional<String> path(List<Hit> same) {
        var kind = same.getFirst().kind();
        if (same.size() < 2 || !same.stream().allMatch(hit -> hit.kind().equals(kind))) {
            return Optional.empty();
        }
        var ids = same.stream().map(hit -> hit.row().id()).toList();
        return unifications.stream()
                .filter(unification -> unification.kind().equals(kind))
                .findFirst()
                .flatMap(unification -> unification.path(ids));
    }
}
