package org.infolinia.mail.outbound;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.infolinia.mail.MailGivenUp;
import org.infolinia.mail.UndeliverableAddresses;
import org.infolinia.mail.outbound.Courier.Round;
import org.infolinia.mail.outbound.OutboxRows.Claimed;
import org.infolinia.operation.faults.Insistence;
import org.infolinia.security.Gatekeeper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox, again and again with growing pauses, and gives up in the end. A message is claimed
 * before and marked after it is sent: it goes out at least once, and twice only when the process dies in between; that
 * the database was away in between is made good. A server that cannot be reached is nobody's message's fault: the mailbox
 * pauses, and its messages keep their attempts.
 */
@Component
class Sending {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));
    private static final String PART = "mailroom";
    private static final long SIGN_OF_LIFE_MILLIS = 15_000;

    private final OutboxRows outbox;
    private final Outages outages;
    private final Paces paces;
    private final Courier courier;
    private final UndeliverableAddresses undeliverable;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Insistence insistence;
    private final Clock clock;
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

    Sending(
            OutboxRows outbox,
            Outages outages,
            Paces paces,
            Courier courier,
            UndeliverableAddresses undeliverable,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Insistence insistence,
            Clock clock) {
        this.outbox = outbox;
        this.outages = outages;
        this.paces = paces;
        this.courier = courier;
        this.undeliverable = undeliverable;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.insistence = insistence;
        this.clock = clock;
    }

    /** Each mailbox has a thread of its own, so a slow server holds up nobody else's mail. */
    @Scheduled(fixedDelay = 1000)
    void sendWaiting() {
        outbox.mailboxesWithDueMail().stream()
                .filter(mailbox -> !busy.contains(mailbox))
                .forEach(mailbox -> Thread.ofVirtual().name("send-" + mailbox).start(() -> sendFrom(mailbox)));
    }

    /** A claim without its claimer, for he died or never heard that he had it, is over soon. */
    @Scheduled(fixedDelay = SIGN_OF_LIFE_MILLIS)
    void holdOn() {
        if (!inHand.isEmpty()) {
            outbox.holdOn(inHand);
        }
    }

    /** Sends what is due from one mailbox, now and at its pace, unless somebody does already; urgent mail at any pace. */
    void sendFrom(long mailbox) {
        if (!busy.add(mailbox)) {
            return;
        }
        try (var round = courier.setOut()) {
            boolean mayGoOn = true;
            for (int left = paces.allowance(mailbox); mayGoOn; left--) {
                var next = left > 0 ? outbox.claimNext(mailbox) : outbox.claimNextUrgent(mailbox);
                mayGoOn = next.map(mail -> send(mail, round)).orElse(false);
            }
        } finally {
            busy.remove(mailbox);
        }
    }

    /** @return whether the next message can be sent */
    private boolean send(Claimed mail, Round round) {
        inHand.add(mail.id());
        try {
            var failure = deliver(mail, round);
            return insistence.untilTakenDown(() -> takeDown(mail, failure));
        } finally {
            inHand.remove(mail.id());
        }
    }

    private boolean takeDown(Claimed mail, @Nullable Failure failure) {
        if (failure == null) {
            outbox.sent(mail);
            outages.over(mail.mailbox());
            return true;
        }
        return failed(mail, failure);
    }

    /** @return what went wrong, or null; whatever it is, it must not be tried for ever */
    private @Nullable Failure deliver(Claimed mail, Round round) {
        try {
            round.deliver(mail);
            return null;
        } catch (UndeliveredException undelivered) {
            return undelivered.failure();
        } catch (MessagingException | RuntimeException e) {
            return Failure.unwritten(e);
        }
    }

    private boolean failed(Claimed mail, Failure failure) {
        boolean isTooOld = !clock.instant().isBefore(mail.giveUpAt());
        switch (failure.blame()) {
            case MESSAGE_FOR_EVER -> giveUp(mail, failure);
            case MESSAGE_FOR_NOW -> {
                if (isTooOld || mail.attempts() > PAUSES.size()) {
                    giveUp(mail, failure);
                } else {
                    outbox.tryAgain(mail, PAUSES.get(mail.attempts() - 1), failure.words());
                }
            }
            case SERVER -> {
                outages.fault(mail.mailbox(), failure.words());
                if (!isTooOld) {
                    outbox.giveBack(mail, failure.words());
                    return false;
                }
                giveUp(mail, failure);
            }
        }
        return true;
    }

    /** Others take part in it in the name of whoever acts, so somebody has to. */
    private void giveUp(Claimed mail, Failure failure) {
        gatekeeper.asSystem(PART, () -> {
            if (outbox.giveUp(mail, failure.words())) {
                failure.recipientStatus().ifPresent(code -> undeliverable.add(mail.recipient(), code));
                events.publishEvent(new MailGivenUp(
                        gatekeeper.actor(),
                        mail.id(),
                        mail.program(),
                        mail.recipient(),
                        mail.conversation(),
                        mail.cause(),
                        failure.words()));
            }
        });
    }
}
