package org.infolinia.ledger.adjustment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.Participant;
import org.infolinia.security.AgentContacts;
import org.infolinia.security.OwnContacts;
import org.springframework.stereotype.Component;

/** Knows which participants are people who work here: they share an address, phone, card or number with an agent. */
@Component
public class OwnWallets {

    private final AgentContacts contacts;

    OwnWallets(AgentContacts contacts) {
        this.contacts = contacts;
    }

    /** The agents whose own wallet it is; as a rule nobody. */
    Set<AgentId> owners(Participant participant) {
        return contacts.knownBy(new OwnContacts(
                participant.emails(), participant.phones(), participant.cards(), List.of(participant.number())));
    }

    /** Those of many participants who are this agent himself; as a rule nobody. */
    public Set<ParticipantId> ofAgent(AgentId agent, Collection<Participant> participants) {
        return owners(participants).entrySet().stream()
                .filter(owned -> owned.getValue().contains(agent))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> List<T> all(Collection<Participant> participants, Function<Participant, List<T>> contacts) {
        return participants.stream()
                .flatMap(participant -> contacts.apply(participant).stream())
                .toList();
    }

    /** The same for many, as a rule with a single look; who is nobody's own is missing. */
    Map<ParticipantId, Set<AgentId>> owners(Collection<Participant> participants) {
        var contactsOfAll = new OwnContacts(
                all(participants, Participant::emails),
                all(participants, Participant::phones),
                all(participants, Participant::cards),
                all(participants, participant -> List.of(participant.number())));
        if (contacts.knownBy(contactsOfAll).isEmpty()) {
            return Map.of();
        }
        var owners = new HashMap<ParticipantId, Set<AgentId>>();
        participants.forEach(participant -> owners.put(participant.id(), owners(participant)));
        return owners;
    }

    /** How the wallet touches this agent or his colleagues; empty when it belongs to nobody who works here. */
    static Optional<Tie> tie(Set<AgentId> owners, Maker maker) {
        if (owners.isEmpty() || maker.agent().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(maker.agent().filter(owners::contains).isPresent() ? Tie.OWN : Tie.COLLEAGUES);
    }
}
