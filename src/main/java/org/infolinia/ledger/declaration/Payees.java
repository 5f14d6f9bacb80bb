package org.infolinia.ledger.declaration;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.ledger.adjustment.OwnWallets;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterExtracts;
import org.springframework.stereotype.Component;

/** Knows whom the points of somebody go to, and whose they must not be. */
@Component
class Payees {

    private final ParticipantRegister register;
    private final RegisterExtracts extracts;
    private final OwnWallets ownWallets;

    Payees(ParticipantRegister register, RegisterExtracts extracts, OwnWallets ownWallets) {
        this.register = register;
        this.extracts = extracts;
        this.ownWallets = ownWallets;
    }

    /** Whoever was merged lives on in another record. */
    Participant living(Participant participant) {
        return participant.status() != Participant.Status.ACTIVE
                ? register.successorOf(participant.id()).orElse(participant)
                : participant;
    }

    /** Those who still take part, by whom the lines name. */
    Map<ParticipantId, Participant> active(Collection<ParticipantId> named) {
        var active = new HashMap<ParticipantId, Participant>();
        extracts.byId(named).forEach((id, participant) -> {
            var payee = living(participant);
            if (payee.status() == Participant.Status.ACTIVE) {
                active.put(id, payee);
            }
        });
        return active;
    }

    /** The participants who are the actor himself. */
    Set<ParticipantId> own(Collection<Participant> participants, Actor actor) {
        var agent = actor.agent();
        return agent == null ? Set.of() : ownWallets.ofAgent(agent, participants);
    }
}
