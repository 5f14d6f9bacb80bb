package org.infolinia.ledger.closing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows whether closed stages still say what they were sealed with. */
@Component
public class SealedStages {

    private final ClosingRows closings;
    private final ClosingAct act;
    private final Reckoning reckoning;

    SealedStages(ClosingRows closings, ClosingAct act, Reckoning reckoning) {
        this.closings = closings;
        this.act = act;
        this.reckoning = reckoning;
    }

    /**
     * The first closing whose report or books were changed, in words for who runs the check; empty when all are whole.
     *
     * @param progress told how many were looked at
     */
    @Transactional(readOnly = true)
    public Optional<String> firstFault(LongConsumer progress) {
        long read = 0;
        for (var closing : closings.closed()) {
            var fault = Optional.ofNullable(closing.end()).flatMap(end -> faultOf(closing, end));
            if (fault.isPresent()) {
                return fault;
            }
            progress.accept(++read);
        }
        return Optional.empty();
    }

    private Optional<String> faultOf(Closing closing, Closing.End end) {
        if (!Arrays.equals(end.seal(), act.sealOf(closing, end.closedBy()))) {
            return Optional.of("closing " + closing.id().value() + ": what is stored is not what was sealed");
        }
        var sealed = new HashSet<>(reckoning.sums(closing));
        sealed.removeIf(sum -> sum.source() == ClosingSource.WALLETS);
        return sealed.equals(new HashSet<>(reckoning.flows(closing, end.lastPosting())))
                ? Optional.empty()
                : Optional.of("closing " + closing.id().value() + ": the books say something else than its sums");
    }
}
