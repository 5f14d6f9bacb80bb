package org.infolinia.operation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Finds the command that was typed and runs it; unknown ones list what there is. */
@Component
@ConditionalOnExpression("'${infolinia.mode}' != 'server'")
class CommandLine implements CommandLineRunner, ExitCodeGenerator {

    private static final int UNKNOWN_COMMAND = 2;

    private final List<Command> commands;
    private int exitCode;

    CommandLine(List<Command> commands) {
        this.commands =
                commands.stream().sorted(Comparator.comparing(Command::name)).toList();
    }

    @Override
    public void run(String... typed) {
        var words = List.of(typed);
        exitCode = commandOf(words)
                .map(command -> command.run(words.subList(wordsIn(command), words.size())))
                .orElseGet(this::listCommands);
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    private Optional<Command> commandOf(List<String> words) {
        return commands.stream()
                .filter(command -> words.size() >= wordsIn(command)
                        && String.join(" ", words.subList(0, wordsIn(command))).equals(command.name()))
                .findFirst();
    }

    private int listCommands() {
        System.err.println("There is no such command. There are:");
        commands.forEach(command -> System.err.printf("  %-22s %s%n", command.name(), command.usage()));
        return UNKNOWN_COMMAND;
    }

    private static int wordsIn(Command command) {
        return command.name().split(" ").length;
    }
}
