package org.infolinia.ledger.rescue;

import java.time.LocalDate;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.adjustment.LoneDecisions;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
import org.infolinia.participants.Participant;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a rescue would use of the asker's limits, and what the participant would read. */
@Service
public class RescuePreviews {

    private final LoneDecisions loneDecisions;
    private final WalletOwners owners;
    private final Phrasebook phrasebook;
    private final Gatekeeper gatekeeper;

    RescuePreviews(LoneDecisions loneDecisions, WalletOwners owners, Phrasebook phrasebook, Gatekeeper gatekeeper) {
        this.loneDecisions = loneDecisions;
        this.owners = owners;
        this.phrasebook = phrasebook;
        this.gatekeeper = gatekeeper;
    }

    /** @param told the words the participant would read, in his language */
    public record RescuePreview(LoneDecisions.Outlook outlook, String told) {}

    /**
     * Nothing is written.
     *
     * @param cost how many points it is about, above zero
     * @param reason code of the reason it would be done for
     * @param caseReference the case it would belong to; null while none is named
     */
    @Transactional(readOnly = true)
    public RescuePreview preview(
            ParticipantId participant,
            Points cost,
            LocalDate until,
            String reason,
            @Nullable CaseReference caseReference) {
        var owner = owners.readable(participant);
        gatekeeper.demand(Permission.ADJUST_POINTS, owner.program());
        return new RescuePreview(
                loneDecisions.outlook(WalletKey.redeemable(owner), cost, reason, caseReference),
                told(owner, cost, until));
    }

    private String told(Participant owner, Points cost, LocalDate until) {
        var language = owner.language();
        return phrasebook.say(
                language, "ledger.told.extended", language.number(cost.value()), cost.value(), language.day(until));
    }
}
