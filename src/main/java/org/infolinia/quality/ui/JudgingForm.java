package org.infolinia.quality.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.quality.Criterion;
import org.infolinia.quality.Grade;
import org.infolinia.quality.Marks;
import org.infolinia.quality.Review;
import org.infolinia.quality.ReviewDesk;
import org.infolinia.quality.Scoring;

/** The scorecard to fill in: what is critical first, then what has weight; the score so far stands below. */
class JudgingForm extends Card {

    private final transient Review review;
    private final transient ReviewDesk desk;
    private final transient ReviewWords words;
    private final transient Runnable afterwards;
    private final transient Map<Long, RadioButtonGroup<Grade>> grades = new LinkedHashMap<>();
    private final TextArea remark = new TextArea();
    private final Div soFar = new Div();
    private final Div refusals = new Div();

    /** @param afterwards run once it is judged */
    JudgingForm(Review review, ReviewDesk desk, ReviewWords words, Runnable afterwards) {
        super(Icon.CHECK_C, ReviewWords.say("quality.scorecard"));
        this.review = review;
        this.desk = desk;
        this.words = words;
        this.afterwards = afterwards;
        soFar.addClassName("strong");
        soFar.getElement().setAttribute("aria-live", "polite");
        var form = new Div();
        form.addClassName("judging");
        add(form, true, "quality.critical");
        add(form, false, "quality.weighted");
        remark.setLabel(getTranslation("quality.remark"));
        remark.setHelperText(getTranslation("quality.remark-hint"));
        remark.setMaxLength(Scoring.MAXIMUM_REMARK_LENGTH);
        remark.setWidthFull();
        remark.setValueChangeMode(ValueChangeMode.LAZY);
        var footer =
                new Div(soFar, Buttons.primary(Icon.CHECK, getTranslation("quality.judge"), Chord.SUBMIT, this::judge));
        footer.addClassName("review-footer");
        form.add(remark, refusals, footer);
        with(form);
        showSoFar();
    }

    private void add(Div form, boolean isCritical, String heading) {
        var criteria = review.scorecard().criteria().stream()
                .filter(criterion -> criterion.isCritical() == isCritical)
                .toList();
        if (!criteria.isEmpty()) {
            var words = new H3(getTranslation(heading));
            words.addClassNames("small", "muted");
            form.add(words);
            criteria.forEach(criterion -> form.add(question(criterion)));
        }
    }

    private RadioButtonGroup<Grade> question(Criterion criterion) {
        var group = new RadioButtonGroup<Grade>();
        group.setLabel(criterion.text(ReviewWords.language())
                + (criterion.isCritical() ? "" : " · " + getTranslation("quality.weight", criterion.weight())));
        group.setItems(
                Stream.of(Grade.values()).filter(grade -> grade.fits(criterion)).toList());
        group.setItemLabelGenerator(grade -> getTranslation(grade.messageKey()));
        group.setRequiredIndicatorVisible(true);
        group.addValueChangeListener(change -> showSoFar());
        grades.put(criterion.id(), group);
        return group;
    }

    private void showSoFar() {
        var given = given();
        soFar.setText(getTranslation(
                "quality.so-far",
                words.share(new Marks(review.scorecard(), given).score()),
                given.size(),
                grades.size()));
    }

    private Map<Long, Grade> given() {
        var given = new HashMap<Long, Grade>();
        grades.forEach((criterion, group) -> group.getOptionalValue().ifPresent(grade -> given.put(criterion, grade)));
        return given;
    }

    private void judge() {
        refusals.removeAll();
        switch (desk.judge(review.id(), given(), remark.getValue())) {
            case Done<Review> judged -> afterwards.run();
            case Refused<Review>(var refusal) -> {
                refusals.add(new Banner(refusal, Tone.BAD));
                grades.values().stream()
                        .filter(RadioButtonGroup::isEmpty)
                        .findFirst()
                        .ifPresent(group -> group.getElement().callJsFunction("focus"));
            }
        }
    }
}
