package org.infolinia.calls.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.infolinia.calls.FinishCall;
import org.infolinia.calls.dispositions.Disposition;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.calls.dispositions.Dispositions;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * After the call: what it was about, found by typing, with what the script proposes already chosen; the tickets that the
 * law asks for; and whether the caller is asked how satisfied he is.
 */
class WrapUpCard extends Card {

    private final MultiSelectComboBox<Disposition> choice = new MultiSelectComboBox<>();
    private final Div clocks = new Div();
    private final Checkbox noSurvey = new Checkbox();
    private final TextField noSurveyReason = new TextField();
    private final transient Law law;
    private final transient Function<FinishCall, Optional<Refusal>> finish;

    /**
     * What the card asks about the tickets of its call.
     *
     * @param missing the flags among these for which a ticket is missing
     * @param tickets those of the call
     * @param open opens one for a flag that a disposition has, and runs what shows it
     */
    record Law(
            Function<Set<Flag>, Set<Flag>> missing, Supplier<List<Ticket>> tickets, BiConsumer<Need, Runnable> open) {}

    /** A ticket that is missing. */
    record Need(Flag flag, Disposition disposition) {}

    /**
     * @param proposed what the script proposes; none when it proposes nothing
     * @param finish ends the wrap-up, or says why not
     */
    WrapUpCard(
            String title,
            List<Disposition> offered,
            @Nullable String proposed,
            Law law,
            Function<FinishCall, Optional<Refusal>> finish) {
        super(Icon.NOTE, title);
        this.law = law;
        this.finish = finish;
        addClassName("wrap-up");
        arrangeChoice(offered);
        arrangeSurvey();
        clocks.addClassName("wrap-up-clocks");
        clocks.getElement().setAttribute("aria-live", "polite");
        var fitting = offered.stream()
                .filter(disposition -> disposition.code().equals(proposed))
                .findFirst();
        fitting.ifPresent(choice::select);
        var hint =
                new Paragraph(getTranslation(fitting.isPresent() ? "calls.wrap-up.proposed" : "calls.wrap-up.choose"));
        hint.addClassNames("small", "muted");
        var done = Buttons.primary(Icon.CHECK, getTranslation("calls.wrap-up.finish"), Chord.SUBMIT, this::submit);
        var form = new Div(choice, hint, clocks, noSurvey, noSurveyReason, done);
        form.addClassName("wrap-up-form");
        with(form);
        showClocks();
    }

    private void arrangeChoice(List<Disposition> offered) {
        choice.setLabel(getTranslation("calls.wrap-up.dispositions"));
        choice.setItems(offered);
        choice.setItemLabelGenerator(disposition -> disposition.fullName(Language.ofLocale(getLocale())));
        choice.setWidthFull();
        choice.setAutofocus(true);
        choice.addValueChangeListener(change -> {
            choice.setInvalid(false);
            showClocks();
        });
    }

    private void arrangeSurvey() {
        noSurvey.setLabel(getTranslation("calls.no-survey"));
        noSurvey.addValueChangeListener(change -> {
            noSurveyReason.setVisible(change.getValue());
            noSurveyReason.setInvalid(false);
            if (change.getValue()) {
                noSurveyReason.focus();
            }
        });
        noSurveyReason.setLabel(getTranslation("calls.no-survey.why"));
        noSurveyReason.setHelperText(getTranslation("calls.no-survey.seen"));
        noSurveyReason.setMaxLength(FinishCall.MAXIMUM_REASON_LENGTH);
        noSurveyReason.setWidthFull();
        noSurveyReason.setVisible(false);
    }

    private void showClocks() {
        clocks.removeAll();
        for (var flag : law.missing().apply(Dispositions.flagsOf(choice.getValue()))) {
            var need = new Need(flag, dispositionWith(flag));
            clocks.add(
                    new Banner(Icon.SCALE, getTranslation("calls.legal.why." + flag), Tone.WARN),
                    Buttons.plain(
                            Icon.TICKET,
                            getTranslation("calls.legal.title", getTranslation("calls.flag." + flag)),
                            () -> law.open().accept(need, this::showClocks)));
        }
        law.tickets().get().forEach(ticket -> clocks.add(line(ticket)));
    }

    private Disposition dispositionWith(Flag flag) {
        return choice.getValue().stream()
                .filter(disposition -> disposition.flags().contains(flag))
                .findFirst()
                .orElseThrow();
    }

    private Div line(Ticket ticket) {
        var link = new Anchor("tickets/" + ticket.number(), ticket.number() + " · " + ticket.subject());
        var line = new Div(Icon.TICKET.create(), link);
        line.addClassNames("wrap-up-ticket", "small");
        return line;
    }

    private void submit() {
        if (noSurvey.getValue() && noSurveyReason.getValue().isBlank()) {
            noSurveyReason.setInvalid(true);
            noSurveyReason.setErrorMessage(getTranslation("refusal.no-survey-reason"));
            noSurveyReason.focus();
            return;
        }
        var codes = choice.getValue().stream().map(Disposition::code).toList();
        var reason = noSurvey.getValue() ? noSurveyReason.getValue().strip() : null;
        finish.apply(new FinishCall(codes, reason)).ifPresent(this::refuse);
    }

    private void refuse(Refusal refusal) {
        choice.setInvalid(true);
        choice.setErrorMessage(
                getTranslation(refusal.messageKey(), refusal.arguments().toArray()));
        choice.focus();
    }
}
