package org.infolinia.ledger.batch.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.batch.Batch;
import org.infolinia.ledger.batch.BatchDesk;
import org.infolinia.ledger.batch.BatchId;
import org.infolinia.ledger.batch.BatchQueue;
import org.infolinia.ledger.batch.BatchRequests;
import org.infolinia.ledger.batch.BatchRuns;
import org.infolinia.ledger.batch.LineFilter;
import org.infolinia.ledger.ui.CaseFields;
import org.jspecify.annotations.Nullable;

/** One batch, live: what it would do or has done to each wallet, and the decisions about it. */
@Route("batches/:batch([0-9]{1,18})")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class BatchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BatchDesk desk;
    private final transient BatchQueue queue;
    private final transient BatchRuns runs;
    private final transient BatchWords words;
    private final BatchActions actions;
    private final BatchFacts facts;
    private final BatchLines lines;
    private final BatchProgress progress = new BatchProgress();
    private final Select<LineFilter> filter = new Select<>();
    private final Div badge = new Div();
    private final Div notices = new Div();
    private transient Runnable ending = () -> {};
    private transient @Nullable BatchId id;

    BatchView(
            BatchDesk desk,
            BatchQueue queue,
            BatchRequests requests,
            BatchRuns runs,
            CaseFields caseFields,
            BatchWords words,
            Formats formats) {
        this.desk = desk;
        this.queue = queue;
        this.runs = runs;
        this.words = words;
        this.actions = new BatchActions(desk, queue, requests, caseFields, words, this::tell);
        this.facts = new BatchFacts(words, formats);
        this.lines = new BatchLines(desk, words, formats);
        addClassNames("page", "batch");
        notices.addClassName("code-imports");
        notices.getElement().setAttribute("aria-live", "polite");
        filter.setItems(LineFilter.values());
        filter.setItemLabelGenerator(value -> getTranslation("ledger.batch.filter." + value.name()));
        filter.setAriaLabel(getTranslation("ledger.batch.filter"));
        filter.setValue(LineFilter.ALL);
        filter.addValueChangeListener(change -> find().ifPresent(this::showLines));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .getLong("batch")
                .filter(number -> number > 0)
                .map(BatchId::new)
                .orElse(null);
        removeAll();
        find().ifPresentOrElse(this::show, () -> event.forwardTo(BatchesView.class));
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("ledger.batch.batch");
    }

    /** Looks once more when it listens, for the last piece may have been written in between. */
    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        ending = runs.listen(batch -> {
            if (batch.equals(id)) {
                ui.access(this::refresh);
            }
        });
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private void show(Batch batch) {
        var back = new Anchor("batches", getTranslation("ledger.batches.title"));
        var title = getTranslation("ledger.batch.named", batch.id().value(), words.reason(batch, getLocale()));
        var refused = RejectsFile.link(getTranslation("ledger.batch.refused-file"), () -> refusedOf(batch));
        var columns = new Div(
                new Card(Icon.STAMP, getTranslation("ledger.batch.decision")).with(facts),
                new Card(Icon.USERS, getTranslation("ledger.batch.wallets"))
                        .withHeader(filter, refused)
                        .edgeToEdge()
                        .filling()
                        .with(lines));
        columns.addClassName("batch-columns");
        add(new Strip(title, badge, back).with(actions), notices, progress, columns);
        showLines(batch);
        refresh();
    }

    private List<RejectsFile.Row> refusedOf(Batch batch) {
        return lines.rows(batch, LineFilter.REFUSED, 0, BatchDesk.MAXIMUM_WALLETS).stream()
                .map(row -> new RejectsFile.Row(row.line().line(), row.participant(), lines.remarks(row)))
                .toList();
    }

    private void showLines(Batch batch) {
        lines.show(batch, filter.getValue());
    }

    private void refresh() {
        find().ifPresent(batch -> {
            badge.removeAll();
            badge.add(words.badge(batch));
            facts.show(batch, queue.budgetOf(batch));
            progress.show(batch, runs.timeLeft(batch));
            actions.show(batch);
            lines.getDataProvider().refreshAll();
        });
    }

    private void tell(Outcome<?> outcome) {
        notices.removeAll();
        if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
            notices.add(new Banner(Icon.ALERT, words.words(refusal, getLocale()), Tone.BAD));
        }
        refresh();
    }

    /** One of a program the agent does not work for is as if not there. */
    private Optional<Batch> find() {
        return Optional.ofNullable(id).flatMap(desk::find);
    }
}
