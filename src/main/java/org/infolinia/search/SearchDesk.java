package org.infolinia.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.search.SearchAnswer.Hit;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Service;

/**
 * Finds things by anything one may know of them, in any order: names, ends of numbers, an address, a town. Only what
 * lies in the asker's programs is looked at.
 */
@Service
public class SearchDesk {

    public static final int MAXIMUM_HITS = 10;
    public static final int MAXIMUM_LENGTH = SearchLine.MAXIMUM_LENGTH;

    private final IndexKeeper keeper;
    private final SearchSources sources;
    private final Gatekeeper gatekeeper;

    SearchDesk(IndexKeeper keeper, SearchSources sources, Gatekeeper gatekeeper) {
        this.keeper = keeper;
        this.sources = sources;
        this.gatekeeper = gatekeeper;
    }

    /** @param typed what stands in the box; what is beyond {@value #MAXIMUM_LENGTH} characters is not read */
    public SearchAnswer find(String typed) {
        var line = SearchLine.of(typed);
        var complete = keeper.isComplete();
        var store = keeper.store();
        if (line.isEmpty() || store.isEmpty()) {
            return new SearchAnswer(List.of(), complete);
        }
        var question = new Question(line, gatekeeper.scope());
        try {
            return new SearchAnswer(hits(store.get().ask(question::ask)), complete);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be read", e);
        }
    }

    /** Returns when everything that is committed so far can be found. */
    public void settle() {
        keeper.settle();
    }

    private List<Hit> hits(List<Question.Find> finds) {
        var locale = gatekeeper.agent().map(agent -> agent.language().locale()).orElse(Language.PL.locale());
        Map<String, List<Long>> idsByKind = finds.stream()
                .collect(Collectors.groupingBy(
                        Question.Find::kind,
                        LinkedHashMap::new,
                        Collectors.mapping(Question.Find::id, Collectors.toList())));
        Map<String, Map<Long, SearchRow>> rows = new LinkedHashMap<>();
        idsByKind.forEach((kind, ids) -> rows.put(kind, rows(kind, ids, locale)));
        var hits = new ArrayList<Hit>();
        for (var find : finds) {
            var row = rows.getOrDefault(find.kind(), Map.of()).get(find.id());
            if (row != null) {
                hits.add(new Hit(find.kind(), row, find.why(), find.certainty()));
            }
        }
        return hits;
    }

    private Map<Long, SearchRow> rows(String kind, List<Long> ids, Locale locale) {
        return sources.of(kind)
                .map(source ->
                        source.rows(ids, locale).stream().collect(Collectors.toMap(SearchRow::id, Function.identity())))
                .orElse(Map.of());
    }
}
