package org.infolinia.ledger.declaration.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import java.util.StringJoiner;
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
    private final transient Formats formats;
    private final transient Phrasebook phrasebook;
    private final Div notices = new Div();
    private final DeclarationLines lines;
    private final LineFilter filter;
    private final Button settle;
    private transient Runnable ending = () -> {};
    private transient @Nullable DeclarationId id;

    DeclarationView(SalesDeclarations declarations, SettlementRuns runs, Formats formats, Phrasebook phrasebook) {
        this.declarations = declarations;
        this.runs = runs;
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.lines = new DeclarationLines(declarations, formats, phrasebook, this::refuseOrRefresh);
        this.filter = new LineFilter(formats, lines::only);
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
        if (isAttached()) {
            listen(event.getUI());
        }
        find().ifPresentOrElse(
                        declaration -> {
                            show(declaration);
                            event.getLocation()
                                    .getQueryParameters()
                                    .getSingleParameter("line")
                                    .ifPresent(lines::scrollToLine);
                        },
                        () -> event.forwardTo(DeclarationsView.class));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.declarations.declaration");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        listen(attach.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    /** The same view may go on to show another declaration. */
    private void listen(UI ui) {
        ending.run();
        if (id != null) {
            ending = runs.listen(id, () -> ui.access(this::follow));
        }
    }

    private void show(Declaration declaration) {
        var back = new Anchor("declarations", getTranslation("ledger.declarations.title"));
        var origin = new Span(getTranslation(
                "ledger.declarations.origin",
                declaration.source(),
                declaration.receivedBy(),
                formats.moment(declaration.receivedAt(), getLocale())));
        origin.addClassNames("small", "muted");
        add(
                new Strip(declaration.externalId(), back, origin).with(settle),
                notices,
                new Card(Icon.LIST, getTranslation("ledger.declarations.lines"))
                        .withHeader(filter)
                        .edgeToEdge()
                        .filling()
                        .with(lines));
        lines.show(declaration.id());
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
        lines.focus();
    }

    /** While it is being settled only the bar moves; the lines are read anew when it is over. */
    private void follow() {
        boolean isRunning = Optional.ofNullable(id)
                .flatMap(runs::of)
                .filter(SettlementRuns.Run::isRunning)
                .isPresent();
        find().ifPresent(isRunning ? this::showStand : declaration -> refresh());
    }

    private void refresh() {
        lines.refresh();
        find().ifPresent(this::showStand);
    }

    private void showStand(Declaration declaration) {
        notices.removeAll();
        var run = runs.of(declaration.id());
        run.ifPresent(this::showRun);
        filter.show(declaration.lines());
        var accepted = declaration.lines().accepted();
        var objection = declarations.objectionToSettling(declaration);
        if (accepted > 0 && objection.isPresent()) {
            notices.add(new Banner(Icon.USERS, say(objection.get()), Tone.NEUTRAL));
        }
        settle.setText(getTranslation("ledger.declarations.settle-lines", accepted));
        settle.setEnabled(accepted > 0
                && objection.isEmpty()
                && run.filter(SettlementRuns.Run::isRunning).isEmpty());
    }

    private void showRun(SettlementRuns.Run run) {
        if (run.isRunning()) {
            var progress = run.progress();
            var bar = new ProgressBar(
                    0, Math.max(1, progress.all()), Math.min(progress.done(), Math.max(1, progress.all())));
            bar.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation("ledger.declarations.settling", progress.done(), progress.all()));
            notices.add(bar);
        } else {
            notices.add(ended(run.outcome()));
        }
    }

    private Banner ended(@Nullable Outcome<Progress> outcome) {
        return switch (outcome) {
            case null -> new Banner(Icon.ALERT, getTranslation("ledger.declarations.settle-failed"), Tone.BAD);
            case Outcome.Refused<Progress>(Refusal refusal) -> new Banner(Icon.ALERT, say(refusal), Tone.WARN);
            case Outcome.Done<Progress>(Progress progress) -> new Banner(Icon.CHECK_C, report(progress), Tone.OK);
        };
    }

    /** What the participants do not find in their balances is said: it went into what they owed. */
    private String report(Progress progress) {
        var words = new StringJoiner(" ");
        words.add(getTranslation(
                "ledger.declarations.settled", progress.done(), formats.signedPoints(progress.points(), getLocale())));
        if (!progress.paidOff().isZero()) {
            words.add(getTranslation("ledger.declarations.paid-off", formats.points(progress.paidOff(), getLocale())));
        }
        if (progress.refused() > 0) {
            words.add(getTranslation("ledger.declarations.refused", progress.refused()));
        }
        return words.toString();
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
