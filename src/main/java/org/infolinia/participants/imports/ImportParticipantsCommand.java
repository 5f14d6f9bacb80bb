package org.infolinia.participants.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.operation.Command;
import org.infolinia.operation.CommandArguments;
import org.infolinia.participants.imports.ParticipantImport.Summary;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports participants from a CSV file; progress and findings on standard error, one line of JSON at the end. */
@Component
class ImportParticipantsCommand implements Command {

    private static final int WRONG_USE = 2;
    private static final int REFUSED = 1;

    private final ParticipantImport participants;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final Phrasebook phrasebook;
    private final JsonMapper json;

    ImportParticipantsCommand(
            ParticipantImport participants,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            Phrasebook phrasebook,
            JsonMapper json) {
        this.participants = participants;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.phrasebook = phrasebook;
        this.json = json;
    }

    @Override
    public String name() {
        return "import participants";
    }

    @Override
    public String usage() {
        return "FILE.csv --program CODE [--dry-run]  adds or updates participants by their number";
    }

    @Override
    public int run(List<String> typed) {
        var arguments = CommandArguments.of(typed);
        var file = arguments.words().stream().findFirst().map(Path::of).filter(Files::isReadable);
        var program = arguments.option("program").flatMap(programs::byCode);
        if (file.isEmpty() || program.isEmpty()) {
            System.err.println("Usage: " + name() + " " + usage());
            System.err.println(
                    "The file must be readable and the program must exist. Headings: " + ImportColumn.list());
            return WRONG_USE;
        }
        return gatekeeper.asSystem("import", () -> run(file.get(), program.get(), arguments.has("dry-run")));
    }

    private int run(Path file, Program program, boolean isDry) {
        try {
            return report(isDry ? check(file, program) : load(file, program));
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be read", e);
        }
    }

    private Outcome<Summary> check(Path file, Program program) throws IOException {
        return participants.check(file, program, (line, finding) -> System.err.printf("line %d: %s%n", line, finding));
    }

    private Outcome<Summary> load(Path file, Program program) throws IOException {
        return participants.load(file, program, lines -> System.err.printf("%,d lines read%n", lines));
    }

    private int report(Outcome<Summary> outcome) {
        return switch (outcome) {
            case Outcome.Done<Summary>(Summary summary) -> {
                System.out.println(json.writeValueAsString(summary));
                yield 0;
            }
            case Outcome.Refused<Summary>(Refusal refusal) -> {
                System.err.println(phrasebook.say(Language.EN, refusal));
                yield REFUSED;
            }
        };
    }
}
