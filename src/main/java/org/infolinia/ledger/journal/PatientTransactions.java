package org.infolinia.ledger.journal;

import java.util.function.Supplier;
import org.infolinia.operation.RetriedTransactions;
import org.springframework.stereotype.Component;

/**
 * The transactions in which points are posted: tried again when somebody else was in the way, also when an owner was
 * merged meanwhile. The work carries its idempotency key, so that a repetition never posts twice.
 */
@Component
public class PatientTransactions {

    private final RetriedTransactions transactions;

    PatientTransactions(RetriedTransactions transactions) {
        this.transactions = transactions;
    }

    /** Inside a caller's transaction the work runs once, for only the caller can begin that anew. */
    public <T> T run(Supplier<T> work) {
        return transactions.run(work);
    }
}
