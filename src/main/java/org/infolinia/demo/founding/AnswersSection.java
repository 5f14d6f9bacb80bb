package org.infolinia.demo.founding;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.infolinia.demo.Club;
import org.infolinia.demo.DemoFile;
import org.infolinia.demo.DemoSection;
import org.infolinia.kernel.Language;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.edits.EditPlan;
import org.infolinia.tickets.edits.EditPlan.Aside;
import org.infolinia.tickets.edits.EditPlan.Hand;
import org.infolinia.tickets.edits.EditPlan.Whose;
import org.infolinia.tickets.macros.Macro;
import org.infolinia.tickets.macros.Macro.Next;
import org.infolinia.tickets.macros.MacroDesk;
import org.infolinia.tickets.texts.TextModule;
import org.infolinia.tickets.texts.TextModuleDesk;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The text modules of {@code modules/<program>.<language>.md} and the macros that agents would make of them. The first module
 * of each file asks for what is most often missing.
 */
@Component
@Order(27)
class AnswersSection implements DemoSection {

    private static final Hand MINE = new Hand(Whose.MINE, null);

    private final TextModuleDesk modules;
    private final MacroDesk macros;
    private final ProgramDirectory programs;

    AnswersSection(TextModuleDesk modules, MacroDesk macros, ProgramDirectory programs) {
        this.modules = modules;
        this.macros = macros;
        this.programs = programs;
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public void load(RandomGenerator random) {
        programs.mine().forEach(this::write);
    }

    private void write(Program program) {
        for (var language : Language.values()) {
            var written = modulesOf(program, language);
            written.forEach(content -> modules.add(content).orElseThrow());
            add(asking(program, written.getFirst()));
        }
        add(new Macro.Content(
                false,
                program.id(),
                "Moje i pilne",
                program.language(),
                "",
                new EditPlan(null, Priority.HIGH, null, MINE, null, Set.of(), Set.of(), null, null),
                Next.STAY));
        add(new Macro.Content(
                false,
                program.id(),
                "Wrócę do tego jutro",
                program.language(),
                "",
                new EditPlan(null, null, null, MINE, null, Set.of(), Set.of(), Aside.TOMORROW, null),
                Next.MOST_URGENT));
    }

    private void add(Macro.Content macro) {
        macros.add(macro).orElseThrow();
    }

    /** Answers with the module, and waits. */
    private static Macro.Content asking(Program program, TextModule.Content module) {
        var tag = new Tag(Club.of(program).either("czeka-na-paragon", "czeka-na-zdjęcie"));
        return new Macro.Content(
                false,
                program.id(),
                module.name(),
                module.language(),
                module.body(),
                new EditPlan(State.PENDING, null, null, MINE, null, Set.of(tag), Set.of(), null, null),
                Next.IN_LIST);
    }

    private static List<TextModule.Content> modulesOf(Program program, Language language) {
        return DemoFile.matching("modules/" + program.code() + "." + language.code() + ".md").stream()
                .flatMap(file -> Stream.of(DemoFile.text(file).split("(?m)^# ")))
                .filter(passage -> !passage.isBlank())
                .map(passage -> module(program, language, passage))
                .toList();
    }

    /** The first line of a passage is its name, the second has the words by which it is found. */
    private static TextModule.Content module(Program program, Language language, String passage) {
        var lines = passage.split("\n", 3);
        return new TextModule.Content(program.id(), language, lines[0], lines[1].substring("> ".length()), lines[2]);
    }
}
