package org.infolinia.ledger.adjustment;

import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.participants.Participant;
import org.infolinia.security.AgentContacts;
import org.springframework.stereotype.Component;

/** Knows which participants are people who work here: they share an address or number with an agent. */
@Component
class OwnWallets {

    private final AgentContacts contacts;

    OwnWallets(AgentContacts contacts) {
        this.contacts = contacts;
    }

    /** The agents whose own wallet it is; as a rule nobody. */
    Set<AgentId> owners(Participant participant) {
        return contacts.reachedAt(participant.emails(), participant.phones());
    }

    /** How the wallet touches this agent or his colleagues; empty when it belongs to nobody who works here. */
    static Optional<Tie> tie(Set<AgentId> owners, Maker maker) {
        if (owners.isEmpty() || maker.agent().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(maker.agent().filter(owners::contains).isPresent() ? Tie.OWN : Tie.COLLEAGUES);
    }
}
