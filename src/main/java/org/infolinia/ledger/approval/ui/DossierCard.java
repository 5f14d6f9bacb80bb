package org.infolinia.ledger.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.Dossier;
import org.infolinia.ledger.approval.Past;
import org.infolinia.ledger.ui.parts.CaseLink;
import org.infolinia.ledger.ui.parts.PreviewParts;

/** One request with all that should be known before it is decided, and the two ways to decide it. */
class DossierCard extends Card {

    private final Dossier dossier;
    private final ApprovalWords words;
    private final Formats formats;
    private final PreviewParts parts;

    /** What the buttons do. */
    interface Decisions {

        void approve(Approval approval);

        void reject(Approval approval);
    }

    /** @param objection why the one who looks is not the one who decides */
    DossierCard(
            Dossier dossier,
            Optional<Refusal> objection,
            ApprovalWords words,
            Formats formats,
            Phrasebook phrasebook,
            Decisions decisions) {
        super(words.participant(dossier.approval()));
        this.dossier = dossier;
        this.words = words;
        this.formats = formats;
        this.parts = new PreviewParts(formats, phrasebook, getLocale());
        addClassName("dossier");
        var approval = dossier.approval();
        with(headline(approval), reason(approval));
        dossier.hindrance().ifPresent(refusal -> with(new Banner(Icon.ALERT, parts.words(refusal), Tone.WARN)));
        with(parts.lots(approval.promise().lots()), facts(approval));
        parts.radar(dossier.radar()).ifPresent(this::with);
        with(objection
                .<Component>map(refusal -> new Banner(Icon.LOCK, parts.words(refusal), Tone.NEUTRAL))
                .orElseGet(() -> actions(approval, decisions)));
    }

    private Component headline(Approval approval) {
        var points = new Span(words.points(approval, getLocale()));
        points.addClassName("big");
        var promise = approval.promise();
        var balance = new Span(getTranslation(
                "ledger.approvals.balance",
                formats.points(promise.before(), getLocale()),
                formats.points(promise.after(), getLocale())));
        balance.addClassName("muted");
        var line = new Paragraph(points, balance);
        line.addClassName("dossier-headline");
        return line;
    }

    private Component reason(Approval approval) {
        var reason = new Paragraph(words.reason(approval, getLocale()));
        reason.addClassName("muted");
        return reason;
    }

    private Facts facts(Approval approval) {
        var facts = new Facts()
                .with(
                        getTranslation("ledger.approvals.fact.case"),
                        new CaseLink(approval.command().namedCase()))
                .with(
                        getTranslation("ledger.approvals.fact.comment"),
                        approval.command().comment())
                .with(getTranslation("ledger.approvals.fact.participant"), past(dossier.participant()))
                .with(
                        getTranslation("ledger.approvals.fact.maker"),
                        approval.maker().actor().name() + ", " + past(dossier.agent()));
        dossier.budget()
                .ifPresent(use -> facts.with(
                        getTranslation("ledger.approvals.fact.budget"),
                        getTranslation(
                                "ledger.approvals.budget",
                                use.leftAfter().value(),
                                use.funded().value())));
        return facts.with(getTranslation("ledger.approvals.fact.told"), approval.told())
                .with(getTranslation("ledger.approvals.fact.lapses"), formats.day(approval.lapsesOn(), getLocale()));
    }

    private String past(Past past) {
        return getTranslation(
                "ledger.approvals.past",
                past.adjustments(),
                past.added().value(),
                past.taken().value());
    }

    private Component actions(Approval approval, Decisions decisions) {
        var approve = Buttons.primary(
                Icon.CHECK,
                getTranslation("ledger.approvals.approve", words.points(approval, getLocale())),
                Chord.CONFIRM,
                () -> decisions.approve(approval));
        approve.setDisableOnClick(true);
        approve.addClassName("approve");
        approve.setEnabled(dossier.hindrance().isEmpty());
        Button reject = Buttons.plain(
                Icon.X, getTranslation("ledger.approvals.reject"), Chord.REJECT, () -> decisions.reject(approval));
        reject.addThemeVariants(ButtonVariant.ERROR);
        reject.addClassName("reject");
        var actions = new Div(approve, reject);
        actions.addClassName("dossier-actions");
        return actions;
    }
}
