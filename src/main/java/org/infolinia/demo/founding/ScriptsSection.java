package org.infolinia.demo.founding;

import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.infolinia.demo.DemoFile;
import org.infolinia.demo.DemoSection;
import org.infolinia.kernel.Outcome;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptLibrary;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The call scripts of {@code scripts/<program>-….json}; those of {@code all-….json} go into every program. */
@Component
@Order(45)
class ScriptsSection implements DemoSection {

    private static final String NOTE = "Pierwsza wersja";

    private final ScriptLibrary library;
    private final ProgramDirectory programs;

    ScriptsSection(ScriptLibrary library, ProgramDirectory programs) {
        this.library = library;
        this.programs = programs;
    }

    @Override
    public String name() {
        return "scripts";
    }

    @Override
    public void load(RandomGenerator random) {
        var files = DemoFile.matching("scripts/*.json");
        for (var program : programs.mine()) {
            files.stream().filter(file -> isFor(program, file)).forEach(file -> publish(program, file));
        }
    }

    private void publish(Program program, Resource file) {
        var draft = library.importDraft(program.id(), DemoFile.text(file), NOTE).orElseThrow();
        if (library.publish(draft) instanceof Outcome.Refused<?>) {
            throw new IllegalStateException(file.getFilename() + " has findings: " + library.check(draft));
        }
    }

    private static boolean isFor(Program program, Resource file) {
        var name = Objects.requireNonNull(file.getFilename());
        return name.startsWith("all-") || name.startsWith(program.code().toLowerCase(Locale.ROOT) + "-");
    }
}
