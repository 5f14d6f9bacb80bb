package org.infolinia.ledger.declaration.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.declaration.Declaration;
import org.infolinia.ledger.declaration.DeclarationId;
import org.infolinia.ledger.declaration.SalesDeclarations;
import org.infolinia.ledger.declaration.SettlementRuns;
import org.infolinia.ledger.declaration.Settlements.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** One declaration: its lines and what was decided on each, and its settlement with its progress. */
@Route("declarations/:declaration([0-9]{1,18})")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class DeclarationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SalesDeclarations declarations;
    private final transient SettlementRuns runs;
    private final transient Phrasebook phrasebook;
    private final Div notices = new Div();
    private final DeclarationLines lines;
    private final Button settle;
    private transient Runnable ending = () -> {};
    private transient @Nullable DeclarationId id;

    DeclarationView(SalesDeclarations declarations, SettlementRuns runs, Formats formats, Phrasebook phrasebook) {
        this.declarations = declarations;
        this.runs = runs;
        this.phrasebook = phrasebook;
        this.lines = new DeclarationLines(declarations, formats, phrasebook, this::refuseOrRefresh);
        this.settle =
                Buttons.primary(Icon.STAMP, getTranslation("ledger.declarations.settle"), Chord.SUBMIT, this::settle);
        settle.setDisableOnClick(true);
        notices.addClassName("code-imports");
        addClassNames("page", "declaration");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .getLong("declaration")
                .filter(number -> number > 0)
                .map(DeclarationId::new)
                .orElse(null);
        removeAll();
        find().ifPresentOrElse(this::show, () -> event.forwardTo(DeclarationsView.class));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.declarations.declaration");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        ending = runs.listen(() -> ui.access(this::refresh));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private void show(Declaration declaration) {
        var back = new Anchor("declarations", getTranslation("ledger.declarations.title"));
        add(
                new Strip(declaration.externalId(), back).with(settle),
                notices,
                new Card(Icon.LIST, getTranslation("ledger.declarations.lines"))
                        .edgeToEdge()
                        .filling()
                        .with(lines));
        refresh();
    }

    private void settle() {
        find().ifPresent(declaration -> runs.start(declaration.id()));
    }

    private void refuseOrRefresh(Outcome<?> decided) {
        refresh();
        if (decided instanceof Outcome.Refused<?>(Refusal refusal)) {
            notices.add(new Banner(Icon.ALERT, say(refusal), Tone.WARN));
        }
    }

    private void refresh() {
        find().ifPresent(declaration -> {
            lines.show(declarations.lines(declaration.id()));
            notices.removeAll();
            var run = runs.of(declaration.id());
            run.ifPresent(this::showRun);
            boolean isRunning = run.filter(SettlementRuns.Run::isRunning).isPresent();
            settle.setText(getTranslation(
                    "ledger.declarations.settle-lines", declaration.lines().accepted()));
            settle.setEnabled(declaration.lines().accepted() > 0 && !isRunning);
        });
    }

    private void showRun(SettlementRuns.Run run) {
        if (run.isRunning()) {
            var all = run.progress().done() + run.progress().left();
            var bar = new ProgressBar(0, Math.max(1, all), run.progress().done());
            bar.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation(
                                    "ledger.declarations.settling",
                                    run.progress().done(),
                                    all));
            notices.add(bar);
        } else {
            notices.add(ended(run.outcome()));
        }
    }

    private Banner ended(@Nullable Outcome<Progress> outcome) {
        return switch (outcome) {
            case null -> new Banner(Icon.ALERT, getTranslation("ledger.declarations.settle-failed"), Tone.BAD);
            case Outcome.Refused<Progress>(Refusal refusal) -> new Banner(Icon.ALERT, say(refusal), Tone.WARN);
            case Outcome.Done<Progress>(Progress progress) ->
                new Banner(Icon.CHECK_C, getTranslation("ledger.declarations.settled", progress.done()), Tone.OK);
        };
    }

    private String say(Refusal refusal) {
        return phrasebook.say(Language.ofLocale(getLocale()), refusal);
    }

    /** One of a program the agent does not work for is as if not there. */
    private Optional<Declaration> find() {
        try {
            return Optional.ofNullable(id).map(declarations::get);
        } catch (AccessDeniedException notThere) {
            return Optional.empty();
        }
    }
}
