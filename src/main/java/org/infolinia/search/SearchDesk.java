package org.infolinia.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.search.SearchAnswer.Hit;
import org.infolinia.search.line.SearchLine;
import org.infolinia.search.question.Audience;
import org.infolinia.search.question.Question;
import org.infolinia.search.question.Question.Found;
import org.infolinia.search.question.Reason;
import org.infolinia.search.source.SearchRow;
import org.infolinia.search.upkeep.IndexKeeper;
import org.infolinia.search.upkeep.SearchSources;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Service;

/**
 * Finds things by anything one may know of them, in any order: names, ends of numbers, an address, a town. Only what
 * lies in the asker's programs is looked at.
 */
@Service
public class SearchDesk {

    public static final int MAXIMUM_HITS = Question.MOST_FOUND;
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
            return SearchAnswer.nothing(complete);
        }
        var question = new Question(line, audience());
        try {
            var answer = store.get().ask(question::ask);
            return new SearchAnswer(
                    hits(answer.found()), complete, answer.matching(), answer.orMore(), answer.helpful());
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be read", e);
        }
    }

    private Audience audience() {
        var scope = gatekeeper.scope();
        return new Audience(
                scope.everywhere(),
                scope.programs().stream().map(ProgramId::value).collect(Collectors.toUnmodifiableSet()));
    }

    private List<Hit> hits(List<Found> finds) {
        var locale = gatekeeper.agent().map(agent -> agent.language().locale()).orElse(Language.PL.locale());
        Map<String, List<Long>> idsByKind = finds.stream()
                .collect(Collectors.groupingBy(
                        Found::kind, LinkedHashMap::new, Collectors.mapping(Found::id, Collectors.toList())));
        Map<String, Map<Long, SearchRow>> rows = new LinkedHashMap<>();
        idsByKind.forEach((kind, ids) -> rows.put(kind, rows(kind, ids, locale)));
        return shown(finds, rows);
    }

    /** One whose likes cannot be shown stands for himself: he is not said to be one with a stranger above him. */
    private static List<Hit> shown(List<Found> finds, Map<String, Map<Long, SearchRow>> rows) {
        var hits = new ArrayList<Hit>();
        var groups = new HashSet<Integer>();
        for (var find : finds) {
            var row = rows.getOrDefault(find.kind(), Map.of()).get(find.id());
            if (row != null) {
                hits.add(new Hit(
                        find.kind(),
                        row,
                        find.why().stream().map(Reason::messageKey).toList(),
                        find.certainty(),
                        !groups.add(find.group())));
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
