package org.infolinia.surveys;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.SurveyForm.State;
import org.infolinia.surveys.policy.PolicyDesk;
import org.springframework.stereotype.Component;

/**
 * Sends what waited for the end of quiet hours, and reminds those who have not answered. Each is looked at anew then:
 * whoever has objected, complains now or is not reached any more gets nothing, and quiet hours hold for what is late, too.
 */
@Component
public class InvitationQueue {

    /** As many go at once; the rest goes the next time. */
    static final int BATCH = 50;

    private final Considerations considerations;
    private final Invitations invitations;
    private final Inviting inviting;
    private final Addressees addressees;
    private final InvitationRules rules;
    private final PolicyDesk policies;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    InvitationQueue(
            Considerations considerations,
            Invitations invitations,
            Inviting inviting,
            Addressees addressees,
            InvitationRules rules,
            PolicyDesk policies,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.considerations = considerations;
        this.invitations = invitations;
        this.inviting = inviting;
        this.addressees = addressees;
        this.rules = rules;
        this.policies = policies;
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
        var now = clock.instant();
        if (!invitation.isWaitingToBeSent()) {
            return invitation.id();
        }
        var addressee = addressees.of(invitation);
        var forbids = invitation.state(now) == State.OPEN
                ? rules.firstThatForbidsMail(invitation, addressee)
                : Optional.of(Verdict.WITHDRAWN);
        if (forbids.isPresent() || addressee.isEmpty()) {
            takeBack(invitation, forbids.orElse(Verdict.RESTRICTED));
        } else {
            send(invitation, addressee.get(), now);
        }
        return invitation.id();
    }

    /** What has waited for longer than planned may have come into the next quiet hours. */
    private void send(Invitation invitation, Addressee addressee, Instant now) {
        var earliest = earliest(invitation, addressee, now);
        if (earliest.isAfter(now)) {
            invitations.postpone(invitation.id(), earliest);
        } else {
            inviting.send(invitation, addressee);
        }
    }

    private void takeBack(Invitation invitation, Verdict verdict) {
        invitations.voidUnsent(invitation.id());
        considerations.takeBack(invitation.contact(), verdict);
    }

    private Long remind(Invitation invitation) {
        var now = clock.instant();
        var addressee = addressees.of(invitation);
        if (invitation.state(now) != State.OPEN
                || addressee.isEmpty()
                || rules.firstThatForbidsMail(invitation, addressee).isPresent()) {
            invitations.neverRemind(invitation.id());
        } else if (!earliest(invitation, addressee.get(), now).isAfter(now)) {
            inviting.remind(invitation, addressee.get());
        }
        return invitation.id();
    }

    private Instant earliest(Invitation invitation, Addressee addressee, Instant now) {
        return policies.courtesy(invitation.program()).earliest(now, addressee.zone());
    }
}
