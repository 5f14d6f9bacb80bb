package org.infolinia.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is planned.
 *
 * @param words what participants are told, in the languages it was written in, at least one
 * @param from when the first participants are told
 * @param until when the last are; {@code from} itself when all are told at once
 * @param audience how many people it reaches
 * @param script code of the program's script for calls about it; null for none
 * @param article number of the article that tells more; null for none
 * @param callsPerThousand calls that a thousand people make because of it, as somebody assumes; null when what was
 *     measured holds
 * @param mailsPerThousand the same of what they write
 */
public record Plan(
        String title,
        Channel channel,
        Map<Language, String> words,
        Instant from,
        Instant until,
        int audience,
        @Nullable String script,
        @Nullable Long article,
        AgentId owner,
        @Nullable Double callsPerThousand,
        @Nullable Double mailsPerThousand) {

    public static final int MAXIMUM_TITLE_LENGTH = 120;
    public static final int MAXIMUM_WORDS_LENGTH = 1_000;
    public static final int LARGEST_AUDIENCE = 100_000_000;
    public static final int MOST_PER_THOUSAND = 1_000;
    public static final Duration LONGEST = Duration.ofDays(31);

    public Plan {
        title = title.strip();
        var written = new EnumMap<Language, String>(Language.class);
        words.forEach((language, text) -> {
            if (!text.isBlank()) {
                written.put(language, text.strip());
            }
        });
        words = Collections.unmodifiableMap(written);
    }

    /** What participants are told in this language, else in the first it was written in. */
    public String wordsIn(Language language) {
        return Optional.ofNullable(words.get(language))
                .or(() -> words.values().stream().findFirst())
                .orElse("");
    }

    /** Why it cannot hold, as {@link CommunicationDesk#plan} tells. */
    Optional<Refusal> objection() {
        if (title.isEmpty() || title.length() > MAXIMUM_TITLE_LENGTH) {
            return Optional.of(Refusal.of("communication-title", MAXIMUM_TITLE_LENGTH));
        }
        if (words.isEmpty() || words.values().stream().anyMatch(text -> text.length() > MAXIMUM_WORDS_LENGTH)) {
            return Optional.of(Refusal.of("communication-words", MAXIMUM_WORDS_LENGTH));
        }
        if (until.isBefore(from) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            return Optional.of(Refusal.of("communication-times", LONGEST.toDays()));
        }
        if (audience < 1 || audience > LARGEST_AUDIENCE) {
            return Optional.of(Refusal.of("communication-audience", LARGEST_AUDIENCE));
        }
        return Stream.of(Optional.ofNullable(callsPerThousand), Optional.ofNullable(mailsPerThousand))
                        .flatMap(Optional::stream)
                        .allMatch(assumed -> assumed >= 0 && assumed <= MOST_PER_THOUSAND)
                ? Optional.empty()
                : Optional.of(Refusal.of("communication-assumption", MOST_PER_THOUSAND));
    }
}
