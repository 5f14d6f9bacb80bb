package org.infolinia.operation;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One person's inbox at the embedded mail server, and the spool files of what he has not fetched yet. It holds no lock of
 * its own, since the folder calls it under the folder's locks and it calls the folder.
 */
class SpooledInbox implements FolderListener {

    /** Read messages beyond so many are forgotten, oldest first; the server walks through all it has for each command. */
    private static final int MOST_MESSAGES = 300;

    private static final int READ_MESSAGES_KEPT = 200;

    private final String recipient;
    private final MailFolder folder;
    private final MailSpool spool;
    private final Clock clock;
    private final Map<Long, Path> files = new ConcurrentHashMap<>();

    SpooledInbox(String recipient, MailFolder folder, MailSpool spool, Clock clock) {
        this.recipient = recipient;
        this.folder = folder;
        this.spool = spool;
        this.clock = clock;
    }

    void deliver(MimeMessage message) throws IOException, MessagingException {
        var file = spool.keep(recipient, message);
        makeRoom();
        show(message, file);
    }

    /** Brings back what was there before the server stopped. */
    void restore() throws IOException, MessagingException {
        for (var file : spool.messagesOf(recipient)) {
            show(spool.read(file), file);
        }
    }

    @Override
    public void flagsUpdated(int number, Flags flags, @Nullable Long uid) {
        if (isFetched(flags)) {
            forget(uid == null ? folder.getMessageUids()[number - 1] : uid);
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

    private void makeRoom() throws MessagingException {
        if (folder.getMessageCount() < MOST_MESSAGES) {
            return;
        }
        var read = folder.getMessages().stream()
                .filter(message -> message.isSet(Flag.SEEN))
                .map(StoredMessage::getUid)
                .sorted()
                .toList();
        try {
            for (int i = 0; i < read.size() - READ_MESSAGES_KEPT; i++) {
                folder.setFlags(new Flags(Flag.DELETED), true, read.get(i), null, false);
            }
            folder.expunge();
        } catch (FolderException e) {
            throw new MessagingException("Read messages cannot be forgotten", e);
        }
    }

    private void show(MimeMessage message, Path file) {
        var uid = folder.appendMessage(message, new Flags(), Date.from(clock.instant()));
        files.put(uid, file);
        if (isFetchedAlready(uid)) {
            forget(uid);
        }
    }

    /** A quick reader may have fetched the message before its file was known here. */
    private boolean isFetchedAlready(long uid) {
        var message = folder.getMessage(uid);
        return message == null || isFetched(message.getFlags());
    }

    private static boolean isFetched(Flags flags) {
        return flags.contains(Flag.SEEN) || flags.contains(Flag.DELETED);
    }

    private void forget(long uid) {
        var file = files.remove(uid);
        if (file != null) {
            spool.forget(file);
        }
    }
}
