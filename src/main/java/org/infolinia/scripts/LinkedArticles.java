package org.infolinia.scripts;

import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.knowledge.Article;
import org.infolinia.knowledge.ArticleUse;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Component;

/** Which scripts in use name an article. */
@Component
class LinkedArticles implements ArticleUse {

    private final ScriptVersions versions;
    private final Gatekeeper gatekeeper;

    LinkedArticles(ScriptVersions versions, Gatekeeper gatekeeper) {
        this.versions = versions;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public List<Place> of(Article article, Language language) {
        if (!gatekeeper.allows(Permission.TAKE_CALLS, article.program())) {
            return List.of();
        }
        return versions.published(article.program()).stream()
                .filter(version -> version.content().nodes().stream()
                        .anyMatch(node -> node.articles().contains(article.key())))
                .map(version -> new Place(
                        version.content().title().in(language),
                        "scripts/" + version.id().value()))
                .toList();
    }
}
