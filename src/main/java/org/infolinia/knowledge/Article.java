package org.infolinia.knowledge;

import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;

/**
 * An article in one language, as it stands now.
 *
 * @param version grows by one with each rewriting in this language
 * @param html the same as {@code markdown}, safe to show
 * @param languages every language it can be read in
 */
public record Article(
        ArticleId id,
        ProgramId program,
        String key,
        Language language,
        int version,
        String title,
        String markdown,
        String html,
        String writtenBy,
        Instant writtenAt,
        List<Language> languages) {}
