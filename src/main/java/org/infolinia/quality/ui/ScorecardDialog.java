package org.infolinia.quality.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.quality.Criterion;
import org.infolinia.quality.ReviewPolicy;
import org.infolinia.quality.Scorecard;
import org.infolinia.quality.ScorecardShelf;

/** What contacts of a program are judged by, and how many are. Changed criteria make a new version. */
class ScorecardDialog extends Dialog {

    private final transient Scorecard seen;
    private final transient ReviewPolicy policy;
    private final transient ScorecardShelf shelf;
    private final transient Runnable afterwards;
    private final transient List<CriterionFields> criteria = new ArrayList<>();
    private final Div list = new Div();
    private final Div refusals = new Div();
    private final IntegerField contacts = new IntegerField();
    private final IntegerField doubly = new IntegerField();

    /** @param afterwards run once it is settled */
    ScorecardDialog(Scorecard seen, ReviewPolicy policy, ScorecardShelf shelf, Runnable afterwards) {
        this.seen = seen;
        this.policy = policy;
        this.shelf = shelf;
        this.afterwards = afterwards;
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("quality.change-scorecard"));
        addClassName("scorecard-dialog");
        prepare(contacts, "quality.contacts-a-week", ReviewPolicy.MOST_A_WEEK, policy.contactsAWeek());
        prepare(doubly, "quality.double-percent", ReviewPolicy.ALL, policy.doublePercent());
        doubly.setHelperText(getTranslation("quality.double-percent-hint"));
        list.addClassName("criteria");
        seen.criteria().forEach(this::addCriterion);
        var numbers = new Div(contacts, doubly);
        numbers.addClassName("criterion-line");
        var form = new Div(
                refusals,
                numbers,
                new Paragraph(getTranslation("quality.version-hint", seen.version() + 1)),
                list,
                Buttons.plain(
                        Icon.PLUS,
                        getTranslation("quality.add-criterion"),
                        () -> addCriterion(CriterionFields.empty()).focusFirst()));
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("quality.cancel"), Chord.CLOSE, this::close),
                        Buttons.primary(Icon.CHECK, getTranslation("quality.save"), Chord.SUBMIT, this::save));
        addOpenedChangeListener(change -> contacts.focus());
    }

    private void prepare(IntegerField field, String label, int most, int value) {
        field.setLabel(getTranslation(label));
        field.setMin(0);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setValue(value);
    }

    private CriterionFields addCriterion(Criterion criterion) {
        var holder = new ArrayList<CriterionFields>();
        var fields = new CriterionFields(criterion, () -> remove(holder.getFirst()));
        holder.add(fields);
        criteria.add(fields);
        list.add(fields);
        return fields;
    }

    private void remove(CriterionFields fields) {
        criteria.remove(fields);
        list.remove(fields);
        if (criteria.isEmpty()) {
            contacts.focus();
        } else {
            criteria.getLast().focusFirst();
        }
    }

    private void save() {
        refusals.removeAll();
        var wanted = criteria.stream().map(CriterionFields::criterion).toList();
        if (!wanted.equals(
                seen.criteria().stream().map(ScorecardDialog::unstored).toList())) {
            switch (shelf.rewrite(seen, wanted)) {
                case Refused<Scorecard>(var refusal) -> {
                    refusals.add(new Banner(refusal, Tone.BAD));
                    return;
                }
                case Done<Scorecard> written -> {}
            }
        }
        var settled = new ReviewPolicy(
                number(contacts, ReviewPolicy.MOST_A_WEEK, policy.contactsAWeek()),
                number(doubly, ReviewPolicy.ALL, policy.doublePercent()));
        if (!settled.equals(policy)) {
            shelf.settle(seen.program(), settled);
        }
        close();
        afterwards.run();
    }

    private static Criterion unstored(Criterion stored) {
        return new Criterion(0, stored.weight(), stored.isCritical(), stored.texts());
    }

    private static int number(IntegerField field, int most, int before) {
        return Math.clamp(Optional.ofNullable(field.getValue()).orElse(before), 0, most);
    }
}
