package org.infolinia.mail.outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.infolinia.mail.MailGivenUp;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.account.Accounts;
import org.infolinia.mail.account.MailServers;
import org.infolinia.mail.outbound.OutboxRows.Claimed;
import org.infolinia.mail.thread.Seals;
import org.infolinia.security.Gatekeeper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailSendException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox, again and again with growing pauses, and gives up in the end. A message is claimed
 * before and marked after it is sent: it goes out at least once, and twice only when the process dies in between.
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
    private static final int PERMANENT = 500;
    private static final int MAXIMUM_WORDS = 500;

    private final OutboxRows outbox;
    private final Mailboxes mailboxes;
    private final Accounts accounts;
    private final MailServers servers;
    private final Seals seals;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();

    Sending(
            OutboxRows outbox,
            Mailboxes mailboxes,
            Accounts accounts,
            MailServers servers,
            Seals seals,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.servers = servers;
        this.seals = seals;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.transaction = transaction;
    }

    /** Each mailbox has a thread of its own, so a slow server holds up nobody else's mail. */
    @Scheduled(fixedDelay = 1000)
    void sendWaiting() {
        outbox.mailboxesWithDueMail().stream()
                .filter(mailbox -> !busy.contains(mailbox))
                .forEach(mailbox -> Thread.ofVirtual().name("send-" + mailbox).start(() -> sendFrom(mailbox)));
    }

    /** Sends what is due from one mailbox, now, unless somebody does already. */
    void sendFrom(long mailbox) {
        if (!busy.add(mailbox)) {
            return;
        }
        try {
            for (var next = outbox.claimNext(mailbox); next.isPresent(); next = outbox.claimNext(mailbox)) {
                send(next.get());
            }
        } finally {
            busy.remove(mailbox);
        }
    }

    /** Whatever keeps a message from going out counts as an attempt, or it would be tried for ever. */
    private void send(Claimed mail) {
        try {
            deliver(mail);
        } catch (MessagingException | RuntimeException e) {
            failed(mail, e);
            return;
        }
        outbox.sent(mail);
    }

    private void deliver(Claimed mail) throws MessagingException {
        var mailbox = mailboxes.get(mail.mailbox());
        var sender = servers.smtp(accounts.of(mailbox));
        sender.send(Letter.of(
                mail, mailbox, seals.replyAddress(mailbox.address(), mail.conversation()), sender.getSession()));
    }

    private void failed(Claimed mail, Exception failure) {
        var words = words(failure);
        if (isPermanent(failure) || mail.attempts() > PAUSES.size()) {
            gatekeeper.asSystem(PART, () -> transaction.executeWithoutResult(status -> giveUp(mail, words)));
        } else {
            outbox.tryAgain(mail, PAUSES.get(mail.attempts() - 1), words);
        }
    }

    /** Others take part in it in the name of whoever acts, so somebody has to. */
    private void giveUp(Claimed mail, String words) {
        outbox.giveUp(mail, words);
        events.publishEvent(new MailGivenUp(
                gatekeeper.actor(),
                mail.id(),
                mail.program(),
                mail.recipient(),
                mail.conversation(),
                mail.cause(),
                words));
    }

    /** The server knows that it will never take a message for this recipient. */
    private static boolean isPermanent(Exception failure) {
        return causes(failure)
                .anyMatch(cause ->
                        cause instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= PERMANENT);
    }

    private static String words(Exception failure) {
        var deepest = causes(failure)
                .reduce((first, second) -> second)
                .map(Throwable::getMessage)
                .orElseGet(() -> failure.getClass().getSimpleName());
        var words = deepest.strip();
        return words.length() <= MAXIMUM_WORDS ? words : words.substring(0, MAXIMUM_WORDS);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        var own = Stream.of(failure);
        var next = switch (failure) {
            case MailSendException several ->
                Stream.of(several.getMessageExceptions()).flatMap(Sending::causes);
            case SendFailedException chained
            when chained.getNextException() != null -> causes(chained.getNextException());
            default -> Stream.<Throwable>empty();
        };
        return Stream.concat(own, next);
    }
}
