package org.infolinia.ledger.reward;

import java.util.UUID;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;

/**
 * Asks for a reward to be ordered.
 *
 * @param price what the asker was shown that it costs; if that has changed, nothing is ordered
 * @param key asking twice with the same key orders once
 */
public record OrderReward(ParticipantId participant, ProgramId program, RewardId reward, Points price, UUID key) {}
