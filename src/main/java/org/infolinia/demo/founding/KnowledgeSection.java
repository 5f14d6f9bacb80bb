package org.infolinia.demo.founding;

import java.util.Objects;
import java.util.random.RandomGenerator;
import org.infolinia.demo.DemoFile;
import org.infolinia.demo.DemoSection;
import org.infolinia.kernel.Language;
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
        DemoFile.matching("knowledge/" + program.code() + "/*.md")
                .forEach(file -> shelf.write(article(program, file)).orElseThrow());
    }

    private static WriteArticle article(Program program, Resource file) {
        var nameParts = Objects.requireNonNull(file.getFilename()).split("\\.");
        var text = DemoFile.text(file);
        int endOfTitle = text.indexOf('\n');
        return new WriteArticle(
                program.id(),
                nameParts[0],
                Language.ofCode(nameParts[1]).orElseThrow(),
                text.substring(TITLE_MARK.length(), endOfTitle),
                text.substring(endOfTitle),
                WriteArticle.NOTHING);
    }
}
