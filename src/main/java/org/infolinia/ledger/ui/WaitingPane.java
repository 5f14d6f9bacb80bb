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
import java.time.Instant;
import java.util.function.Consumer;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Stopwatch;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.ApprovalAsked;
import org.infolinia.ledger.approval.ApprovalDecided;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.ledger.approval.ApprovalEscalated;
import org.infolinia.ledger.approval.ApprovalEvent;
import org.infolinia.ledger.approval.ApprovalFeed;
import org.infolinia.ledger.approval.ApprovalRead;
import org.infolinia.ledger.ui.parts.Refusals;
import org.jspecify.annotations.Nullable;

/** What an agent sees while the caller waits for somebody else's decision: the time, who reads it, what to say. */
class WaitingPane extends Div {

    private final Approval approval;
    private final ApprovalDesk approvals;
    private final ApprovalFeed feed;
    private final Formats formats;
    private final Consumer<Approval> onDecision;
    private final Refusals refusals;
    private final ListItem reader = new ListItem();
    private final ListItem others = new ListItem();
    private Runnable ending = () -> {};
    private boolean isOver;

    /** @param onDecision hears of the end, in the agent's tab */
    WaitingPane(
            Approval approval,
            ApprovalDesk approvals,
            ApprovalFeed feed,
            Formats formats,
            Phrasebook phrasebook,
            Consumer<Approval> onDecision) {
        this.approval = approval;
        this.approvals = approvals;
        this.feed = feed;
        this.formats = formats;
        this.onDecision = onDecision;
        this.refusals = new Refusals(phrasebook);
        addClassName("waiting");
        add(refusals, time(), steps(), say());
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
        showReader(feed.readerOf(approval.id()).orElse(null));
        endWhenDecided();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    /** Takes the request back, unless somebody was faster; then his decision is shown. */
    void withdraw() {
        if (approvals.withdraw(approval.id()) instanceof Outcome.Refused<Approval>(Refusal refusal)) {
            refusals.show(refusal);
        }
        endWhenDecided();
    }

    private void follow(ApprovalEvent event) {
        switch (event) {
            case ApprovalRead read -> showReader(read.reader());
            case ApprovalEscalated escalated -> showOthers(true);
            case ApprovalAsked asked -> {}
            case ApprovalDecided decided -> endWhenDecided();
        }
    }

    private void endWhenDecided() {
        if (!isOver) {
            approvals.find(approval.id()).filter(now -> !now.isPending()).ifPresent(decided -> {
                isOver = true;
                ending.run();
                onDecision.accept(decided);
            });
        }
    }

    private void showReader(@Nullable String name) {
        reader.removeAll();
        if (name != null) {
            reader.add(Icon.EYE.create(), new Span(getTranslation("ledger.waiting.read", name)));
            reader.getElement().setAttribute("aria-current", "step");
        }
        reader.setVisible(name != null);
    }

    private void showOthers(boolean isEscalated) {
        others.removeAll();
        var time = formats.time(approval.escalatesAt(), getLocale());
        others.add(
                (isEscalated ? Icon.FLAG : Icon.CLOCK).create(),
                new Span(getTranslation(isEscalated ? "ledger.waiting.escalated" : "ledger.waiting.escalates", time)));
        others.setClassName("muted", !isEscalated);
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
                new Span(getTranslation("ledger.waiting.sent", approval.needed().name())),
                time(approval.askedAt()));
        showOthers(approval.isEscalated());
        var decision = new ListItem(
                Icon.CLOCK.create(),
                new Span(getTranslation("ledger.waiting.decision", formats.day(approval.lapsesOn(), getLocale()))));
        decision.addClassName("muted");
        var steps = new OrderedList(sent, reader, others, decision);
        steps.addClassName("waiting-steps");
        steps.getElement().setAttribute("aria-live", "polite");
        return steps;
    }

    private Span time(Instant at) {
        var time = new Span(formats.time(at, getLocale()));
        time.addClassNames("small", "quiet");
        return time;
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
