package org.infolinia.scripts.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.knowledge.Article;
import org.infolinia.knowledge.KnowledgeShelf;

/** A program's articles, as the author of a script finds them: by words of their titles and texts. */
final class ArticleChoices {

    /** As many as one looks through. */
    private static final int MAXIMUM_SHOWN = 12;

    private final KnowledgeShelf shelf;
    private final ProgramId program;
    private final Language language;

    ArticleChoices(KnowledgeShelf shelf, ProgramId program, Language language) {
        this.shelf = shelf;
        this.program = program;
        this.language = language;
    }

    /** Keys of articles that fit, the first {@value #MAXIMUM_SHOWN}. */
    Stream<String> find(String typed) {
        return shelf.find(typed, List.of(program), language).stream()
                .limit(MAXIMUM_SHOWN)
                .map(line -> shelf.read(line.id(), language))
                .flatMap(Optional::stream)
                .map(Article::key);
    }

    /** The title with the key; the key alone when there is no such article. */
    String titleOf(String key) {
        return shelf.named(program, List.of(key), language).stream()
                .findFirst()
                .map(line -> line.title() + " · " + key)
                .orElse(key);
    }
}
