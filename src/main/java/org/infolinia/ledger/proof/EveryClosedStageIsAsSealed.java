package org.infolinia.ledger.proof;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.infolinia.ledger.closing.SealedStages;
import org.infolinia.operation.IntegrityCheck;
import org.springframework.stereotype.Component;

/** Neither the report of a closed stage nor the books that it sums up have changed, but for corrections that name it. */
@Component
class EveryClosedStageIsAsSealed implements IntegrityCheck {

    private final SealedStages stages;

    EveryClosedStageIsAsSealed(SealedStages stages) {
        this.stages = stages;
    }

    @Override
    public String statement() {
        return "every closed stage is as it was sealed";
    }

    @Override
    public Optional<String> firstViolation(LongConsumer progress) {
        return stages.firstFault(progress);
    }
}
