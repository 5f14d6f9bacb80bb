package org.infolinia.ledger.adjustment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one person may decide alone, for every door besides the adjustment itself through which points are given. */
@Component
public class LoneDecisions {

    private static final String REASON_DOES_NOT_MATTER = "";

    private final LimitMeter limits;
    private final OwnWallets ownWallets;
    private final Radar radar;
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;

    LoneDecisions(
            LimitMeter limits,
            OwnWallets ownWallets,
            Radar radar,
            ParticipantRegister register,
            Gatekeeper gatekeeper) {
        this.limits = limits;
        this.ownWallets = ownWallets;
        this.radar = radar;
        this.register = register;
        this.gatekeeper = gatekeeper;
    }

    /** Whether the wallet is the asker's own, as far as his addresses and numbers tell; never the system's. */
    public boolean isOwn(Participant participant) {
        return OwnWallets.tie(ownWallets.owners(participant), Maker.of(gatekeeper))
                .filter(Tie.OWN::equals)
                .isPresent();
    }

    /**
     * What such a decision would be measured by.
     *
     * @param radar what should be looked at before
     */
    public record Outlook(LimitVerdict verdict, List<RadarFact> radar) {

        public Outlook {
            radar = List.copyOf(radar);
        }
    }

    /**
     * What moving these points would use of the asker's limits; nothing is locked or written.
     *
     * @param reason code of the reason it would be done for
     * @param caseReference the case it would belong to; null while none is named
     */
    public Outlook outlook(WalletKey wallet, Points points, String reason, @Nullable CaseReference caseReference) {
        var maker = Maker.of(gatekeeper);
        var tie = tie(wallet, maker);
        var proposal = new AdjustmentProposal(wallet.participant(), wallet.program(), points, reason, caseReference);
        return new Outlook(limits.judge(proposal, maker, tie), radar.look(proposal, maker, tie));
    }

    /**
     * Why the asker may not move these points alone, as for an adjustment; empty when he may, and for the system. Locks
     * his limits until the transaction ends, so it comes before the wallet.
     */
    public Optional<Refusal> objectionTo(WalletKey wallet, Points points) {
        var maker = Maker.of(gatekeeper);
        limits.lock(maker.agent().stream().toList(), wallet.program());
        var proposal =
                new AdjustmentProposal(wallet.participant(), wallet.program(), points, REASON_DOES_NOT_MATTER, null);
        return limits.judge(proposal, maker, tie(wallet, maker)).objection();
    }

    private @Nullable Tie tie(WalletKey wallet, Maker maker) {
        var owners = register.find(wallet.participant()).map(ownWallets::owners).orElse(Set.of());
        return OwnWallets.tie(owners, maker).orElse(null);
    }
}
