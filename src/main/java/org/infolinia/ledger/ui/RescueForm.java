package org.infolinia.ledger.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.kit.DayPicker;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.ledger.rescue.LapsingLot;
import org.infolinia.ledger.rescue.PointsRescue;
import org.infolinia.ledger.rescue.RescuePoints;
import org.infolinia.ledger.rescue.RescuePreviews;
import org.infolinia.ledger.rescue.RescuePreviews.RescuePreview;
import org.infolinia.participants.Participant;

/** Which lots are kept until when, what that costs, and why. */
class RescueForm extends Div {

    private static final int USUAL_MONTHS = 3;

    /** One form posts once, however often its button is pressed. */
    private final UUID key = UUID.randomUUID();

    private final CheckboxGroup<LapsingLot> lots = new CheckboxGroup<>();
    private final Paragraph cost = new Paragraph();
    private final DatePicker until = new DayPicker();
    private final Select<AdjustmentReason> reason = new Select<>();
    private final TextArea comment = new TextArea();
    private final CaseField caseField;
    private final RescueCosts costs;

    RescueForm(
            List<LapsingLot> lapsing,
            List<AdjustmentReason> reasons,
            CaseField caseField,
            LocalDate today,
            RescueCosts costs) {
        this.caseField = caseField;
        this.costs = costs;
        addClassName("adjustment-form");
        prepareLots(lapsing);
        prepareDay(today);
        prepareReason(reasons);
        comment.setLabel(getTranslation("ledger.comment"));
        comment.setHelperText(getTranslation("ledger.comment.hint"));
        comment.setMaxLength(Comment.MAXIMUM_LENGTH);
        cost.getElement().setAttribute("aria-live", "polite");
        add(until, lots, cost, reason, comment, caseField);
        showCost();
    }

    void onChange(Runnable listener) {
        until.addValueChangeListener(change -> listener.run());
        lots.addValueChangeListener(change -> listener.run());
        reason.addValueChangeListener(change -> listener.run());
        caseField.addValueChangeListener(change -> listener.run());
    }

    /** What it would take; empty until there are lots, a day and a reason. */
    Optional<RescuePreview> preview(Participant participant, RescuePreviews previews) {
        return reason.getOptionalValue()
                .filter(chosen -> !lots.getValue().isEmpty())
                .flatMap(chosen -> until.getOptionalValue()
                        .map(day -> previews.preview(
                                participant.id(), chosenCost(), day, chosen.code(), caseField.getValue())));
    }

    void focusFirst() {
        until.focus();
    }

    /** What can be asked for; empty until there are lots, a day and a reason. */
    Optional<RescuePoints> command(Participant participant) {
        return reason.getOptionalValue()
                .filter(chosen -> !lots.getValue().isEmpty())
                .flatMap(chosen -> until.getOptionalValue()
                        .map(day -> new RescuePoints(
                                participant.id(),
                                participant.program(),
                                lots.getValue().stream().map(LapsingLot::lot).toList(),
                                chosenCost(),
                                day,
                                chosen.code(),
                                comment.getValue(),
                                caseField.getValue(),
                                key)));
    }

    private void prepareLots(List<LapsingLot> lapsing) {
        lots.setLabel(getTranslation("ledger.rescue.lots"));
        lots.setItems(lapsing);
        lots.setItemLabelGenerator(this::words);
        lots.addValueChangeListener(change -> showCost());
    }

    private void prepareDay(LocalDate today) {
        until.setLabel(getTranslation("ledger.rescue.until"));
        until.setAutoOpen(false);
        until.setMin(today.plusDays(1));
        until.setMax(today.plus(PointsRescue.LONGEST));
        until.setValue(today.plusMonths(USUAL_MONTHS));
    }

    private void prepareReason(List<AdjustmentReason> reasons) {
        var language = Language.ofLocale(getLocale());
        reason.setLabel(getTranslation("ledger.reason"));
        reason.setItems(reasons.stream()
                .filter(each -> each.direction().allows(Points.of(1)))
                .toList());
        reason.setItemLabelGenerator(each -> each.label(language));
        reason.addValueChangeListener(change -> showCost());
    }

    private String words(LapsingLot lot) {
        return getTranslation(
                lot.isExpired() ? "ledger.rescue.expired" : "ledger.rescue.lapsing",
                costs.formats().points(lot.points(), getLocale()),
                costs.formats().day(lot.lastDay(), getLocale()));
    }

    private Points chosenCost() {
        return lots.getValue().stream().map(LapsingLot::points).reduce(Points.ZERO, Points::plus);
    }

    private void showCost() {
        cost.setText(costs.inWords(reason.getOptionalValue(), chosenCost(), getLocale()));
    }
}
