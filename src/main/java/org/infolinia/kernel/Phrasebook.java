package org.infolinia.kernel;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text a person may read, in every language, from {@code messages/<module>/<language>.properties}. Patterns are
 * ICU's, since Polish has four plural forms and the JDK's own format knows none.
 */
@Component
public class Phrasebook {

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<FormatKey, MessageFormat> formats = new ConcurrentHashMap<>();

    private record FormatKey(Language language, String key) {}

    public Phrasebook() {
        for (var language : Language.values()) {
            patterns.put(language, read(language));
        }
    }

    /** The words for {@code key}, or the key itself where none are written, so that a gap is seen and not hidden. */
    public String say(Language language, String key, Object... arguments) {
        return find(language, key, arguments).orElse(key);
    }

    public String say(Language language, Refusal refusal) {
        return say(language, refusal.messageKey(), refusal.arguments().toArray());
    }

    public Optional<String> find(Language language, String key, Object... arguments) {
        var pattern = patternsOf(language).get(key);
        if (pattern == null) {
            return Optional.empty();
        }
        var format = formats.computeIfAbsent(
                new FormatKey(language, key), k -> new MessageFormat(pattern, ULocale.forLocale(language.locale())));
        synchronized (format) {
            return Optional.of(
                    format.format(arguments, new StringBuffer(), null).toString());
        }
    }

    /** All keys of one language. */
    public Set<String> keys(Language language) {
        return patternsOf(language).keySet();
    }

    private Map<String, String> patternsOf(Language language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private static Map<String, String> read(Language language) {
        try {
            var bundles = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*/" + language.code() + ".properties");
            var merged = new Properties();
            for (var bundle : bundles) {
                load(bundle, merged);
            }
            var texts = new ConcurrentHashMap<String, String>();
            merged.forEach((key, value) -> texts.put((String) key, (String) value));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("The message bundles cannot be read", e);
        }
    }

    private static void load(Resource bundle, Properties into) throws IOException {
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            into.load(reader);
        }
    }
}
