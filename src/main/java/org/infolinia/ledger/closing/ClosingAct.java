package org.infolinia.ledger.closing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.ledger.closing.Closing.End;
import org.infolinia.ledger.closing.Closing.Signatory;
import org.infolinia.ledger.journal.Stages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a closing that is locked, in the caller's transaction. */
@Component
class ClosingAct {

    private static final int PAGE = 10_000;

    private final ClosingRows closings;
    private final FindingRows findings;
    private final Reckoning reckoning;
    private final Stages stages;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ClosingAct(
            ClosingRows closings,
            FindingRows findings,
            Reckoning reckoning,
            Stages stages,
            Clock clock,
            ApplicationEventPublisher events) {
        this.closings = closings;
        this.findings = findings;
        this.reckoning = reckoning;
        this.stages = stages;
        this.clock = clock;
        this.events = events;
    }

    Outcome<Closing> close(Closing shown, Actor by) {
        if (shown.openedBy().agent().equals(by.agent())) {
            return Outcome.refused("closing-by-another");
        }
        if (shown.reckonedAt() == null) {
            return Outcome.refused("closing-not-reckoned");
        }
        stages.lockEnded(shown.program());
        var sumsShown = reckoning.sums(shown);
        var closing = reckonAgain(shown);
        if (!new HashSet<>(sumsShown).equals(new HashSet<>(reckoning.sums(closing)))) {
            return Outcome.refused("closing-stale");
        }
        long unsigned = findings.count(closing, FindingFilter.UNSIGNED);
        return unsigned > 0 ? Outcome.refused("closing-unmatched", unsigned) : Outcome.done(seal(closing, by));
    }

    /** What was found once more keeps its signatures. */
    private Closing reckonAgain(Closing shown) {
        closings.beginReckoning(shown.id());
        var closing = closings.find(shown.id()).orElseThrow();
        reckoning.sumUp(closing);
        for (var kind : Mismatch.values()) {
            reckoning.find(closing, kind);
        }
        closings.endReckoning(closing);
        return closing;
    }

    private Closing seal(Closing closing, Actor by) {
        var signatory = StageClosings.signatory(by);
        var all = all(closing);
        var seal = ClosingSeal.of(closing, signatory, reckoning.sums(closing), all);
        stages.close(closing.stage(), clock.instant());
        closings.close(closing, new End(signatory, clock.instant(), closings.lastPosting(), seal));
        var closed = closings.find(closing.id()).orElseThrow();
        events.publishEvent(new StageClosed(by, closed, all.size()));
        return closed;
    }

    /** Every finding, in its order. */
    List<Finding> all(Closing closing) {
        var all = new ArrayList<Finding>();
        var page = findings.page(closing, FindingFilter.ALL, 0, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = findings.page(closing, FindingFilter.ALL, all.size(), PAGE);
        }
        return all;
    }

    /** The seal worked out again from what is stored beside the closing. */
    byte[] sealOf(Closing closing, Signatory closedBy) {
        return ClosingSeal.of(closing, closedBy, reckoning.sums(closing), all(closing));
    }
}
