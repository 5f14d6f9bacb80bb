package org.infolinia.ledger.journal;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The participants into whose wallets the asker may look. */
@Component
public class WalletOwners {

    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;

    WalletOwners(ParticipantRegister register, Gatekeeper gatekeeper) {
        this.register = register;
        this.gatekeeper = gatekeeper;
    }

    /** @throws AccessDeniedException when the asker may not, or knows no such participant */
    public Participant readable(ParticipantId id) {
        var participant =
                register.find(id).orElseThrow(() -> new AccessDeniedException("No such participant in scope"));
        gatekeeper.demand(Permission.VIEW_LEDGER, participant.program());
        return participant;
    }
}
