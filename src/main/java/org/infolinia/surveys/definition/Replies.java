package org.infolinia.surveys.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What somebody answered, by the id of the question; what he left out is not in it. */
public record Replies(Map<String, Reply> byQuestion) {

    public static final Replies NONE = new Replies(Map.of());

    public Replies {
        byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
    }

    public @Nullable Reply to(String question) {
        return byQuestion.get(question);
    }

    /** These and those; where both answer, the other's. */
    public Replies with(Replies others) {
        var all = new LinkedHashMap<>(byQuestion);
        all.putAll(others.byQuestion());
        return new Replies(all);
    }

    /** Only those to questions of which this is true, given their ids. */
    public Replies only(Predicate<String> question) {
        var kept = new LinkedHashMap<>(byQuestion);
        kept.keySet().removeIf(question.negate());
        return new Replies(kept);
    }
}
