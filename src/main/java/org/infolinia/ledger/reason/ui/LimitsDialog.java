package org.infolinia.ledger.reason.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.ui.parts.Refusals;
import org.infolinia.programs.AdjustmentLimits;
import org.infolinia.programs.ChangeLimits;
import org.infolinia.programs.LimitDesk;
import org.infolinia.programs.Program;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;

/** What people of a role may adjust by hand, and the only amounts where the program fixes them. */
class LimitsDialog extends Dialog {

    private static final Pattern STEPS = Pattern.compile("\\s*|\\s*\\d{1,9}(\\s*[,;]\\s*\\d{1,9})*\\s*");
    private static final Pattern SEPARATOR = Pattern.compile("[,;]");
    private static final int MAXIMUM_TYPED = 120;

    private final transient Program program;
    private final transient Role role;
    private final transient @Nullable AdjustmentLimits seen;
    private final transient LimitDesk desk;
    private final transient Runnable afterwards;
    private final IntegerField perAdjustment = figure("per-adjustment");
    private final IntegerField perParticipant = figure("per-participant");
    private final IntegerField perDay = figure("per-day");
    private final IntegerField perMonth = figure("per-month");
    private final TextField steps = new TextField();
    private final Refusals refusals;
    private final Button save;

    LimitsDialog(
            Program program,
            Role role,
            @Nullable AdjustmentLimits seen,
            LimitDesk desk,
            Phrasebook phrasebook,
            Runnable afterwards) {
        this.program = program;
        this.role = role;
        this.seen = seen;
        this.desk = desk;
        this.refusals = new Refusals(phrasebook);
        this.afterwards = afterwards;
        this.save = Buttons.primary(Icon.CHECK, getTranslation("ledger.setup.save"), Chord.SUBMIT, this::save);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.setup.limits.title", getTranslation("ledger.budgets.role." + role)));
        steps.setLabel(getTranslation("ledger.budgets.steps"));
        steps.setHelperText(getTranslation("ledger.setup.steps.hint"));
        steps.setMaxLength(MAXIMUM_TYPED);
        if (seen != null) {
            fill(seen);
        }
        var consequence = new Paragraph(getTranslation("ledger.setup.limits.consequence"));
        var form = new Div(refusals, perAdjustment, perParticipant, perDay, perMonth, steps, consequence);
        form.addClassName("adjustment-form");
        add(form);
        save.setDisableOnClick(true);
        save.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> perAdjustment.focus());
    }

    private IntegerField figure(String key) {
        var field = new IntegerField(getTranslation("ledger.budgets." + key));
        field.setMin(1);
        field.setMax(Math.toIntExact(ChangeLimits.MAXIMUM_POINTS));
        return field;
    }

    private void fill(AdjustmentLimits limits) {
        perAdjustment.setValue(shown(limits.perAdjustment()));
        perParticipant.setValue(shown(limits.perParticipantIn30Days()));
        perDay.setValue(shown(limits.perDay()));
        perMonth.setValue(shown(limits.perMonth()));
        steps.setValue(
                limits.steps().stream().map(step -> Long.toString(step.value())).collect(Collectors.joining(", ")));
    }

    /** Older limits may lie above what the field takes; the highest it takes stands for them. */
    private static int shown(Points points) {
        return Math.clamp(points.value(), 1, Math.toIntExact(ChangeLimits.MAXIMUM_POINTS));
    }

    private void save() {
        save.setEnabled(false);
        switch (settle()) {
            case Outcome.Done<AdjustmentLimits> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<AdjustmentLimits>(Refusal refusal) -> {
                refusals.show(refusal);
                save.setEnabled(true);
            }
        }
    }

    private Outcome<AdjustmentLimits> settle() {
        if (!STEPS.matcher(steps.getValue()).matches()) {
            return Outcome.refused("limits-steps", ChangeLimits.MAXIMUM_STEPS);
        }
        var limits = new AdjustmentLimits(
                points(perAdjustment), points(perParticipant), points(perDay), points(perMonth), typedSteps());
        return desk.change(new ChangeLimits(program.id(), role, seen, limits));
    }

    private List<Points> typedSteps() {
        return Pattern.compile("[,;]")
                .splitAsStream(steps.getValue())
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .map(step -> Points.of(Long.parseLong(step)))
                .sorted()
                .toList();
    }

    private static Points points(IntegerField field) {
        return Points.of(Optional.ofNullable(field.getValue()).orElse(0));
    }
}
