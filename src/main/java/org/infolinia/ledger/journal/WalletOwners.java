package org.infolinia.ledger.journal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.operation.query.Questions;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.Successors;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The participants into whose wallets the asker may look, and whose wallets those of merged ones are now. */
@Component
public class WalletOwners {

    /** When participants are merged: orders are locked and moved before wallets, as everybody locks them. */
    public static final int ORDERS_MOVE = 10;

    /** After {@link #ORDERS_MOVE}. */
    public static final int WALLETS_MOVE = 20;

    private final ParticipantRegister register;
    private final Successors successors;
    private final Gatekeeper gatekeeper;

    WalletOwners(ParticipantRegister register, Successors successors, Gatekeeper gatekeeper) {
        this.register = register;
        this.successors = successors;
        this.gatekeeper = gatekeeper;
    }

    /** The owner of a wallet was merged before it was locked; whoever begins anew finds out who he is now. */
    public static final class MergedMeanwhile extends ConcurrencyFailureException {

        private MergedMeanwhile(Set<ParticipantId> merged) {
            super("Merged into others: " + merged);
        }
    }

    /** @throws AccessDeniedException when the asker may not, or knows no such participant */
    public Participant readable(ParticipantId id) {
        var participant =
                register.find(id).orElseThrow(() -> new AccessDeniedException("No such participant in scope"));
        gatekeeper.demand(Permission.VIEW_LEDGER, participant.program());
        return participant;
    }

    /** The wallet into which this one's points have moved, or itself. */
    public WalletKey living(WalletKey wallet) {
        return wallet.of(successors.of(wallet.participant()));
    }

    /**
     * The same, and until the transaction ends it stays so. Participants are locked before all that moves along when they
     * are merged: orders, rewards, wallets.
     */
    public WalletKey keep(WalletKey wallet) {
        return wallet.of(keep(wallet.participant()));
    }

    /** Who he is now, himself or the one he was merged into; until the transaction ends nobody merges him. */
    public ParticipantId keep(ParticipantId participant) {
        return keep(Set.of(participant)).getOrDefault(participant, participant);
    }

    /** The same of many at once, as they have to be locked in one order. */
    public Map<ParticipantId, ParticipantId> keep(Collection<ParticipantId> participants) {
        return keepSeen(participants).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, owner -> owner.getValue().id()));
    }

    /** The same, with the day on which each was last seen. */
    public Map<ParticipantId, Successors.Successor> keepSeen(Collection<ParticipantId> participants) {
        return successors.keep(participants);
    }

    /** Asks for one of them; the answer is empty when he was merged into another. */
    public Supplier<Optional<Successors.Successor>> keepUnmerged(ParticipantId participant, Questions questions) {
        return successors.keepUnmerged(participant, questions);
    }

    /** @throws MergedMeanwhile when there are others whose wallets these are now */
    void demandUnmerged(Set<WalletKey> wallets) {
        var now = keep(wallets.stream().map(WalletKey::participant).collect(Collectors.toSet()));
        var merged = now.keySet().stream().filter(id -> !id.equals(now.get(id))).collect(Collectors.toSet());
        if (!merged.isEmpty()) {
            throw new MergedMeanwhile(merged);
        }
    }
}
