package org.infolinia.surveys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.WorkPage;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.surveys.AnswerBook;
import org.infolinia.surveys.AnswerFilter;
import org.infolinia.surveys.FollowUpDesk;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.panel.VoiceCards;
import org.infolinia.surveys.report.SurveyReport;
import org.infolinia.surveys.report.SurveyReports;
import org.infolinia.surveys.report.choice.ChoiceCounts;
import org.infolinia.surveys.report.estimate.Score;
import org.infolinia.surveys.slice.ChosenOption;
import org.infolinia.surveys.slice.Slice;

/** Scores by program at the left, the answers behind them in the middle, what is left to do at the right. */
@Route("surveys")
@Menu(order = 70, icon = "VOICE", title = "surveys.title")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class SurveysView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final SurveyReports reports;
    private final AnswerBook answers;
    private final FollowUpDesk followUps;
    private final VoiceCards voices;
    private final SliceWords slices;
    private final ChoiceCounts choices;
    private final SurveyDownloads downloads;
    private final Formats formats;
    private final Clock clock;
    private final List<Program> inView;
    private AnswersQuestion question = AnswersQuestion.usual();

    SurveysView(
            SurveyReports reports,
            AnswerBook answers,
            FollowUpDesk followUps,
            VoiceCards voices,
            SliceWords slices,
            ChoiceCounts choices,
            SurveyDownloads downloads,
            Formats formats,
            Clock clock,
            ProgramSelection selection) {
        this.reports = reports;
        this.answers = answers;
        this.followUps = followUps;
        this.voices = voices;
        this.slices = slices;
        this.choices = choices;
        this.downloads = downloads;
        this.formats = formats;
        this.clock = clock;
        this.inView = selection.inView();
        addClassNames("page", "surveys");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        question = AnswersQuestion.of(event.getLocation().getQueryParameters());
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("surveys.title");
    }

    private void show() {
        removeAll();
        var definitions = Buttons.view(getTranslation("surveys.edit-surveys"), "surveys/definitions", false);
        var figures = Buttons.view(getTranslation("surveys.figures"), "surveys/figures", false);
        var strip = new Strip(getTranslation("surveys.title")).with(figures, definitions, periods());
        if (inView.isEmpty()) {
            add(
                    strip,
                    new Card(getTranslation("surveys.scores"))
                            .with(new EmptyState(Icon.VOICE, getTranslation("surveys.no-program"))));
            return;
        }
        var period = Period.lastDays(question.days(), clock.instant());
        var page = new WorkPage(strip).state(new FollowUpCard(followUps, formats, programs(), clock.instant()));
        var byProgram = reports.reports(inView.stream().map(Program::id).toList(), period);
        for (var program : inView) {
            var report = Objects.requireNonNull(byProgram.get(program.id()));
            page.who(new Card(getTranslation("surveys.scores-of", program.name()))
                    .with(voices.voice(program, report, question.days())));
            page.state(asking(program, report, answers.visits(program.id(), SurveyKind.AFTER_CONTACT, period)));
        }
        page.work(answers(period));
        machines(period).ifPresent(page::state);
        add(page);
    }

    private Component periods() {
        var choice = new Select<Integer>();
        choice.setAriaLabel(getTranslation("surveys.period"));
        choice.setItems(AnswersQuestion.PERIODS);
        choice.setItemLabelGenerator(days -> getTranslation("surveys.days", days));
        choice.setValue(question.days());
        choice.addValueChangeListener(change -> getUI().ifPresent(ui ->
                ui.navigate("surveys", question.over(change.getValue()).parameters())));
        return choice;
    }

    private Card answers(Period period) {
        var filter = filter(period);
        var card = new Card(getTranslation("surveys.answers"))
                .withHeader(
                        link("surveys.all", question.ofAllScores()),
                        link("surveys.low", question.ofLowScores()),
                        link("surveys.with-words", question.withWordsOnly()))
                .edgeToEdge()
                .filling();
        narrowing().ifPresent(what -> card.with(narrowed(what)));
        return answers.mayBeOpened(filter)
                ? card.withHeader(downloads.answers(filter, programs())).with(new AnswerGrid(answers, filter, formats))
                : card.with(new EmptyState(Icon.LOCK, getTranslation("surveys.slice-withheld", Score.LEAST_ANSWERS)));
    }

    private AnswerFilter filter(Period period) {
        return new AnswerFilter(
                programs().stream().map(Program::id).toList(),
                question.kind(),
                period,
                question.worst(),
                question.best(),
                question.withWords(),
                slice().orElse(null),
                chosen().orElse(null));
    }

    /** Of one program's answers only; whoever does not see the program sees none of it. */
    private Optional<Slice> slice() {
        return Optional.ofNullable(question.slice()).filter(slice -> programs().size() == 1);
    }

    private Optional<ChosenOption> chosen() {
        return Optional.ofNullable(question.chosen())
                .filter(option -> programs().size() == 1);
    }

    /** In words, where not all answers about contacts are meant. */
    private Optional<String> narrowing() {
        var language = Language.ofLocale(getLocale());
        var parts = Stream.of(
                        Optional.of(question.kind())
                                .filter(SurveyKind::isPeriodic)
                                .map(kind -> getTranslation(kind.messageKey())),
                        slice().map(slice -> slices.dimension(slice.dimension(), language) + ": "
                                + slices.value(programs().getFirst().id(), slice, language)),
                        chosen().map(option -> choices.name(
                                        programs().getFirst().id(), question.kind(), option)
                                .in(language)))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
    }

    private Component narrowed(String words) {
        var what = new Span(words);
        what.addClassName("strong");
        var everything = question.kind().isPeriodic() ? AnswersQuestion.usual() : question.ofEverySlice();
        var all = new Anchor(everything.address(), getTranslation("surveys.slice.all"));
        var line = new Div(what, all);
        line.addClassNames("follow-up-line", "small", "survey-slice");
        return line;
    }

    /** What looks like machines' answers, which count in no score; nothing when there are none. */
    private Optional<Card> machines(Period period) {
        var found = answers.ofMachines(programs().stream().map(Program::id).toList(), period);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("follow-ups");
        found.forEach(row -> list.add(new ListItem(AnswerGrid.score(row), AnswerGrid.marks(row))));
        return Optional.of(new Card(Icon.ALERT, getTranslation("surveys.machines")).with(list));
    }

    /** The programs whose answers are asked for; never one the agent does not see. */
    private List<Program> programs() {
        return inView.stream()
                .filter(program ->
                        question.program().map(id -> id == program.id().value()).orElse(true))
                .toList();
    }

    private Component link(String key, AnswersQuestion to) {
        return Buttons.view(getTranslation(key), to.address(), to.equals(question));
    }

    private Component asking(Program program, SurveyReport report, AnswerBook.Visits visits) {
        var facts = new Facts()
                .with(getTranslation("surveys.ended"), formats.number(report.ended(), getLocale()))
                .with(getTranslation("surveys.asked"), formats.number(report.asked(), getLocale()))
                .with(getTranslation("surveys.answered"), formats.number(report.answered(), getLocale()));
        report.bestShare()
                .ifPresent(share -> facts.with(
                        getTranslation("surveys.best-share"),
                        formats.percent(share.low(), getLocale()) + "–" + formats.percent(share.high(), getLocale())));
        report.scoreAmongContacts()
                .ifPresent(interval -> facts.with(
                        getTranslation("surveys.among-contacts"),
                        "± " + formats.decimal(interval.halfWidth(), 2, getLocale())));
        report.exclusions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(exclusion -> facts.with(
                        getTranslation(exclusion.getKey().messageKey()),
                        formats.number(exclusion.getValue(), getLocale())));
        facts.with(getTranslation("surveys.visits.answers"), formats.number(visits.answersOfMachines(), getLocale()))
                .with(getTranslation("surveys.visits.machines"), formats.number(visits.byMachines(), getLocale()))
                .with(getTranslation("surveys.visits.looked"), formats.number(visits.lookedOnly(), getLocale()));
        var definition = new Span(getTranslation("surveys.response-definition"));
        definition.addClassNames("survey-definition", "tiny", "quiet");
        return new Card(getTranslation("surveys.asking", program.name())).with(facts, definition);
    }
}
