package org.infolinia.ledger.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.function.Consumer;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Stopwatch;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.ledger.approval.ApprovalEvent;
import org.infolinia.ledger.approval.ApprovalFeed;
import org.infolinia.ledger.approval.ApprovalRead;

/** What an agent sees while the caller waits for somebody else's decision: the time, who reads it, what to say. */
class WaitingPane extends Div {

    private final Approval approval;
    private final ApprovalDesk approvals;
    private final ApprovalFeed feed;
    private final Formats formats;
    private final Consumer<Approval> onDecision;
    private final ListItem reader = new ListItem();
    private Runnable ending = () -> {};

    /** @param onDecision hears of the end, in the agent's tab */
    WaitingPane(
            Approval approval,
            ApprovalDesk approvals,
            ApprovalFeed feed,
            Formats formats,
            Consumer<Approval> onDecision) {
        this.approval = approval;
        this.approvals = approvals;
        this.feed = feed;
        this.formats = formats;
        this.onDecision = onDecision;
        addClassName("waiting");
        add(time(), steps(), say());
        var hint = new Paragraph(getTranslation("ledger.waiting.close"));
        hint.addClassNames("small", "muted");
        add(hint);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        ending = feed.listen(event -> {
            if (event.approval().equals(approval.id())) {
                ui.access(() -> follow(event));
            }
        });
        feed.readerOf(approval.id()).ifPresent(this::showReader);
        endWhenDecided();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private void follow(ApprovalEvent event) {
        if (event instanceof ApprovalRead read) {
            showReader(read.reader());
        } else {
            endWhenDecided();
        }
    }

    private void endWhenDecided() {
        approvals.find(approval.id()).filter(now -> !now.isPending()).ifPresent(decided -> {
            ending.run();
            onDecision.accept(decided);
        });
    }

    private void showReader(String name) {
        reader.removeAll();
        reader.add(Icon.EYE.create(), new Span(getTranslation("ledger.waiting.read", name)));
        reader.getElement().setAttribute("aria-current", "step");
        reader.setVisible(true);
    }

    private Component time() {
        var elapsed = Duration.between(approval.askedAt(), formats.now());
        var stopwatch = new Stopwatch(elapsed, getTranslation("ledger.waiting.timer"));
        stopwatch.addClassName("timer");
        var usual = new Span();
        usual.addClassNames("small", "muted");
        approvals
                .usualMinutes(approval.program())
                .ifPresent(minutes -> usual.setText(getTranslation("ledger.ask.usual", minutes)));
        var time = new Div(stopwatch, usual);
        time.addClassName("waiting-time");
        return time;
    }

    private Component steps() {
        var sent = new ListItem(
                Icon.CHECK.create(),
                new Span(getTranslation("ledger.waiting.sent", approval.needed().name())));
        reader.setVisible(false);
        var decision = new ListItem(
                Icon.CLOCK.create(),
                new Span(getTranslation("ledger.waiting.decision", formats.day(approval.lapsesOn(), getLocale()))));
        decision.addClassName("muted");
        var steps = new OrderedList(sent, reader, decision);
        steps.addClassName("waiting-steps");
        steps.getElement().setAttribute("aria-live", "polite");
        return steps;
    }

    private Component say() {
        long size = approval.command().points().magnitude().value();
        var language = Language.ofLocale(getLocale());
        var sentence = new Paragraph(getTranslation("ledger.waiting.say", language.number(size), size));
        sentence.addClassName("say");
        var say = new Div(new Span(getTranslation("ledger.say")), sentence);
        say.addClassName("waiting-say");
        return say;
    }
}
