package org.infolinia.knowledge;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;

/** Articles on the shelf, for tests. */
public final class ArticleFixture {

    private final KnowledgeShelf shelf;
    private final Gatekeeper gatekeeper;

    public ArticleFixture(KnowledgeShelf shelf, Gatekeeper gatekeeper) {
        this.shelf = shelf;
        this.gatekeeper = gatekeeper;
    }

    /** In every language; its title is the key with the language's code. */
    public ArticleId written(ProgramId program, String key) {
        return written(program, key, Language.values());
    }

    public ArticleId written(ProgramId program, String key, Language... languages) {
        return written(WriteArticle.BEGINNING, program, key, languages);
    }

    /** In every language, to count from a day on. */
    public ArticleId writtenFrom(LocalDate day, ProgramId program, String key) {
        return written(day, program, key, Language.values());
    }

    private ArticleId written(LocalDate day, ProgramId program, String key, Language... languages) {
        return Stream.of(languages)
                .map(language -> new WriteArticle(
                        program,
                        key,
                        ArticleKind.RULES,
                        language,
                        key + " " + language.code(),
                        "What counts from " + day,
                        day,
                        WriteArticle.NOTHING))
                .map(command ->
                        gatekeeper.asSystem("test", () -> shelf.write(command).orElseThrow()))
                .toList()
                .getLast();
    }
}
