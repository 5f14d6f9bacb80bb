package org.infolinia.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.infolinia.calls.CallView;
import org.infolinia.calls.FinishCall;
import org.infolinia.calls.WrapUpDesk;
import org.infolinia.calls.dispositions.Disposition;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.calls.dispositions.Dispositions;
import org.infolinia.calls.dispositions.GivenDisposition;
import org.infolinia.calls.wrapup.WrapUpMode;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Stopwatch;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * After the call: what it was about, found by typing, with what the script proposes already chosen; the tickets that the
 * law asks for; and whether the caller is asked how satisfied he is. What is chosen is kept at once, so that a time that
 * runs out loses nothing.
 */
class WrapUpCard extends Card {

    private final MultiSelectComboBox<Disposition> choice = new MultiSelectComboBox<>();
    private final Div clocks = new Div();
    private final Checkbox noSurvey = new Checkbox();
    private final TextField noSurveyReason = new TextField();
    private final transient Law law;
    private final transient Deeds deeds;

    /** What the card's buttons do; a refusal says why it was not done. */
    interface Deeds {

        void choose(FinishCall soFar);

        Optional<Refusal> finish(FinishCall command);

        Optional<Refusal> extend(String reason);
    }

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
     * @param deeds what the card's buttons do
     */
    WrapUpCard(
            String title, CallView call, List<Disposition> offered, @Nullable String proposed, Law law, Deeds deeds) {
        super(Icon.NOTE, title);
        this.law = law;
        this.deeds = deeds;
        addClassName("wrap-up");
        arrangeChoice(offered);
        arrangeSurvey();
        clocks.addClassName("wrap-up-clocks");
        clocks.getElement().setAttribute("aria-live", "polite");
        var fitting = offered.stream()
                .filter(disposition -> disposition.code().equals(proposed))
                .findFirst();
        var chosen = call.dispositions().stream().map(GivenDisposition::code).toList();
        offered.stream()
                .filter(disposition -> chosen.contains(disposition.code()))
                .forEach(choice::select);
        if (choice.isEmpty()) {
            fitting.ifPresent(choice::select);
        }
        showNoSurvey(call.noSurveyReason());
        keep();
        noSurvey.addValueChangeListener(change -> keep());
        noSurveyReason.addValueChangeListener(change -> keep());
        var hint =
                new Paragraph(getTranslation(fitting.isPresent() ? "calls.wrap-up.proposed" : "calls.wrap-up.choose"));
        hint.addClassNames("small", "muted");
        var done = Buttons.primary(Icon.CHECK, getTranslation("calls.wrap-up.finish"), Chord.SUBMIT, this::submit);
        var form = new Div(choice, hint, clocks, noSurvey, noSurveyReason);
        form.addClassName("wrap-up-form");
        Optional.ofNullable(call.wrapUp())
                .filter(wrapUp -> wrapUp.left() != null)
                .ifPresent(wrapUp -> form.add(time(wrapUp)));
        form.add(done);
        with(form);
        showClocks();
    }

    /** For an agent who has just hung up; one whose caller hung up may be typing the note. */
    void focus() {
        choice.focus();
    }

    private void arrangeChoice(List<Disposition> offered) {
        choice.setLabel(getTranslation("calls.wrap-up.dispositions"));
        choice.setItems(offered);
        choice.setItemLabelGenerator(disposition -> disposition.fullName(Language.ofLocale(getLocale())));
        choice.setWidthFull();
        choice.addValueChangeListener(change -> {
            choice.setInvalid(false);
            keep();
            showClocks();
        });
    }

    private void arrangeSurvey() {
        noSurvey.setLabel(getTranslation("calls.no-survey"));
        noSurvey.addValueChangeListener(change -> {
            noSurveyReason.setVisible(change.getValue());
            noSurveyReason.setInvalid(false);
            if (change.getValue() && change.isFromClient()) {
                noSurveyReason.focus();
            }
        });
        noSurveyReason.setLabel(getTranslation("calls.no-survey.why"));
        noSurveyReason.setHelperText(getTranslation("calls.no-survey.seen"));
        noSurveyReason.setMaxLength(FinishCall.MAXIMUM_REASON_LENGTH);
        noSurveyReason.setWidthFull();
        noSurveyReason.setValueChangeMode(ValueChangeMode.LAZY);
        noSurveyReason.setVisible(false);
    }

    private void showNoSurvey(@Nullable String reason) {
        noSurvey.setValue(reason != null);
        noSurveyReason.setVisible(reason != null);
        noSurveyReason.setValue(reason == null ? "" : reason);
    }

    private void keep() {
        deeds.choose(said());
    }

    private FinishCall said() {
        var codes = choice.getValue().stream().map(Disposition::code).toList();
        return new FinishCall(
                codes, noSurvey.getValue() ? noSurveyReason.getValue().strip() : null);
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
        reason.setMaxLength(WrapUpDesk.MAXIMUM_REASON_LENGTH);
        var more = Buttons.plain(
                Icon.PLUS,
                getTranslation("calls.wrap-up.more"),
                () -> deeds.extend(reason.getValue()).ifPresent(refusal -> {
                    reason.setInvalid(true);
                    reason.setErrorMessage(getTranslation(
                            refusal.messageKey(), refusal.arguments().toArray()));
                    reason.focus();
                }));
        var line = new Div(reason, more);
        line.addClassName("wrap-up-more");
        return line;
    }

    private void submit() {
        if (noSurvey.getValue() && noSurveyReason.getValue().isBlank()) {
            noSurveyReason.setInvalid(true);
            noSurveyReason.setErrorMessage(getTranslation("refusal.no-survey-reason"));
            noSurveyReason.focus();
            return;
        }
        deeds.finish(said()).ifPresent(this::refuse);
    }

    private void refuse(Refusal refusal) {
        choice.setInvalid(true);
        choice.setErrorMessage(
                getTranslation(refusal.messageKey(), refusal.arguments().toArray()));
        choice.focus();
    }
}
