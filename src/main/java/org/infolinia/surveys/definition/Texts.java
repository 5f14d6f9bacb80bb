package org.infolinia.surveys.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;

/** The same line in the languages it was written in. */
public record Texts(Map<Language, String> all) {

    /** Characters in one language. */
    public static final int MAXIMUM_LENGTH = 300;

    public static final Texts NONE = new Texts(Map.of());

    public Texts {
        var written = new EnumMap<Language, String>(Language.class);
        all.forEach((language, text) -> {
            if (text.length() > MAXIMUM_LENGTH) {
                throw new IllegalArgumentException("A line has " + MAXIMUM_LENGTH + " characters at most");
            }
            if (!text.isBlank()) {
                written.put(language, text.strip());
            }
        });
        all = Collections.unmodifiableMap(written);
    }

    /** As versions are stored: texts by two-letter code. */
    @JsonCreator
    static Texts ofCodes(Map<String, String> byCode) {
        var texts = new EnumMap<Language, String>(Language.class);
        byCode.forEach((code, text) -> texts.put(Language.ofCode(code).orElseThrow(), text));
        return new Texts(texts);
    }

    @JsonValue
    Map<String, String> byCode() {
        var byCode = new TreeMap<String, String>();
        all.forEach((language, text) -> byCode.put(language.code(), text));
        return byCode;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** In this language, else in the first one it was written in; empty when in none. */
    public String in(Language language) {
        return Optional.ofNullable(all.get(language))
                .or(() -> all.values().stream().findFirst())
                .orElse("");
    }

    /** The languages of the installation in which nothing is written. */
    Stream<Language> missing() {
        return Stream.of(Language.values()).filter(language -> !all.containsKey(language));
    }
}
