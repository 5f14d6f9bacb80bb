package org.infolinia.tickets.desk;

import java.util.function.Supplier;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.operation.RetriedTransactions;
import org.springframework.stereotype.Component;

/** Does several things to a ticket in one transaction: when one of them is refused, none has happened. */
@Component
public class AllOrNone {

    private final RetriedTransactions transactions;

    AllOrNone(RetriedTransactions transactions) {
        this.transactions = transactions;
    }

    /** Carries a refusal out of the transaction, which ends without a trace by it. */
    private static final class Undone extends RuntimeException {

        private final transient Refusal refusal;

        Undone(Refusal refusal) {
            super(refusal.code(), null, false, false);
            this.refusal = refusal;
        }
    }

    /** @param work gives what was refused first, or what it did; done again when somebody else was in the way */
    public <T> Outcome<T> run(Supplier<Outcome<T>> work) {
        try {
            return transactions.run(() -> switch (work.get()) {
                case Done<T> done -> done;
                case Refused<T>(var refusal) -> throw new Undone(refusal);
            });
        } catch (Undone undone) {
            return Outcome.refused(undone.refusal);
        }
    }
}
