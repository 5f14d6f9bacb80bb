package org.infolinia.reporting.client.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.programs.Program;
import org.infolinia.reporting.client.figures.ClientFigure;
import org.infolinia.reporting.client.figures.FiguresOfPeriod;
import org.infolinia.reporting.client.figures.ReportDays;
import org.jspecify.annotations.Nullable;

/**
 * What the client reads, in his language. The screen, the PDF and the workbook say this and nothing else.
 *
 * @param period in words, such as {@code październik 2026}
 * @param before the period that it is compared with, in words
 * @param headings above what is listed
 * @param unfinished that the period is not over; null when it is
 * @param headlines the few figures that stand on top
 * @param changes what changed since the period before, in sentences; never empty
 * @param parts all figures
 * @param now the numbers themselves
 */
public record ClientReport(
        Program program,
        Language language,
        String title,
        String period,
        String before,
        Headings headings,
        @Nullable String unfinished,
        List<Line> headlines,
        List<String> changes,
        List<Part> parts,
        List<Topic> topics,
        Chart chart,
        FiguresOfPeriod now,
        FiguresOfPeriod earlier) {

    public ClientReport {
        headlines = List.copyOf(headlines);
        changes = List.copyOf(changes);
        parts = List.copyOf(parts);
        topics = List.copyOf(topics);
    }

    /** What stands above lists and columns. */
    public record Headings(
            String changes,
            String figure,
            String topics,
            String topicsMeaning,
            String topic,
            String tickets,
            String calls,
            String contacts,
            String change) {}

    /** Figures that belong together. */
    public record Part(ClientFigure.Section section, String title, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One figure.
     *
     * @param value a dash when there is nothing to say
     * @param note how sure it is and of how many; empty when that is no question
     * @param before what it was in the period before
     * @param meaning what is counted
     * @param isTentative whether so little is known that the value is not to be compared
     */
    public record Line(
            ClientFigure figure,
            String label,
            String value,
            String note,
            String before,
            String meaning,
            boolean isTentative) {}

    /**
     * What contacts were about.
     *
     * @param change of all contacts since the period before, with its sign
     * @param share of the most frequent topic, between 0 and 1
     */
    public record Topic(
            String label, long tickets, long calls, long contacts, long before, String change, double share) {}

    /**
     * Contacts day by day, or week by week.
     *
     * @param words the same for who does not see it
     */
    public record Chart(String title, String words, List<Bar> bars) {

        public Chart {
            bars = List.copyOf(bars);
        }

        /** @param share of the highest, between 0 and 1 */
        public record Bar(String label, long number, double share) {}
    }

    public ReportDays days() {
        return now.days();
    }

    /** Everything that can be read in it, by which two that say the same are known. */
    public List<String> said() {
        var head = Stream.of(
                program.name(),
                title,
                period,
                before,
                Optional.ofNullable(unfinished).orElse(""));
        var figures = parts.stream()
                .flatMap(part -> Stream.concat(
                        Stream.of(part.title()),
                        part.lines().stream()
                                .flatMap(line -> Stream.of(
                                        line.label(), line.value(), line.note(), line.before(), line.meaning()))));
        var contacts = topics.stream().map(Topic::toString);
        return Stream.of(head, changes.stream(), figures, contacts, Stream.of(chart.toString()))
                .flatMap(words -> words)
                .toList();
    }
}
