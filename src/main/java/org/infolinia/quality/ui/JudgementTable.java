package org.infolinia.quality.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Formats;
import org.infolinia.operation.table.TableLayout;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.quality.Review;
import org.infolinia.quality.Scoring;
import org.jspecify.annotations.Nullable;

/** What stands in a file of what was judged. */
@SpringComponent
class JudgementTable {

    private final Phrasebook phrasebook;
    private final ProgramDirectory programs;
    private final Formats formats;
    private final DateTimeFormatter moment;

    JudgementTable(Phrasebook phrasebook, ProgramDirectory programs, Formats formats) {
        this.phrasebook = phrasebook;
        this.programs = programs;
        this.formats = formats;
        this.moment =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(formats.zone());
    }

    TableLayout<Review> layout(Language language) {
        return new TableLayout<>(
                Stream.of(
                                "quality.program",
                                "quality.contact",
                                "quality.when",
                                "quality.agent",
                                "quality.judged-on",
                                "quality.judged-by",
                                "quality.score",
                                "quality.critical-short",
                                "quality.verdict")
                        .map(key -> phrasebook.say(language, key))
                        .toList(),
                review -> cells(review, language));
    }

    private List<String> cells(Review review, Language language) {
        var score = review.score();
        var answer = review.answer();
        return List.of(
                programs.get(review.program()).name(),
                contact(review, language),
                moment(review.contactAt()),
                review.agentName(),
                moment(review.completedAt()),
                review.scorings().stream().map(Scoring::reviewerName).collect(Collectors.joining(", ")),
                score.isPresent() ? formats.percent(score.getAsDouble(), language.locale()) : "",
                review.hasMissedCritical() ? phrasebook.say(language, "quality.critical-missed") : "",
                answer == null ? "" : phrasebook.say(language, answer.verdict().messageKey()));
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : moment.format(at);
    }

    private String contact(Review review, Language language) {
        var parts = review.contact().split(":", 2);
        return parts[0].equals("ticket")
                ? "INF-" + parts[1]
                : phrasebook.say(language, "quality.contact.call", parts[1]);
    }
}
