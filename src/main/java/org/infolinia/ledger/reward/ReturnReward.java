package org.infolinia.ledger.reward;

import org.infolinia.kernel.CaseReference;

/**
 * Asks for a reward that was sent to be taken back and its points to be returned.
 *
 * @param comment why, for colleagues: 10 to 500 characters without anybody's contact data
 * @param isInStock whether the reward itself can be given to somebody else again
 */
public record ReturnReward(RewardOrderId order, String comment, CaseReference caseReference, boolean isInStock) {}
