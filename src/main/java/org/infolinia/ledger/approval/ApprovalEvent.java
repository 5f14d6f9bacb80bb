package org.infolinia.ledger.approval;

import org.infolinia.kernel.ProgramId;

/** Something happened to a request for approval. */
public sealed interface ApprovalEvent permits ApprovalAsked, ApprovalDecided, ApprovalEscalated, ApprovalRead {

    ApprovalId approval();

    ProgramId program();
}
