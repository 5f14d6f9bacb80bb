package org.infolinia.mail.fetching;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.MailboxChanged;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.account.Accounts;
import org.infolinia.mail.account.MailServers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps a line to every open mailbox, each on a thread of its own, so that a slow or dead server holds up nobody. */
@Component
public class Fetching {

    private final Mailboxes mailboxes;
    private final Accounts accounts;
    private final MailServers servers;
    private final Fetcher fetcher;
    private final KeptMail kept;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Long, MailboxLine> lines = new ConcurrentHashMap<>();

    Fetching(
            Mailboxes mailboxes,
            Accounts accounts,
            MailServers servers,
            Fetcher fetcher,
            KeptMail kept,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.servers = servers;
        this.fetcher = fetcher;
        this.kept = kept;
        this.events = events;
        this.clock = clock;
    }

    /** How the open mailboxes of all programs are. */
    public List<MailboxHealth> health() {
        return mailboxes.all().stream().map(this::healthOf).toList();
    }

    /** Has a mailbox fetched before its server tells of news. */
    public void lookNow(long mailbox) {
        var line = lines.get(mailbox);
        if (line != null) {
            line.lookNow();
        }
    }

    /** Begins to watch every mailbox that nobody watches and that is not left alone for a while. */
    @Scheduled(fixedDelay = 1000)
    void watchAll() {
        var open = mailboxes.all();
        open.stream()
                .filter(mailbox -> line(mailbox).isDue())
                .forEach(mailbox -> Thread.ofVirtual()
                        .name("mail-" + mailbox.id())
                        .start(() -> line(mailbox).watch(mailbox, () -> tellAside(mailbox))));
        hangUpAllBut(open);
    }

    /** Fetches what is new in one mailbox, now. */
    void ask(Mailbox mailbox) {
        line(mailbox).ask(mailbox, () -> tell(mailbox));
    }

    MailboxHealth healthOf(Mailbox mailbox) {
        return line(mailbox).health(mailbox, kept.waitingIn(mailbox));
    }

    /** It is called again under its new settings, at once. */
    @TransactionalEventListener
    void on(MailboxChanged changed) {
        hangUp(changed.mailbox().id());
    }

    @PreDestroy
    void hangUp() {
        lines.keySet().forEach(this::hangUp);
    }

    private void hangUpAllBut(List<Mailbox> open) {
        var ids = open.stream().map(Mailbox::id).collect(Collectors.toSet());
        lines.keySet().stream().filter(id -> !ids.contains(id)).forEach(this::hangUp);
    }

    private void hangUp(long mailbox) {
        var line = lines.remove(mailbox);
        if (line != null) {
            line.hangUp();
        }
    }

    private void tell(Mailbox mailbox) {
        events.publishEvent(new MailKept(mailbox.id()));
    }

    /** Whoever works on the mail is not to keep the next from being fetched. */
    private void tellAside(Mailbox mailbox) {
        Thread.ofVirtual().name("mail-kept-" + mailbox.id()).start(() -> tell(mailbox));
    }

    private MailboxLine line(Mailbox mailbox) {
        return lines.computeIfAbsent(mailbox.id(), id -> new MailboxLine(accounts, servers, fetcher, clock));
    }
}
