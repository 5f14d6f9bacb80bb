package org.infolinia.ledger.batch.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.batch.Batch;
import org.infolinia.ledger.batch.BatchDesk;
import org.infolinia.ledger.batch.BatchQueue;
import org.infolinia.ledger.batch.BatchRequest;
import org.infolinia.ledger.batch.BatchRequests;
import org.infolinia.ledger.ui.CaseFields;

/** What the signed-in agent may do with a batch at this moment. They change only when that does, so that focus stays. */
class BatchActions extends Div {

    private final transient BatchDesk desk;
    private final transient BatchQueue queue;
    private final transient BatchRequests requests;
    private final transient CaseFields caseFields;
    private final transient BatchWords words;
    private final transient Consumer<Outcome<?>> afterwards;
    private String shown = "";

    BatchActions(
            BatchDesk desk,
            BatchQueue queue,
            BatchRequests requests,
            CaseFields caseFields,
            BatchWords words,
            Consumer<Outcome<?>> afterwards) {
        this.desk = desk;
        this.queue = queue;
        this.requests = requests;
        this.caseFields = caseFields;
        this.words = words;
        this.afterwards = afterwards;
        addClassName("row-actions");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("ledger.batch.decision"));
        getElement().setAttribute("tabindex", "-1");
    }

    void show(Batch batch) {
        var state = batch.status() + batch.promise() + batch.pending().map(BatchRequest::id);
        if (!state.equals(shown)) {
            shown = state;
            removeAll();
            switch (batch.status()) {
                case SIMULATED -> showSimulated(batch);
                case WAITING, WAITING_FOR_REVERSAL -> batch.pending().ifPresent(this::showPending);
                case POSTED -> add(reverse(batch));
                case SIMULATING, POSTING, REVERSING, REVERSED -> {}
            }
        }
    }

    private void showSimulated(Batch batch) {
        add(again(batch));
        if (queue.isMine(batch)) {
            add(ask(batch));
        }
    }

    private void showPending(BatchRequest request) {
        queue.objectionToMe(request).map(this::locked).ifPresentOrElse(this::add, () -> {
            add(reject(request));
            add(approve(request));
        });
        if (queue.isMine(request)) {
            add(Buttons.plain(
                    Icon.UNDO, getTranslation("ledger.withdraw"), () -> deed(requests.withdraw(request.id()))));
        }
    }

    private Button again(Batch batch) {
        return once(Buttons.plain(
                Icon.EYE, getTranslation("ledger.batch.simulate-again"), () -> deed(desk.simulateAgain(batch.id()))));
    }

    private Button ask(Batch batch) {
        var promise = Optional.ofNullable(batch.promise()).orElse("");
        var ask = once(Buttons.primary(
                Icon.SEND, getTranslation("ledger.ask"), Chord.SUBMIT, () -> deed(requests.ask(batch.id(), promise))));
        ask.setEnabled(batch.sums().sound() > 0);
        return ask;
    }

    private Button approve(BatchRequest request) {
        var approve = once(Buttons.primary(
                Icon.CHECK,
                getTranslation("ledger.batch.approve." + request.kind().name()),
                Chord.CONFIRM,
                () -> deed(requests.approve(request.id()))));
        approve.addClassName("approve");
        return approve;
    }

    private Button reject(BatchRequest request) {
        var reject = Buttons.plain(
                Icon.X,
                getTranslation("ledger.approvals.reject"),
                Chord.REJECT,
                () -> words.askWhy(comment -> requests.reject(request.id(), comment)));
        reject.addThemeVariants(ButtonVariant.ERROR);
        reject.addClassName("reject");
        return reject;
    }

    private Button reverse(Batch batch) {
        var reverse = Buttons.plain(Icon.UNDO, getTranslation("ledger.batch.reverse"), () -> askBeforeReversing(batch));
        reverse.setEnabled(batch.sums().posted() > batch.sums().reversed());
        return reverse;
    }

    private void askBeforeReversing(Batch batch) {
        var caseField = caseFields.shared(() -> Optional.of(batch.program()));
        new BatchReversalDialog(batch, caseField, requests, words, this::deed).open();
    }

    private Component locked(Refusal refusal) {
        var why = new Span(Icon.LOCK.create(), new Span(words.words(refusal, getLocale())));
        why.addClassName("muted");
        return why;
    }

    /** Only what was refused can be tried again. The button that was pressed is gone, its place is not. */
    private void deed(Outcome<?> outcome) {
        shown = "";
        afterwards.accept(outcome);
        getElement().callJsFunction("focus");
    }

    private static Button once(Button button) {
        button.setDisableOnClick(true);
        return button;
    }
}
