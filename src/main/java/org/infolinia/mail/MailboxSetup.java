package org.infolinia.mail;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.mail.MailboxChanged.Change;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For administrators: which mailboxes there are and how they are set up. */
@Service
public class MailboxSetup {

    private final MailboxRows rows;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    MailboxSetup(MailboxRows rows, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.rows = rows;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** The mailboxes of the asker's programs, closed ones too. */
    @Transactional(readOnly = true)
    public List<MailboxSettings> all() {
        gatekeeper.demand(Permission.MANAGE_MAIL);
        var scope = gatekeeper.scope();
        return rows.allSettings().stream()
                .filter(each -> scope.includes(each.mailbox().program()))
                .toList();
    }

    /** @throws IllegalArgumentException when there is no such mailbox */
    @Transactional(readOnly = true)
    public MailboxSettings get(long id) {
        var settings = stored(id);
        gatekeeper.demand(Permission.MANAGE_MAIL, settings.mailbox().program());
        return settings;
    }

    /**
     * Sets a mailbox up otherwise. Refused as {@code mailbox-limit} when the limit is out of its range, and as
     * {@code mailbox-secret-needed} when what is secret would be kept and go to another server than before.
     */
    @Transactional
    public Outcome<Mailbox> change(ChangeMailbox command) {
        var before = stored(command.id());
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, before.mailbox().program());
        var refusal = refusalOf(command, before);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        rows.update(command, before.mailbox().address());
        if (!keepsSecret(command, before)) {
            rows.replaceSecrets(command.id(), command.servers());
        }
        var mailbox = stored(command.id()).mailbox();
        events.publishEvent(new MailboxChanged(by, mailbox, Change.SETTINGS));
        return Outcome.done(mailbox);
    }

    /**
     * Its mail is no longer fetched and nothing new is sent from it; what waits to be sent still goes out. Refused as
     * {@code mailbox-closed-already}.
     */
    @Transactional
    public Outcome<Mailbox> close(long id) {
        var before = stored(id);
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, before.mailbox().program());
        if (!before.isOpen()) {
            return Outcome.refused("mailbox-closed-already");
        }
        rows.close(id);
        events.publishEvent(new MailboxChanged(by, before.mailbox(), Change.CLOSED));
        return Outcome.done(before.mailbox());
    }

    /** Its mail is fetched again, from where it was left. Refused as {@code mailbox-open-already}. */
    @Transactional
    public Outcome<Mailbox> reopen(long id) {
        var before = stored(id);
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, before.mailbox().program());
        if (before.isOpen()) {
            return Outcome.refused(
                    "mailbox-open-already", before.mailbox().address().value());
        }
        rows.reopen(id);
        events.publishEvent(new MailboxChanged(by, before.mailbox(), Change.REOPENED));
        return Outcome.done(before.mailbox());
    }

    private static Optional<Refusal> refusalOf(ChangeMailbox command, MailboxSettings before) {
        if (command.maximumBytes() < ChangeMailbox.SMALLEST_LIMIT
                || command.maximumBytes() > ChangeMailbox.LARGEST_LIMIT) {
            return Optional.of(Refusal.of("mailbox-limit"));
        }
        return keepsSecret(command, before) && !isSecretGoodFor(command, before)
                ? Optional.of(Refusal.of("mailbox-secret-needed"))
                : Optional.empty();
    }

    private static boolean keepsSecret(ChangeMailbox command, MailboxSettings before) {
        var servers = command.servers();
        return servers == null ? before.servers() == null : servers.signIn().keepsSecret();
    }

    /** Whoever may change a mailbox may not thereby read its password off a server of his own. */
    private static boolean isSecretGoodFor(ChangeMailbox command, MailboxSettings before) {
        var servers = command.servers();
        var known = before.servers();
        return servers == null || (known != null && servers.areWhere(known));
    }

    private MailboxSettings stored(long id) {
        return rows.settings(id).orElseThrow(() -> new IllegalArgumentException("There is no mailbox " + id));
    }
}
