package org.infolinia.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.infolinia.planning.Plan;
import org.infolinia.planning.forecast.ContactKind;
import org.infolinia.planning.forecast.Curve;
import org.infolinia.planning.forecast.Expectation;
import org.infolinia.planning.forecast.ProgramPast;
import org.infolinia.planning.forecast.Ratio;
import org.infolinia.planning.panel.PlanWords;

/** What a plan brings day by day, and what that rests on, in words. */
class ExpectationPreview extends Div {

    private static final double WORTH_TELLING = .05;

    private final transient PlanWords words;

    ExpectationPreview(PlanWords words) {
        this.words = words;
        addClassName("expectation");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(ProgramPast past, Optional<Plan> typed) {
        removeAll();
        add(new H3(getTranslation("planning.preview")));
        if (typed.isEmpty()) {
            add(small("planning.preview-incomplete"));
            return;
        }
        var plan = typed.get();
        var calls = past.expectation(ContactKind.CALL, plan);
        var mails = past.expectation(ContactKind.MAIL, plan);
        add(sentence(calls, past, plan), sentence(mails, past, plan));
        if (calls.ratio() != null || mails.ratio() != null) {
            add(small(
                    calls.curve().isMeasured() ? "planning.curve-measured" : "planning.curve-usual",
                    calls.curve().restsOn(),
                    shares(calls.curve())));
            add(table(past, calls, mails));
        }
    }

    private Paragraph sentence(Expectation expectation, ProgramPast past, Plan plan) {
        var kind = getTranslation(expectation.kind().messageKey());
        var ratio = expectation.ratio();
        if (ratio == null) {
            return new Paragraph(getTranslation(
                    "planning.ratio-unknown",
                    kind,
                    getTranslation(plan.channel().messageKey())));
        }
        var total = words.contacts(expectation.total());
        var perThousand = words.contacts(ratio.perRecipient() * PlanWords.THOUSAND);
        if (ratio.isMeasured()) {
            return new Paragraph(getTranslation(
                    "planning.ratio-measured",
                    kind,
                    total,
                    perThousand,
                    ratio.communications(),
                    words.contacts(ratio.lowest() * PlanWords.THOUSAND),
                    words.contacts(ratio.highest() * PlanWords.THOUSAND)));
        }
        var measured = past.measured(expectation.kind(), plan.channel());
        return new Paragraph(
                getTranslation("planning.ratio-assumed", kind, total, perThousand) + " " + besides(measured));
    }

    private String besides(Optional<Ratio> measured) {
        return measured.map(ratio -> getTranslation(
                        "planning.ratio-besides",
                        words.contacts(ratio.perRecipient() * PlanWords.THOUSAND),
                        ratio.communications()))
                .orElseGet(() -> getTranslation("planning.ratio-nothing-measured"));
    }

    private String shares(Curve curve) {
        return String.join(", ", curve.shares().stream().map(words::percent).toList());
    }

    private PlainTable table(ProgramPast past, Expectation calls, Expectation mails) {
        var dates = new TreeSet<LocalDate>(calls.byDay().keySet());
        dates.addAll(mails.byDay().keySet());
        var table =
                new PlainTable("planning.day", "planning.kind.CALL", "planning.usually-calls", "planning.kind.MAIL");
        dates.stream()
                .filter(date -> calls.on(date) >= WORTH_TELLING || mails.on(date) >= WORTH_TELLING)
                .forEach(date -> table.row(
                        words.day(date),
                        words.more(calls.on(date)),
                        past.usual(ContactKind.CALL, date)
                                .map(usual -> words.contacts(usual.total()))
                                .orElse("–"),
                        words.more(mails.on(date))));
        return table;
    }

    private Paragraph small(String key, Object... arguments) {
        var line = new Paragraph(getTranslation(key, arguments));
        line.addClassNames("small", "muted");
        return line;
    }
}
