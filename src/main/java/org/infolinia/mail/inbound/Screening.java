package org.infolinia.mail.inbound;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.mail.ThreadProofs;
import org.springframework.stereotype.Component;

/** Holds back what is nobody's work. The first rule that objects wins; a person who looked can let it through. */
@Component
class Screening {

    private static final int MOST_NEW_CONVERSATIONS = 20;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final WaitingMail waiting;
    private final Blocklist blocklist;
    private final List<Rule> rules =
            List.of(this::itIsNotOurOwn, this::itIsNotSpam, this::theSenderIsNotBlocked, this::theSenderKeepsMeasure);

    /** A judgement over the message, or empty. */
    private interface Rule {
        Optional<Judgement> object(InboundMail mail, ThreadProofs proofs, boolean isReleased);
    }

    Screening(WaitingMail waiting, Blocklist blocklist) {
        this.waiting = waiting;
        this.blocklist = blocklist;
    }

    /** @param isReleased whether somebody let it through after a rule had held it back */
    Optional<Judgement> firstObjection(InboundMail mail, ThreadProofs proofs, boolean isReleased) {
        return rules.stream()
                .flatMap(rule -> rule.object(mail, proofs, isReleased).stream())
                .findFirst();
    }

    /** Ours stays out whatever anybody says: it would answer itself. */
    private Optional<Judgement> itIsNotOurOwn(InboundMail mail, ThreadProofs proofs, boolean isReleased) {
        return mail.classification() == Classification.LOOP
                ? Optional.of(Judgement.ignored("mail.reason.loop"))
                : Optional.empty();
    }

    private Optional<Judgement> itIsNotSpam(InboundMail mail, ThreadProofs proofs, boolean isReleased) {
        return heldWhen(!isReleased && mail.classification() == Classification.SPAM, "mail.reason.spam");
    }

    private Optional<Judgement> theSenderIsNotBlocked(InboundMail mail, ThreadProofs proofs, boolean isReleased) {
        return heldWhen(!isReleased && blocklist.holds(mail.program(), mail.from()), "mail.reason.blocked");
    }

    private Optional<Judgement> theSenderKeepsMeasure(InboundMail mail, ThreadProofs proofs, boolean isReleased) {
        boolean beginsOne = mail.classification() != Classification.BOUNCE
                && proofs.strongest().isEmpty();
        return heldWhen(
                !isReleased
                        && beginsOne
                        && waiting.createdBy(mail.from(), mail.mailbox(), WITHIN) >= MOST_NEW_CONVERSATIONS,
                "mail.reason.too-many");
    }

    private static Optional<Judgement> heldWhen(boolean condition, String reason) {
        return condition ? Optional.of(Judgement.quarantined(reason)) : Optional.empty();
    }
}
