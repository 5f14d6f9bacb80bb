package org.infolinia.ledger.closing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.closing.ReckoningRuns;
import org.infolinia.ledger.closing.StageReckonings;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** One closing: it is reckoned, answered for, and sealed by another person than who opened it. */
@Route("closings/:closing([0-9]{1,18})")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class ClosingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PROGRESS = "closing-progress-words";

    private final transient ClosingDesk desk;
    private final transient ClosingWords words;
    private final Div notices = new Div();
    private final Button reckon;
    private final Button close;
    private transient @Nullable ClosingParts parts;
    private transient Runnable ending = () -> {};
    private transient @Nullable ClosingId id;

    ClosingView(ClosingDesk desk, ClosingWords words) {
        this.desk = desk;
        this.words = words;
        this.reckon = Buttons.plain(Icon.EQUAL, getTranslation("ledger.closing.reckon"), this::reckon);
        this.close = Buttons.plain(Icon.LOCK, getTranslation("ledger.closing.close"), this::close);
        close.addClassName("close-stage");
        notices.addClassName("code-imports");
        notices.getElement().setAttribute("aria-live", "polite");
        addClassNames("page", "closing");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .getLong("closing")
                .filter(number -> number > 0)
                .map(ClosingId::new)
                .orElse(null);
        find().ifPresentOrElse(this::show, () -> event.forwardTo(ClosingsView.class));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.closing.title");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        ending = desk.runs().listen(come -> {
            if (come.equals(id)) {
                ui.access(this::refresh);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private void show(Closing closing) {
        removeAll();
        var made = new ClosingParts(closing, desk, words, this::say);
        parts = made;
        var stage = words.stage(getLocale(), closing.firstDay(), closing.lastDay());
        var title = getTranslation("ledger.closing.of", desk.programOf(closing), stage);
        var strip = new Strip(
                title,
                words.state(getLocale(), closing),
                new Anchor("closings", getTranslation("ledger.closing.menu")));
        add(closing.isClosed() ? strip : strip.with(reckon, close), notices, made);
        refresh();
    }

    private void reckon() {
        find().ifPresent(closing -> desk.runs().start(closing.id()));
    }

    private void close() {
        find().ifPresent(closing -> new CloseStageDialog(
                        () -> desk.closings().close(closing.id()), words, () -> find().ifPresent(this::show))
                .open());
    }

    /** Says what came of a deed; what is done is seen. */
    private void say(Outcome<?> outcome) {
        refresh();
        if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
            notices.add(new Banner(Icon.ALERT, words.say(getLocale(), refusal), Tone.WARN));
        }
    }

    private void refresh() {
        notices.removeAll();
        find().ifPresent(closing -> {
            var run = desk.runs().of(closing.id());
            run.ifPresent(this::showRun);
            boolean isRunning = run.filter(ReckoningRuns.Run::isRunning).isPresent();
            reckon.setEnabled(!isRunning);
            boolean mayBeClosed = closing.reckonedAt() != null && !desk.isOpenedByMe(closing);
            close.setEnabled(!isRunning && mayBeClosed);
            reckon.setThemeVariant(ButtonVariant.PRIMARY, closing.reckonedAt() == null);
            close.setThemeVariant(ButtonVariant.PRIMARY, mayBeClosed);
            hint(closing).ifPresent(notices::add);
            if (parts != null && !isRunning) {
                parts.refresh();
            }
        });
    }

    /** What the next step is, and whose. */
    private Optional<Banner> hint(Closing closing) {
        if (closing.isClosed()) {
            return Optional.empty();
        }
        if (closing.reckonedAt() == null) {
            return Optional.of(new Banner(Icon.INFO, getTranslation("ledger.closing.hint.reckon"), Tone.NEUTRAL));
        }
        return desk.isOpenedByMe(closing)
                ? Optional.of(new Banner(Icon.INFO, getTranslation("ledger.closing.hint.another"), Tone.NEUTRAL))
                : Optional.empty();
    }

    private void showRun(ReckoningRuns.Run run) {
        if (run.isRunning()) {
            notices.add(progress(run));
        } else if (run.isFailed()) {
            notices.add(new Banner(Icon.ALERT, getTranslation("ledger.closing.reckoning-failed"), Tone.BAD));
        } else if (run.outcome() instanceof Outcome.Refused<Closing>(Refusal refusal)) {
            notices.add(new Banner(Icon.ALERT, words.say(getLocale(), refusal), Tone.WARN));
        }
    }

    private Component progress(ReckoningRuns.Run run) {
        var said = new Span(getTranslation("ledger.closing.reckoning", run.steps(), StageReckonings.STEPS));
        said.setId(PROGRESS);
        var bar = new ProgressBar(0, StageReckonings.STEPS, run.steps());
        bar.getElement().setAttribute("aria-labelledby", PROGRESS);
        var progress = new Div(said, bar);
        progress.addClassName("code-importing");
        return progress;
    }

    /** One of a program the reader does not work for is as if not there. */
    private Optional<Closing> find() {
        try {
            return Optional.ofNullable(id).map(desk.closings()::get);
        } catch (AccessDeniedException notThere) {
            return Optional.empty();
        }
    }
}
