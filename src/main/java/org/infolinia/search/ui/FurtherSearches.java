package org.infolinia.search.ui;

import java.util.List;
import org.infolinia.search.source.FurtherSearch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where else all modules together can look for what was typed. */
@Component
class FurtherSearches {

    private final ObjectProvider<FurtherSearch> searches;

    FurtherSearches(ObjectProvider<FurtherSearch> searches) {
        this.searches = searches;
    }

    /** @param messageKey of its words, which have a place for what was typed */
    record Way(String messageKey, String path) {}

    List<Way> ways(String typed) {
        return searches.orderedStream()
                .flatMap(search -> search.path(typed).map(path -> new Way(search.messageKey(), path)).stream())
                .toList();
    }
}
