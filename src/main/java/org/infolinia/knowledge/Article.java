package org.infolinia.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;

/**
 * One version of an article, in one language.
 *
 * @param version grows by one with each rewriting in this language
 * @param inForceFrom the day from which it counts, until a later version does
 * @param html the same as {@code markdown}, safe to show
 * @param languages every language it can be read in
 */
public record Article(
        ArticleId id,
        ProgramId program,
        String key,
        ArticleKind kind,
        Language language,
        int version,
        LocalDate inForceFrom,
        String title,
        String markdown,
        String html,
        String writtenBy,
        Instant writtenAt,
        List<Language> languages) {

    /** Its paragraphs in their order, as one would quote them. */
    public List<String> passages() {
        return Stream.of(markdown.split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(passage -> !passage.isEmpty())
                .toList();
    }

    /** Whether it has counted from the beginning, as far as anybody wrote down. */
    public boolean isFromTheBeginning() {
        return inForceFrom.equals(WriteArticle.BEGINNING);
    }
}
