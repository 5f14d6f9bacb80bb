package org.infolinia.ledger.reason;

import org.infolinia.kernel.CaseReference;

/** Knows what lies beside tickets or calls. Implemented by whoever keeps them; the ledger asks all there are. */
public interface CaseFiles {

    /** Whether at least one file came with this case; false for cases that this directory does not keep. */
    boolean hasFile(CaseReference reference);
}
