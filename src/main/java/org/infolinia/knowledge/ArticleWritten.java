package org.infolinia.knowledge;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** An article has a new version. */
public record ArticleWritten(Actor by, ProgramId program, ArticleId article, String key, Language language, int version)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "knowledge.article-written",
                program,
                null,
                "article:" + article.value(),
                Map.of("key", key, "language", language.code(), "version", Integer.toString(version)));
    }
}
