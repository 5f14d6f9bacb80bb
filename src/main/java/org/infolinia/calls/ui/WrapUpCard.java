package org.infolinia.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView;
import org.infolinia.calls.Disposition;
import org.infolinia.calls.Dispositions;
import org.infolinia.calls.wrapup.WrapUpMode;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Stopwatch;

/**
 * After the call: what it was about, found by typing, with what the script proposes already chosen. What is chosen is
 * kept at once, so that a time that runs out loses nothing.
 */
class WrapUpCard extends Card {

    private final MultiSelectComboBox<Disposition> choice = new MultiSelectComboBox<>();
    private final transient Deeds deeds;

    /** What the card's buttons do; a refusal says why it was not done. */
    interface Deeds {

        void choose(List<String> codes);

        Optional<Refusal> finish(List<String> codes);

        Optional<Refusal> extend(String reason);
    }

    WrapUpCard(String title, CallView call, Dispositions dispositions, Optional<Disposition> proposed, Deeds deeds) {
        super(Icon.NOTE, title);
        this.deeds = deeds;
        addClassName("wrap-up");
        choice.setLabel(getTranslation("calls.wrap-up.dispositions"));
        choice.setItems(dispositions.offered());
        choice.setItemLabelGenerator(disposition -> disposition.fullName(Language.ofLocale(getLocale())));
        choice.setWidthFull();
        call.dispositions().stream()
                .flatMap(code -> dispositions.find(code).stream())
                .forEach(choice::select);
        if (choice.isEmpty()) {
            proposed.ifPresent(choice::select);
        }
        deeds.choose(codes());
        choice.addValueChangeListener(change -> {
            choice.setInvalid(false);
            deeds.choose(codes());
        });
        choice.setAutofocus(true);
        var hint =
                new Paragraph(getTranslation(proposed.isPresent() ? "calls.wrap-up.proposed" : "calls.wrap-up.choose"));
        hint.addClassNames("small", "muted");
        var form = new Div(choice, hint);
        form.addClassName("wrap-up-form");
        Optional.ofNullable(call.wrapUp())
                .filter(wrapUp -> wrapUp.left() != null)
                .ifPresent(wrapUp -> form.add(time(wrapUp)));
        form.add(Buttons.primary(Icon.CHECK, getTranslation("calls.wrap-up.finish"), Chord.SUBMIT, this::submit));
        with(form);
    }

    /** How long it lasts still, and the way to more time. */
    private Component time(CallView.WrapUp wrapUp) {
        var left = Optional.ofNullable(wrapUp.left()).orElse(Duration.ZERO);
        var words = new Span(getTranslation(
                wrapUp.mode() == WrapUpMode.TIMED_TO_THE_END ? "calls.wrap-up.ends-then" : "calls.wrap-up.ends-in"));
        var line = new Div(
                Icon.HOURGLASS.create(), words, Stopwatch.countingDown(left, getTranslation("calls.wrap-up.left")));
        line.addClassName("wrap-up-time");
        if (!wrapUp.isExtended()) {
            line.add(extension());
        }
        return line;
    }

    private Component extension() {
        var reason = new TextField();
        reason.setPlaceholder(getTranslation("calls.wrap-up.why"));
        reason.setAriaLabel(getTranslation("calls.wrap-up.why"));
        reason.setMaxLength(CallDesk.MAXIMUM_REASON_LENGTH);
        var more = Buttons.plain(
                Icon.PLUS,
                getTranslation("calls.wrap-up.more"),
                () -> deeds.extend(reason.getValue()).ifPresent(refusal -> {
                    reason.setInvalid(true);
                    reason.setErrorMessage(words(refusal));
                    reason.focus();
                }));
        var line = new Div(reason, more);
        line.addClassName("wrap-up-more");
        return line;
    }

    private List<String> codes() {
        return choice.getValue().stream().map(Disposition::code).toList();
    }

    private void submit() {
        deeds.finish(codes()).ifPresent(refusal -> {
            choice.setInvalid(true);
            choice.setErrorMessage(words(refusal));
            choice.focus();
        });
    }

    private String words(Refusal refusal) {
        return getTranslation(refusal.messageKey(), refusal.arguments().toArray());
    }
}
