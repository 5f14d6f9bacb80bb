package org.infolinia.ledger.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Optional;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Stopwatch;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.ApprovalId;
import org.infolinia.programs.Program;

/** One request in the queue. It stays the same component while it waits, so that the keyboard's place is kept. */
class QueueRow extends ListItem {

    /** What has waited for longer tells since when instead of counting. */
    private static final Duration COUNTED = Duration.ofHours(1);

    private final Approval approval;
    private final ApprovalWords words;
    private final Formats formats;
    private final Checkbox mark = new Checkbox();
    private final NativeButton choice = new NativeButton();
    private final Div waits = new Div();

    /** What becomes of a row. */
    interface Deeds {

        void choose(Approval approval);

        void mark(Approval approval, boolean isMarked);
    }

    QueueRow(Approval approval, Optional<Program> program, ApprovalWords words, Formats formats, Deeds deeds) {
        this.approval = approval;
        this.words = words;
        this.formats = formats;
        mark.setAriaLabel(getTranslation("ledger.approvals.select", words.participant(approval)));
        mark.addValueChangeListener(change -> deeds.mark(approval, change.getValue()));
        choice.addClassName("approval-row");
        choice.addClickListener(click -> deeds.choose(approval));
        program.ifPresent(of -> choice.add(new Mark(of.mark(), of.colour())));
        waits.addClassNames("small", "quiet", "approval-line");
        choice.add(lines());
        add(mark, choice);
    }

    ApprovalId id() {
        return approval.id();
    }

    /** @param reader who has it open; empty when nobody has */
    void show(Approval now, boolean isChosen, boolean isMine, Optional<String> reader) {
        setClassName("chosen", isChosen);
        mark.setEnabled(isMine);
        if (isChosen) {
            choice.getElement().setAttribute("aria-current", "true");
        } else {
            choice.getElement().removeAttribute("aria-current");
        }
        waits.removeAll();
        waits.add(Icon.CLOCK.create(), waiting());
        if (now.isEscalated()) {
            waits.add(new Badge(Icon.FLAG, getTranslation("ledger.approvals.escalated"), Tone.WARN));
        }
        reader.map(name -> new Span(getTranslation("ledger.waiting.read", name)))
                .ifPresent(waits::add);
    }

    private Component lines() {
        var name = new Span(words.participant(approval));
        name.addClassNames("strong", "grow", "truncated");
        var points = new Span(words.points(approval, getLocale()));
        points.addClassNames("strong", "number");
        var first = new Div(name, points);
        first.addClassName("approval-line");
        var what = new Span(approval.maker().actor().name() + " · " + words.reason(approval, getLocale()));
        what.addClassNames("small", "quiet", "truncated");
        var lines = new Div(first, what, waits);
        lines.addClassName("lines");
        return lines;
    }

    private Component waiting() {
        var elapsed = Duration.between(approval.askedAt(), formats.now());
        return elapsed.compareTo(COUNTED) < 0
                ? new Stopwatch(elapsed, getTranslation("ledger.waiting.timer"))
                : new Span(getTranslation("ledger.approvals.since", formats.moment(approval.askedAt(), getLocale())));
    }
}
