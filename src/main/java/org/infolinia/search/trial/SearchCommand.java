package org.infolinia.search.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.infolinia.operation.Command;
import org.infolinia.operation.CommandArguments;
import org.infolinia.search.question.Question;
import org.springframework.stereotype.Component;

/** Asks questions from a file about people from another, with the product's own analysis and stages. */
@Component
class SearchCommand implements Command {

    private static final int WRONG_USE = 2;
    private static final long PROGRESS_STEP = 100_000;
    private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String usage() {
        return "--file QUERIES.tsv --participants PEOPLE.tsv --out RESULT.tsv  finds people of a file, past the database";
    }

    @Override
    public int run(List<String> typed) {
        var arguments = CommandArguments.of(typed);
        var queries = readable(arguments, "file");
        var participants = readable(arguments, "participants");
        var out = arguments.option("out").map(Path::of);
        if (queries.isEmpty() || participants.isEmpty() || out.isEmpty()) {
            System.err.println("Usage: " + name() + " " + usage());
            return WRONG_USE;
        }
        try {
            search(queries.get(), participants.get(), out.get());
            return 0;
        } catch (IllegalArgumentException malformed) {
            System.err.println(malformed.getMessage());
            return WRONG_USE;
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be read or written", e);
        }
    }

    private static Optional<Path> readable(CommandArguments arguments, String option) {
        return arguments.option(option).map(Path::of).filter(Files::isReadable);
    }

    private static void search(Path queries, Path participants, Path out) throws IOException {
        try (var people = TrialPeople.read(participants, SearchCommand::tell);
                var results = Files.newBufferedWriter(out)) {
            System.err.printf("%,d people can be found%n", people.size());
            results.write(heading());
            TabbedFile.read(queries, List.of("class", "query", "target_id"), query -> answer(query, people, results));
        }
    }

    private static void answer(String[] query, TrialPeople people, Writer results) throws IOException {
        long began = System.nanoTime();
        var answer = people.ask(query[1]);
        double milliseconds = (System.nanoTime() - began) / NANOS_PER_MILLI;
        var line = new StringBuilder(String.join("\t", query))
                .append('\t')
                .append(people.positionOf(query[2], answer))
                .append('\t')
                .append(String.format(Locale.ROOT, "%.3f", milliseconds));
        for (int i = 0; i < Question.MOST_FOUND; i++) {
            line.append('\t');
            if (i < answer.numbers().size()) {
                line.append(people.id(answer.numbers().get(i)));
            }
        }
        results.append(line.append('\n'));
    }

    private static String heading() {
        var heading = new StringBuilder("class\tquery\ttarget_id\tposition\tmilliseconds");
        for (int i = 1; i <= Question.MOST_FOUND; i++) {
            heading.append("\tid").append(i);
        }
        return heading.append('\n').toString();
    }

    private static void tell(long read) {
        if (read % PROGRESS_STEP == 0) {
            System.err.printf("%,d people read%n", read);
        }
    }
}
