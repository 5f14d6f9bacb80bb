package org.infolinia.ledger.cases;

import java.util.Optional;
import org.infolinia.kernel.CaseReference;

/** Knows tickets or calls. Implemented by whoever keeps them; the ledger asks all there are. */
public interface CaseDirectory {

    /** The case as it is now, whoever asks; empty when this directory does not know it. */
    Optional<KnownCase> find(CaseReference reference);
}
