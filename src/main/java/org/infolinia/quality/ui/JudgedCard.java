package org.infolinia.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.quality.Criterion;
import org.infolinia.quality.Grade;
import org.infolinia.quality.Review;
import org.infolinia.quality.Scoring;

/** What was found, criterion by criterion, beside each other when two have judged. */
class JudgedCard extends Card {

    JudgedCard(Review review, ReviewWords words) {
        super(Icon.CHECK_C, ReviewWords.say("quality.result"));
        withHeader(words.result(review));
        with(table(review));
        review.scorings().stream()
                .filter(scoring -> !scoring.remark().isEmpty())
                .forEach(scoring -> with(remark(scoring)));
    }

    private Component table(Review review) {
        var head = new NativeTableRow();
        head.add(header("quality.criterion"));
        review.scorings().forEach(scoring -> head.add(new NativeTableHeaderCell(scoring.reviewerName())));
        var table = new NativeTable();
        table.addClassName("review-table");
        table.getHead().add(head);
        for (var criterion : review.scorecard().criteria()) {
            var row = table.getBody().addRow();
            row.addDataCell().add(criterion(criterion));
            review.scorings().forEach(scoring -> row.addDataCell().add(grade(scoring, criterion)));
        }
        return table;
    }

    private Component criterion(Criterion criterion) {
        var text = new Span(criterion.text(ReviewWords.language()));
        if (criterion.isCritical()) {
            return new Span(text, new Badge(Icon.ALERT, getTranslation("quality.is-critical"), Tone.NEUTRAL));
        }
        var weight = new Span(getTranslation("quality.weight", criterion.weight()));
        weight.addClassNames("tiny", "quiet");
        return new Span(text, weight);
    }

    private Component grade(Scoring scoring, Criterion criterion) {
        var grade = scoring.marks().gradeOf(criterion);
        return new Badge(iconOf(grade), getTranslation(grade.messageKey()), toneOf(grade));
    }

    private static Icon iconOf(Grade grade) {
        return switch (grade) {
            case MET -> Icon.CHECK;
            case PARTLY -> Icon.INFO;
            case MISSED -> Icon.X;
            case NOT_APPLICABLE -> Icon.PAUSE;
        };
    }

    private static Tone toneOf(Grade grade) {
        return switch (grade) {
            case MET -> Tone.OK;
            case PARTLY -> Tone.WARN;
            case MISSED -> Tone.BAD;
            case NOT_APPLICABLE -> Tone.NEUTRAL;
        };
    }

    private Component remark(Scoring scoring) {
        var who = new Span(scoring.reviewerName() + ": ");
        who.addClassName("strong");
        return new Paragraph(who, new Span(scoring.remark()));
    }

    private NativeTableHeaderCell header(String key) {
        return new NativeTableHeaderCell(getTranslation(key));
    }
}
