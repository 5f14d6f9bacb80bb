package org.infolinia.demo.callers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.demo.crowd.Crowd;
import org.infolinia.demo.crowd.CrowdMember;
import org.infolinia.operation.Command;
import org.infolinia.operation.CommandArguments;
import org.springframework.stereotype.Component;

/** Writes a crowd and queries for it to tab-separated files, to check search with. */
@Component
class CrowdCommand implements Command {

    private static final int WRONG_USE = 2;
    private static final int QUERIES_OF_EVERY_KIND = 500;
    private static final long DEFAULT_SEED = 1;
    private static final String PEOPLE_HEADING =
            row("id", "first", "last", "city", "phone", "card", "email", "activity");
    private static final String QUERIES_HEADING = row("class", "query", "target_id");

    /** What was asked for on the command line. */
    private record Wish(long participants, Path people, Path queries, long seed) {

        static Optional<Wish> of(CommandArguments arguments) {
            var participants = arguments.number("participants", 0).orElse(0);
            var people = arguments.option("people").filter(file -> !file.isEmpty());
            var queries = arguments.option("queries").filter(file -> !file.isEmpty());
            var seed = arguments.number("seed", DEFAULT_SEED);
            return participants < Crowd.SMALLEST_SIZE
                            || participants > Crowd.LARGEST_SIZE
                            || people.isEmpty()
                            || queries.isEmpty()
                            || seed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Wish(participants, Path.of(people.get()), Path.of(queries.get()), seed.getAsLong()));
        }
    }

    @Override
    public String name() {
        return "crowd";
    }

    @Override
    public String usage() {
        return "--participants N --people PEOPLE.tsv --queries QUERIES.tsv [--seed S]  makes people and queries up";
    }

    @Override
    public int run(List<String> typed) {
        var wish = Wish.of(CommandArguments.of(typed));
        if (wish.isEmpty()) {
            System.err.println("Usage: " + name() + " " + usage());
            System.err.printf("There can be %,d to %,d participants.%n", Crowd.SMALLEST_SIZE, Crowd.LARGEST_SIZE);
            return WRONG_USE;
        }
        write(wish.get());
        return 0;
    }

    private static void write(Wish wish) {
        var crowd = new Crowd(wish.participants(), wish.seed());
        var queries = new CrowdQueries(crowd, wish.seed());
        write(wish.people(), PEOPLE_HEADING, crowd.members().map(CrowdCommand::row));
        write(
                wish.queries(),
                QUERIES_HEADING,
                queries.ofEveryKind(QUERIES_OF_EVERY_KIND).map(CrowdCommand::row));
        System.err.printf("%s and %s written%n", wish.people(), wish.queries());
    }

    private static void write(Path file, String heading, Stream<String> rows) {
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(heading);
            write(writer, rows.iterator());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static void write(BufferedWriter writer, Iterator<String> rows) throws IOException {
        while (rows.hasNext()) {
            writer.write(rows.next());
        }
    }

    private static String row(CrowdMember member) {
        return row(
                Long.toString(member.id()),
                member.first(),
                member.last(),
                member.city(),
                member.phone(),
                member.card(),
                member.email(),
                Long.toString(member.activity()));
    }

    private static String row(CrowdQuery query) {
        return row(query.kind(), query.text(), Long.toString(query.targetId()));
    }

    private static String row(String... cells) {
        return String.join("\t", cells) + "\n";
    }
}
