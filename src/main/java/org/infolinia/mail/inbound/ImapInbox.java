package org.infolinia.mail.inbound;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** An open INBOX. Messages are named by UID, never by their place, which changes under our feet. */
class ImapInbox implements AutoCloseable {

    private final Store store;
    private final IMAPFolder folder;

    private ImapInbox(Store store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    static ImapInbox open(Store store) throws MessagingException {
        var folder = (IMAPFolder) store.getFolder("INBOX");
        folder.open(Folder.READ_WRITE);
        return new ImapInbox(store, folder);
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** The UID of the newest message, or of one that is gone. */
    long newestUid() throws MessagingException {
        return folder.getUIDNext() - 1;
    }

    /** The next messages after {@code uid} in ascending order. */
    List<Entry> after(long uid, int limit) throws MessagingException {
        askForNews();
        var messages = folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID);
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(FetchProfile.Item.FLAGS);
        var first = Stream.of(messages).limit(limit).toArray(Message[]::new);
        folder.fetch(first, profile);
        return Stream.of(first)
                .map(message -> new Entry(uidOf(message), message))
                .filter(entry -> entry.uid() > uid)
                .toList();
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    /** The server tells of new messages in its answer to any command. */
    private void askForNews() throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return folder;
        });
    }

    private long uidOf(Message message) {
        try {
            return folder.getUID(message);
        } catch (MessagingException e) {
            throw new IllegalStateException("The server does not name its messages", e);
        }
    }

    /** One message on the server. */
    record Entry(long uid, Message message) {

        boolean isUnread() throws MessagingException {
            return !message.isSet(Flag.SEEN);
        }

        long sizeBytes() throws MessagingException {
            return Math.max(message.getSize(), 0);
        }

        byte[] raw() throws MessagingException {
            try (var bytes = new ByteArrayOutputStream()) {
                message.writeTo(bytes);
                return bytes.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException("The message cannot be fetched", e);
            }
        }

        /** What is kept of a message that is too large. */
        byte[] rawHeaders() throws MessagingException {
            var lines = Collections.list(((MimeMessage) message).getAllHeaderLines());
            return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        }

        void markAsSeen() throws MessagingException {
            message.setFlag(Flag.SEEN, true);
        }
    }
}
