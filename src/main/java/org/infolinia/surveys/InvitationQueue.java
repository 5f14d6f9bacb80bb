package org.infolinia.surveys;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.infolinia.mail.UndeliverableAddresses;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.SurveyForm.State;
import org.infolinia.surveys.policy.PolicyDesk;
import org.springframework.stereotype.Component;

/**
 * Sends what waited for the end of quiet hours, and reminds those who have not answered. Each is looked at anew then:
 * whoever has objected or is not reached any more gets nothing.
 */
@Component
public class InvitationQueue {

    /** As many go at once; the rest goes the next time. */
    static final int BATCH = 50;

    private final Invitations invitations;
    private final Inviting inviting;
    private final Addressees addressees;
    private final InvitationRules rules;
    private final PolicyDesk policies;
    private final UndeliverableAddresses undeliverable;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    InvitationQueue(
            Invitations invitations,
            Inviting inviting,
            Addressees addressees,
            InvitationRules rules,
            PolicyDesk policies,
            UndeliverableAddresses undeliverable,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.invitations = invitations;
        this.inviting = inviting;
        this.addressees = addressees;
        this.rules = rules;
        this.policies = policies;
        this.undeliverable = undeliverable;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** For the system's timer. */
    public void sendDue() {
        gatekeeper.demand(Permission.WORK_TICKETS);
        each(invitations.dueToSend(BATCH), this::send);
    }

    /** For the system's timer. */
    public void remindDue() {
        gatekeeper.demand(Permission.WORK_TICKETS);
        each(invitations.dueToRemind(BATCH), this::remind);
    }

    private void each(List<Long> ids, Function<Invitation, Long> deed) {
        ids.forEach(id -> transactions.runOneOfMany(
                "survey invitation " + id, () -> invitations.lock(id).map(deed).orElse(id)));
    }

    private Long send(Invitation invitation) {
        if (invitation.isWaitingToBeSent() && invitation.state(clock.instant()) == State.OPEN) {
            addressees
                    .of(invitation)
                    .filter(this::isReached)
                    .ifPresentOrElse(
                            addressee -> inviting.send(invitation, addressee),
                            () -> invitations.voidUnsent(invitation.id()));
        }
        return invitation.id();
    }

    private Long remind(Invitation invitation) {
        var now = clock.instant();
        var addressee = addressees.of(invitation).filter(this::isReached);
        if (addressee.isEmpty() || invitation.state(now) != State.OPEN) {
            invitations.neverRemind(invitation.id());
        } else if (!policies.courtesy(invitation.program())
                .earliest(now, addressee.get().zone())
                .isAfter(now)) {
            inviting.remind(invitation, addressee.get());
        }
        return invitation.id();
    }

    private boolean isReached(Addressee addressee) {
        var email = addressee.email();
        return email != null && !undeliverable.contains(email) && !rules.hasObjected(addressee);
    }
}
