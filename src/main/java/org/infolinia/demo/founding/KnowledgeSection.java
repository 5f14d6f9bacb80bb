package org.infolinia.demo.founding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.infolinia.demo.DemoFile;
import org.infolinia.demo.DemoSection;
import org.infolinia.kernel.Language;
import org.infolinia.knowledge.ArticleKind;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.knowledge.WriteArticle;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The articles of {@code knowledge/<program>/<key>.<language>.md}; the first line of each is its title. */
@Component
@Order(40)
class KnowledgeSection implements DemoSection {

    private static final String TITLE_MARK = "# ";

    /** What the file with a program's rules is called. */
    private static final String RULES = "regulamin";

    private final KnowledgeShelf shelf;
    private final ProgramDirectory programs;

    KnowledgeSection(KnowledgeShelf shelf, ProgramDirectory programs) {
        this.shelf = shelf;
        this.programs = programs;
    }

    @Override
    public String name() {
        return "knowledge";
    }

    @Override
    public void load(RandomGenerator random) {
        programs.mine().forEach(this::writeArticles);
    }

    private void writeArticles(Program program) {
        var written = new HashMap<String, Integer>();
        DemoFile.matching("knowledge/" + program.code() + "/*.md").forEach(file -> {
            var name = Name.of(file);
            int basedOn = written.merge(name.key() + name.language(), 1, Integer::sum) - 1;
            shelf.write(article(program, name, DemoFile.text(file), basedOn)).orElseThrow();
        });
    }

    private static WriteArticle article(Program program, Name name, String text, int basedOn) {
        int endOfTitle = text.indexOf('\n');
        return new WriteArticle(
                program.id(),
                name.key(),
                name.key().equals(RULES) ? ArticleKind.RULES : ArticleKind.ARTICLE,
                name.language(),
                text.substring(TITLE_MARK.length(), endOfTitle),
                text.substring(endOfTitle),
                name.inForceFrom(),
                basedOn);
    }

    /** A file is called {@code key.language.md}, or {@code key@day.language.md} when it counts from a day on. */
    private record Name(String key, LocalDate inForceFrom, Language language) {

        static Name of(Resource file) {
            var parts = Objects.requireNonNull(file.getFilename()).split("\\.");
            var dated = parts[0].split("@");
            return new Name(
                    dated[0],
                    dated.length > 1 ? LocalDate.parse(dated[1]) : WriteArticle.BEGINNING,
                    Language.ofCode(parts[1]).orElseThrow());
        }
    }
}
