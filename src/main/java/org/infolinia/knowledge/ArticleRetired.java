package org.infolinia.knowledge;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** An article is found no more, or again. */
public record ArticleRetired(Actor by, ProgramId program, ArticleId article, String key, boolean isRetired)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                isRetired ? "knowledge.article-retired" : "knowledge.article-restored",
                program,
                null,
                "article:" + article.value(),
                Map.of("key", key));
    }
}
