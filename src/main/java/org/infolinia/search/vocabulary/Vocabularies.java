package org.infolinia.search.vocabulary;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The vocabulary of each field of words, and which of the words stand side by side. */
public final class Vocabularies {

    private final Map<String, Vocabulary> byField;
    private final Companions companions = new Companions();

    public Vocabularies(Collection<String> fields) {
        byField = fields.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), field -> new Vocabulary()));
    }

    public Vocabulary of(String field) {
        var vocabulary = byField.get(field);
        if (vocabulary == null) {
            throw new IllegalArgumentException("No field of words: " + field);
        }
        return vocabulary;
    }

    public Companions companions() {
        return companions;
    }
}
