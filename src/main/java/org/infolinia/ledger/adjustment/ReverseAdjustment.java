package org.infolinia.ledger.adjustment;

import java.util.UUID;
import org.infolinia.kernel.CaseReference;
import org.infolinia.ledger.journal.PostingId;

/**
 * Asks for an adjustment to be undone in full.
 *
 * @param comment why, for colleagues: 10 to 500 characters without anybody's contact data
 * @param key asking twice with the same key posts once
 */
public record ReverseAdjustment(PostingId posting, String comment, CaseReference caseReference, UUID key) {}
