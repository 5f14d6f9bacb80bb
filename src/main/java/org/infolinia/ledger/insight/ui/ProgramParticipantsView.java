package org.infolinia.ledger.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.KeysetPages;
import org.infolinia.kit.Strip;
import org.infolinia.ledger.insight.InsightExport;
import org.infolinia.ledger.insight.InsightFilter;
import org.infolinia.ledger.insight.InsightLine;
import org.infolinia.ledger.insight.InsightLists;
import org.infolinia.ledger.insight.LifeStage;
import org.infolinia.ledger.insight.Risk;
import org.infolinia.ledger.insight.Segment;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.jspecify.annotations.Nullable;

/** The participants of one stage, segment or risk, as the last snapshot has them; what each has stays on his own page. */
@Route(FiguresQuestion.PARTICIPANTS)
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class ProgramParticipantsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String FILE = "participants";

    private final transient InsightLists lists;
    private final transient InsightExport export;
    private final transient Formats formats;
    private final transient Phrasebook phrasebook;
    private final transient List<Program> inView;

    ProgramParticipantsView(
            InsightLists lists,
            InsightExport export,
            Formats formats,
            Phrasebook phrasebook,
            ProgramSelection selection) {
        this.lists = lists;
        this.export = export;
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.inView = selection.inView();
        addClassNames("page", "program-participants");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var question = FiguresQuestion.of(event.getLocation().getQueryParameters(), formats.today());
        var program = inView.stream()
                .filter(one ->
                        question.program().map(id -> id == one.id().value()).orElse(false))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        show(program, question);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.figures.participants");
    }

    private void show(Program program, FiguresQuestion question) {
        removeAll();
        var count = new Span(getTranslation("ledger.figures.counted", lists.count(program.id(), question.filter())));
        count.addClassNames("small", "muted");
        var back = new Anchor(question.address(FiguresQuestion.FIGURES), getTranslation("ledger.figures.menu"));
        var strip = new Strip(getPageTitle(), count).startingWith(back);
        for (var format : TableFormat.values()) {
            strip.with(download(program, question.filter(), format));
        }
        add(
                strip,
                filters(question),
                new Card(program.name()).edgeToEdge().filling().with(grid(program, question.filter())));
    }

    private Component filters(FiguresQuestion question) {
        var filter = question.filter();
        var filters = new Div(
                choice(
                        "stage",
                        LifeStage.values(),
                        filter.stage(),
                        question,
                        stage -> new InsightFilter(stage, filter.segment(), filter.risk())),
                choice(
                        "segment",
                        Segment.values(),
                        filter.segment(),
                        question,
                        segment -> new InsightFilter(filter.stage(), segment, filter.risk())),
                choice(
                        "risk",
                        Risk.values(),
                        filter.risk(),
                        question,
                        risk -> new InsightFilter(filter.stage(), filter.segment(), risk)));
        filters.addClassName("figure-period");
        return filters;
    }

    private <T extends Enum<T>> Component choice(
            String name,
            T[] values,
            @Nullable T chosen,
            FiguresQuestion question,
            Function<@Nullable T, InsightFilter> filter) {
        var select = new Select<T>();
        select.setLabel(getTranslation("ledger.figures.dimension." + name));
        select.setId("filter-" + name);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("ledger.figures.any"));
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null
                ? getTranslation("ledger.figures.any")
                : getTranslation("ledger.insight." + name + "." + value));
        select.setValue(chosen);
        select.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                FiguresQuestion.PARTICIPANTS,
                question.with(filter.apply(change.getValue())).parameters())));
        return select;
    }

    private Component download(Program program, InsightFilter filter, TableFormat format) {
        var locale = getLocale();
        var link = new Anchor(
                (DownloadHandler) event -> send(event, program, filter, format, locale),
                AttachmentType.DOWNLOAD,
                format.name());
        link.setAriaLabel(getTranslation("ledger.figures.export", format.name()));
        link.addClassName("download");
        return link;
    }

    private void send(DownloadEvent event, Program program, InsightFilter filter, TableFormat format, Locale locale)
            throws IOException {
        event.setFileName(format.fileName(FILE));
        event.setContentType(format.mediaType());
        export.write(program.id(), filter, format, table(Language.ofLocale(locale)), event.getOutputStream());
    }

    private InsightExport.Table table(Language language) {
        return new InsightExport.Table(
                List.of(
                        phrasebook.say(language, "ledger.figures.number"),
                        phrasebook.say(language, "ledger.figures.participant"),
                        phrasebook.say(language, "ledger.figures.town"),
                        phrasebook.say(language, "ledger.figures.dimension.stage"),
                        phrasebook.say(language, "ledger.figures.dimension.segment"),
                        phrasebook.say(language, "ledger.figures.dimension.risk"),
                        phrasebook.say(language, "ledger.figures.last-active")),
                line -> List.of(
                        line.participant().number(),
                        line.participant().name().full(),
                        Optional.ofNullable(line.participant().town()).orElse(""),
                        phrasebook.say(language, "ledger.insight.stage." + line.stage()),
                        phrasebook.say(language, "ledger.insight.segment." + line.segment()),
                        phrasebook.say(language, "ledger.insight.risk." + line.risk()),
                        line.lastActiveOn() == null ? "" : line.lastActiveOn().toString()));
    }

    private Grid<InsightLine> grid(Program program, InsightFilter filter) {
        var grid = new Grid<InsightLine>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.addComponentColumn(line -> new Anchor(
                        "participants/" + line.key(),
                        line.participant().name().full() + " · "
                                + line.participant().number()))
                .setHeader(getTranslation("ledger.figures.participant"))
                .setWidth("240px")
                .setFlexGrow(2);
        grid.addColumn(line -> Optional.ofNullable(line.participant().town()).orElse("–"))
                .setHeader(getTranslation("ledger.figures.town"))
                .setWidth("120px");
        badges(grid, "stage", line -> StandingBadges.of(line.stage()));
        badges(grid, "segment", line -> StandingBadges.of(line.segment()));
        badges(grid, "risk", line -> StandingBadges.of(line.risk()));
        grid.addColumn(line -> line.lastActiveOn() == null ? "–" : formats.date(line.lastActiveOn(), getLocale()))
                .setHeader(getTranslation("ledger.figures.last-active"))
                .setWidth("140px")
                .setFlexGrow(0);
        var pages = new KeysetPages<InsightLine, Long>(
                (after, limit) -> lists.page(program.id(), filter, after, limit),
                InsightLine::key,
                InsightLine::key,
                0L,
                InsightLists.PAGE_SIZE);
        grid.setItems(query -> pages.from(query.getOffset(), query.getLimit()).stream());
        grid.setEmptyStateText(getTranslation("ledger.figures.nobody"));
        return grid;
    }

    private void badges(Grid<InsightLine> grid, String name, Function<InsightLine, Component> badge) {
        grid.addComponentColumn(badge::apply)
                .setHeader(getTranslation("ledger.figures.dimension." + name))
                .setWidth("190px")
                .setFlexGrow(0);
    }
}
