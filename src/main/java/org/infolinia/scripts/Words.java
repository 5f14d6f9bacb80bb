package org.infolinia.scripts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.FilledText.Part;

/** The same text in the languages it was written in; it may contain placeholders such as {@code {program.name}}. */
public record Words(Map<Language, String> texts) {

    /** Characters of the text in one language. */
    public static final int MAXIMUM_LENGTH = 2_000;

    public Words {
        texts.values().forEach(Words::requireBearable);
        var copy = new EnumMap<Language, String>(Language.class);
        copy.putAll(texts);
        texts = Collections.unmodifiableMap(copy);
    }

    /** As scripts' files have it: texts by two-letter code. */
    @JsonCreator
    static Words ofCodes(Map<String, String> byCode) {
        var texts = new EnumMap<Language, String>(Language.class);
        byCode.forEach((code, text) ->
                texts.put(Language.ofCode(code).orElseThrow(() -> new ScriptContent.Unfit("language", code)), text));
        return new Words(texts);
    }

    @JsonValue
    Map<String, String> byCode() {
        var byCode = new TreeMap<String, String>();
        texts.forEach((language, text) -> byCode.put(language.code(), text));
        return byCode;
    }

    /** The text in this language, else in the first language it was written in. */
    public String in(Language language) {
        return find(language).or(() -> texts.values().stream().findFirst()).orElse("");
    }

    /**
     * The text in this language with its placeholders filled.
     *
     * @param valueOf what stands for a placeholder, given its name without the braces
     */
    public FilledText fill(Language language, Function<String, Part> valueOf) {
        return Placeholders.fill(in(language), valueOf);
    }

    /** Whether the text has a place for this value, in whichever language. */
    public boolean asksFor(Variable variable) {
        return texts.values().stream().anyMatch(text -> Placeholders.in(text).contains(variable.placeholder()));
    }

    /** The text in this language; empty when there is none. */
    public Optional<String> find(Language language) {
        return Optional.ofNullable(texts.get(language)).filter(text -> !text.isBlank());
    }

    private static void requireBearable(String text) {
        if (text.length() > MAXIMUM_LENGTH) {
            throw new ScriptContent.Unfit("text-too-long", MAXIMUM_LENGTH);
        }
    }
}
