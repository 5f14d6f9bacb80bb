package org.infolinia.surveys.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.operation.table.TableLayout;
import org.infolinia.programs.Program;
import org.infolinia.surveys.AnswerRow;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.report.AgentScore;
import org.infolinia.surveys.report.Expectation;
import org.infolinia.surveys.report.SliceScore;
import org.infolinia.surveys.report.estimate.Interval;
import org.infolinia.surveys.report.estimate.Score;

/** What stands in the tables of the surveys, in the same words and numbers on the screen and in files. */
@SpringComponent
class SurveyTables {

    static final String NOTHING = "–";

    private static final int DIGITS = 2;

    private final Phrasebook phrasebook;
    private final SliceWords slices;
    private final Formats formats;
    private final DateTimeFormatter moment;

    SurveyTables(Phrasebook phrasebook, SliceWords slices, Formats formats) {
        this.phrasebook = phrasebook;
        this.slices = slices;
        this.formats = formats;
        this.moment =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(formats.zone());
    }

    TableLayout<AgentScore> agents(Language language) {
        var locale = language.locale();
        return new TableLayout<>(
                header(
                        language,
                        "surveys.agent",
                        "surveys.interval",
                        "surveys.mean",
                        "surveys.number",
                        "surveys.shrunken",
                        "surveys.expected",
                        "surveys.difference"),
                score -> List.of(
                        score.name(),
                        interval(score.score(), locale),
                        mean(score.score(), language),
                        Long.toString(score.answered()),
                        decimal(score.shrunken(), locale),
                        score.expectation()
                                .map(expected -> formats.decimal(expected.expected(), DIGITS, locale))
                                .orElse(NOTHING),
                        difference(score.expectation(), locale)));
    }

    TableLayout<SliceScore> slices(ProgramId program, Language language) {
        var locale = language.locale();
        return new TableLayout<>(
                header(
                        language,
                        "surveys.slice.by",
                        "surveys.slice",
                        "surveys.interval",
                        "surveys.mean",
                        "surveys.number",
                        "surveys.asked",
                        "surveys.response-rate",
                        "surveys.response-interval"),
                slice -> List.of(
                        slices.dimension(slice.slice().dimension(), language),
                        slices.value(program, slice.slice(), language),
                        interval(slice.score(), locale),
                        mean(slice.score(), language),
                        formats.number(slice.answered(), locale),
                        formats.number(slice.asked(), locale),
                        share(slice.answered(), slice.asked(), locale),
                        slice.responseRate()
                                .map(rate -> percentages(rate, locale))
                                .orElse(NOTHING)));
    }

    TableLayout<AnswerRow> answers(List<Program> programs, Language language) {
        var names = programs.stream().collect(Collectors.toMap(Program::id, Program::name));
        var before = header(
                language,
                "surveys.program",
                "surveys.when",
                "surveys.score",
                "surveys.comment",
                "surveys.contact",
                "surveys.how-asked");
        var aspects = Arrays.stream(Aspect.values()).map(aspect -> phrasebook.say(language, aspect.messageKey()));
        return new TableLayout<>(Stream.concat(before.stream(), aspects).toList(), row -> answer(row, names, language));
    }

    private List<String> answer(AnswerRow row, Map<ProgramId, String> names, Language language) {
        var cells = new ArrayList<>(List.of(
                names.getOrDefault(row.program(), ""),
                moment.format(row.answeredAt()),
                Integer.toString(row.answer().score()),
                row.answer().comment(),
                contact(row, language),
                phrasebook.say(language, row.isReadOut() ? "surveys.read-out.badge" : "surveys.by-mail")));
        for (var aspect : Aspect.values()) {
            cells.add(Optional.ofNullable(row.answer().aspects().get(aspect))
                    .map(Object::toString)
                    .orElse(""));
        }
        return cells;
    }

    /** As the list of answers names it; who it was stays in the house. */
    private String contact(AnswerRow row, Language language) {
        var parts = row.contact().split(":", 2);
        return switch (parts[0]) {
            case "ticket" -> "INF-" + parts[1];
            case "call" -> phrasebook.say(language, "surveys.contact.call", parts[1]);
            default -> "";
        };
    }

    /** Where few have answered, the interval is what counts; the mean stands in brackets. */
    String mean(Score score, Language language) {
        return switch (score) {
            case Score.Firm firm -> formats.decimal(firm.mean(), DIGITS, language.locale());
            case Score.Tentative few -> "(" + formats.decimal(few.mean(), DIGITS, language.locale()) + ")";
            case Score.Withheld none -> phrasebook.say(language, "surveys.withheld");
        };
    }

    String interval(Score score, Locale locale) {
        return score instanceof Score.Shown shown ? range(shown.interval(), locale) : NOTHING;
    }

    String share(long part, long whole, Locale locale) {
        return whole == 0 ? NOTHING : formats.percent((double) part / whole, locale);
    }

    String percentages(Interval interval, Locale locale) {
        return formats.percent(interval.low(), locale) + "–" + formats.percent(interval.high(), locale);
    }

    String range(Interval interval, Locale locale) {
        return formats.decimal(interval.low(), DIGITS, locale) + " – "
                + formats.decimal(interval.high(), DIGITS, locale);
    }

    private String difference(Optional<Expectation> expectation, Locale locale) {
        return expectation
                .map(expected -> (expected.isDifferent() ? "" : "≈ ") + range(expected.interval(), locale))
                .orElse(NOTHING);
    }

    private String decimal(OptionalDouble number, Locale locale) {
        return number.isPresent() ? formats.decimal(number.getAsDouble(), DIGITS, locale) : NOTHING;
    }

    private List<String> header(Language language, String... keys) {
        return Stream.of(keys).map(key -> phrasebook.say(language, key)).toList();
    }
}
