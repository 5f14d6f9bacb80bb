package org.infolinia.surveys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.WorkPage;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.panel.VoiceCards;
import org.infolinia.surveys.report.AgentChoices;
import org.infolinia.surveys.report.AgentScores;
import org.infolinia.surveys.report.Asked;
import org.infolinia.surveys.report.SurveyReports;
import org.infolinia.surveys.report.SurveySlices;
import org.infolinia.surveys.report.choice.ChoiceCounts;
import org.infolinia.surveys.report.comment.Comments;

/** One kind of survey of one program, looked at closely: agents, how soon people answer, what words return. */
@Route("surveys/figures")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class SurveyFiguresView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient SurveyReports reports;
    private final transient AgentScores agents;
    private final transient AgentChoices choices;
    private final transient SurveySlices slices;
    private final transient Formats formats;
    private final transient ChoiceCounts choiceCounts;
    private final transient Comments comments;
    private final transient VoiceCards voices;
    private final transient FigureTables tables;
    private final transient SurveyDownloads downloads;
    private final transient Clock clock;
    private final transient ProgramSelection selection;
    private transient FiguresQuestion question = FiguresQuestion.of(QueryParameters.empty());

    SurveyFiguresView(
            SurveyReports reports,
            AgentScores agents,
            AgentChoices choices,
            SurveySlices slices,
            Formats formats,
            ChoiceCounts choiceCounts,
            Comments comments,
            VoiceCards voices,
            FigureTables tables,
            SurveyDownloads downloads,
            Clock clock,
            ProgramSelection selection) {
        this.reports = reports;
        this.agents = agents;
        this.choices = choices;
        this.slices = slices;
        this.formats = formats;
        this.choiceCounts = choiceCounts;
        this.comments = comments;
        this.voices = voices;
        this.tables = tables;
        this.downloads = downloads;
        this.clock = clock;
        this.selection = selection;
        addClassNames("page-slot", "surveys");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        question = FiguresQuestion.of(event.getLocation().getQueryParameters());
        removeAll();
        selection
                .oneInView(Optional.ofNullable(question.program()).map(ProgramId::value))
                .ifPresentOrElse(this::show, this::showNothing);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("surveys.figures");
    }

    private void showNothing() {
        add(new WorkPage(new Strip(getPageTitle()))
                .work(new Card(getPageTitle()).with(new EmptyState(Icon.VOICE, getTranslation("surveys.no-program")))));
    }

    private void show(Program program) {
        var period = Period.lastDays(question.days(), clock.instant());
        var asked = new Asked(program.id(), question.kind(), period);
        var back = new Anchor("surveys", getTranslation("surveys.title"));
        var strip = new Strip(getPageTitle())
                .startingWith(back)
                .with(
                        choice(
                                "programs.switch",
                                selection.inView(),
                                program,
                                Program::name,
                                other -> question.about(other.id())),
                        choice(
                                "surveys.kind",
                                List.of(SurveyKind.values()),
                                question.kind(),
                                kind -> getTranslation(kind.messageKey()),
                                question::about),
                        choice(
                                "surveys.period",
                                AnswersQuestion.PERIODS,
                                question.days(),
                                days -> getTranslation("surveys.days", days),
                                question::over));
        var course = reports.course(asked);
        var report = course.report();
        var page = new WorkPage(strip);
        if (question.kind() == SurveyKind.AFTER_CONTACT) {
            page.who(new Card(getTranslation("surveys.scores-of", program.name()))
                            .with(voices.voice(program, report, question.days())))
                    .work(tables.agents(agents.of(program.id(), period)).withHeader(downloads.agents(asked)))
                    .work(new ChoicesCard(choices.of(program.id(), period), formats))
                    .work(tables.slices(program, question.days(), slices.of(asked), downloads.slices(asked)));
        } else {
            page.who(tables.summary(report, question.days()));
        }
        var chosen = choiceCounts.of(asked);
        if (!chosen.isEmpty()) {
            page.work(tables.choices(asked, question.days(), chosen));
        }
        page.work(tables.course(question.kind(), course.weeks()));
        page.state(tables.delays(reports.delays(asked)), tables.words(comments.words(asked)))
                .withStateToRead(getTranslation("surveys.words"));
        add(page);
    }

    private <T> Component choice(
            String label, List<T> offered, T chosen, Function<T, String> words, Function<T, FiguresQuestion> next) {
        var choice = new Select<T>();
        choice.addClassName("figures-choice");
        choice.setAriaLabel(getTranslation(label));
        choice.setItems(offered);
        choice.setItemLabelGenerator(words::apply);
        choice.setValue(chosen);
        choice.addValueChangeListener(change -> getUI().ifPresent(ui ->
                ui.navigate("surveys/figures", next.apply(change.getValue()).parameters())));
        return choice;
    }
}
