package org.infolinia.ledger.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.adjustment.AdjustmentPreview;
import org.infolinia.ledger.adjustment.CodeRadar;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.participants.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Form at the left, live preview at the right; then it is posted, or somebody else is asked and the decision comes in
 * here. Keys of a call keep working behind it.
 */
class AdjustmentDialog extends Dialog {

    private final AdjustmentForm form;
    private final AdjustmentPreviewPane pane;
    private final AdjustmentDesk desk;
    private final CodeRadar codes;
    private final Asking asking;
    private final Runnable afterwards;
    private Consumer<String> posted = reference -> {};
    private final Button post;
    private final Button ask;
    private final Button cancel;
    private @Nullable AdjustmentPreview shown;

    AdjustmentDialog(
            Participant participant,
            AdjustmentForm form,
            AdjustmentPreviewPane pane,
            AdjustmentDesk desk,
            CodeRadar codes,
            Asking asking,
            Runnable afterwards) {
        this.form = form;
        this.pane = pane;
        this.desk = desk;
        this.codes = codes;
        this.asking = asking;
        this.afterwards = afterwards;
        this.post = Buttons.primary(Icon.CHECK, getTranslation("ledger.post"), Chord.SUBMIT, this::post);
        this.ask = Buttons.primary(Icon.STAMP, getTranslation("ledger.ask"), Chord.SUBMIT, this::ask);
        this.cancel = Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close);
        addClassName("adjustment-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.adjust"));
        getHeader().add(subtitle(participant));
        var split = new Div(form, pane);
        split.addClassName("adjustment-split");
        add(split);
        post.setDisableOnClick(true);
        ask.setDisableOnClick(true);
        getFooter().add(cancel, post, ask);
        offer(Optional.empty());
        form.onChange(this::refresh);
        form.onComment(comment -> showPreview());
        addOpenedChangeListener(change -> form.focusFirst());
    }

    /** @param listener told what was posted, such as {@code posting:512} */
    AdjustmentDialog onPosted(Consumer<String> listener) {
        posted = listener;
        return this;
    }

    private static Span subtitle(Participant participant) {
        var card = participant.cards().stream()
                .findFirst()
                .map(number -> ", " + UI.getCurrent().getTranslation("ledger.card-ending", number.lastDigits()))
                .orElse("");
        var subtitle = new Span(participant.name().full() + card);
        subtitle.addClassNames("muted", "grow");
        return subtitle;
    }

    private void refresh() {
        shown = null;
        offer(Optional.empty());
        var outcome = form.proposal().map(desk::preview);
        if (outcome.isEmpty()) {
            pane.showNothing();
            return;
        }
        switch (outcome.get()) {
            case Outcome.Done<AdjustmentPreview>(AdjustmentPreview would) -> {
                shown = would;
                showPreview();
                offer(Optional.of(would));
            }
            case Outcome.Refused<AdjustmentPreview>(Refusal refusal) -> pane.show(refusal);
        }
    }

    private void showPreview() {
        var preview = shown;
        if (preview != null) {
            pane.show(preview, codes.look(preview.promise().program(), form.comment()));
        }
    }

    /** One next step: to post what one may do alone, to ask for what another may agree to. */
    private void offer(Optional<AdjustmentPreview> preview) {
        boolean needsApproval =
                preview.filter(would -> would.verdict().needsApproval()).isPresent();
        boolean isPaid = preview.flatMap(AdjustmentPreview::budget)
                .filter(AdjustmentPreview.BudgetUse::isExceeded)
                .isEmpty();
        ask.setVisible(needsApproval);
        ask.setEnabled(needsApproval && isPaid);
        post.setVisible(!needsApproval);
        post.setEnabled(
                isPaid && preview.filter(would -> would.verdict().isFree()).isPresent());
    }

    private Optional<AdjustPoints> command() {
        var preview = shown;
        return preview == null ? Optional.empty() : form.command().map(asked -> asked.seenWith(preview.promise()));
    }

    private void post() {
        var told = shown == null ? "" : shown.told();
        var outcome = command().map(desk::adjust).orElseGet(() -> Outcome.refused("adjustment-of-nothing"));
        switch (outcome) {
            case Outcome.Done<Receipt>(Receipt receipt) -> {
                var balance =
                        getTranslation("ledger.posted", receipt.balanceAfter().value());
                showEnd(new Banner(Icon.CHECK_C, balance, Tone.OK), told);
                posted.accept("posting:" + receipt.posting().value());
                cancel.focus();
            }
            case Outcome.Refused<Receipt>(Refusal refusal) -> warn(refusal);
        }
    }

    private void ask() {
        var outcome = command().map(asking.desk()::ask).orElseGet(() -> Outcome.refused("adjustment-of-nothing"));
        switch (outcome) {
            case Outcome.Done<Approval>(Approval approval) -> showWaiting(approval);
            case Outcome.Refused<Approval>(Refusal refusal) -> warn(refusal);
        }
    }

    private void warn(Refusal refusal) {
        refresh();
        pane.warn(refusal);
    }

    private void showWaiting(Approval approval) {
        removeAll();
        setHeaderTitle(getTranslation("ledger.waiting"));
        getFooter().removeAll();
        var waiting = asking.waiting(approval, this::showDecision);
        getFooter()
                .add(
                        Buttons.plain(Icon.UNDO, getTranslation("ledger.withdraw"), waiting::withdraw),
                        Buttons.primary(Icon.PHONE, getTranslation("ledger.back-to-work"), Chord.CLOSE, this::close));
        add(waiting);
    }

    private void showDecision(Approval decided) {
        getFooter().removeAll();
        getFooter().add(cancel);
        boolean isPosted = decided.status() == Approval.Status.POSTED;
        showEnd(asking.banner(decided), isPosted ? decided.told() : "");
        if (isPosted) {
            posted.accept("approval:" + decided.id().value());
        }
        cancel.focus();
    }

    /** The words stay in view, for the agent reads them out. */
    private void showEnd(Banner banner, String told) {
        removeAll();
        setHeaderTitle(getTranslation("ledger.adjust"));
        getFooter().remove(post, ask);
        cancel.setText(getTranslation("ledger.back"));
        add(new EndPane(banner, told));
        afterwards.run();
    }
}
