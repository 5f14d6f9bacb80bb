package org.infolinia.ledger.batch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.BulkAdjustments;
import org.infolinia.security.Gatekeeper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Works out what a batch would do, some wallets at a time. Works in the caller's transaction, which locked the batch. */
@Component
class BatchSimulation {

    static final int WALLETS_AT_ONCE = 500;

    private final BatchRows batches;
    private final BatchLineRows lines;
    private final BulkAdjustments bulk;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BatchSimulation(
            BatchRows batches,
            BatchLineRows lines,
            BulkAdjustments bulk,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.bulk = bulk;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether anything is left to do */
    boolean step(Batch batch) {
        var open = lines.next(batch.id(), BatchLine.State.OPEN, WALLETS_AT_ONCE);
        if (open.isEmpty()) {
            batches.simulated(batch.id(), BatchPromise.of(batch, lines.all(batch.id())), clock.instant());
            var simulated = batches.find(batch.id()).orElseThrow();
            events.publishEvent(new BatchMoved(gatekeeper.actor(), simulated, BatchMoved.Step.SIMULATED));
            return false;
        }
        simulate(batch, open);
        return true;
    }

    private void simulate(Batch batch, List<BatchLine> open) {
        var outcomes = bulk.simulate(
                batch.decision(), open.stream().map(BatchLine::share).toList());
        var sound = new ArrayList<BatchLine>();
        var refused = new ArrayList<BatchLine>();
        for (int i = 0; i < open.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Done<BulkAdjustments.Forecast>(var forecast) ->
                    sound.add(open.get(i).sound(stored(forecast)));
                case Outcome.Refused<BulkAdjustments.Forecast>(Refusal refusal) ->
                    refused.add(open.get(i).refused(refusal));
            }
        }
        lines.sound(sound);
        lines.refused(refused);
        var owners = outcomes.stream()
                .filter(Outcome.Done.class::isInstance)
                .flatMap(done -> done.orElseThrow().owners().stream())
                .collect(Collectors.toSet());
        if (!owners.isEmpty()) {
            batches.addOwners(batch.id(), owners);
        }
    }

    private static BatchLine.Forecast stored(BulkAdjustments.Forecast forecast) {
        return new BatchLine.Forecast(
                forecast.promise().before(),
                forecast.promise().after(),
                forecast.paidOff(),
                forecast.expiresOn(),
                HexFormat.of().formatHex(forecast.promise().hash()),
                remarks(forecast));
    }

    private static Set<String> remarks(BulkAdjustments.Forecast forecast) {
        var remarks = new TreeSet<String>();
        forecast.exceeded().forEach(limit -> remarks.add(limit.name()));
        var tie = forecast.tie();
        if (tie != null) {
            remarks.add(tie.name());
        }
        return remarks;
    }
}
