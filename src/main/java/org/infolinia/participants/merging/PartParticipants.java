package org.infolinia.participants.merging;

/**
 * Asks for a merge to be taken back.
 *
 * @param reason as long as that of a merge, kept in the trail
 * @param acceptsDebt whether the survivor may owe what of the other's points he has spent
 */
public record PartParticipants(MergeId merge, String reason, boolean acceptsDebt) {

    public PartParticipants {
        reason = reason.strip();
    }
}
