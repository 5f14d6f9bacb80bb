package org.infolinia.operation;

import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One person's inbox at the embedded mail server, and the spool files of what he has not fetched yet. */
class SpooledInbox implements FolderListener {

    private final String recipient;
    private final MailFolder folder;
    private final MailSpool spool;
    private final Clock clock;
    private final Map<Long, Path> files = new HashMap<>();

    SpooledInbox(String recipient, MailFolder folder, MailSpool spool, Clock clock) {
        this.recipient = recipient;
        this.folder = folder;
        this.spool = spool;
        this.clock = clock;
    }

    synchronized void deliver(MimeMessage message) throws IOException, MessagingException {
        show(message, spool.keep(recipient, message));
    }

    /** Brings back what was there before the server stopped. */
    synchronized void restore() throws IOException, MessagingException {
        for (var file : spool.messagesOf(recipient)) {
            show(spool.read(file), file);
        }
    }

    @Override
    public synchronized void flagsUpdated(int number, Flags flags, @Nullable Long uid) {
        if (flags.contains(Flag.SEEN) || flags.contains(Flag.DELETED)) {
            var file = files.remove(uid == null ? folder.getMessageUids()[number - 1] : uid);
            if (file != null) {
                spool.forget(file);
            }
        }
    }

    @Override
    public void expunged(int number) {
        // Only what is flagged as deleted is expunged, and the flag said all.
    }

    @Override
    public void added(int number) {
        // Known already: messages come in through deliver and restore alone.
    }

    @Override
    public void mailboxDeleted() {
        // Inboxes live as long as the server.
    }

    private void show(MimeMessage message, Path file) {
        files.put(folder.appendMessage(message, new Flags(), Date.from(clock.instant())), file);
    }
}
