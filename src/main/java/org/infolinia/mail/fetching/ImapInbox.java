package org.infolinia.mail.fetching;

import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.iap.ResponseHandler;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;
import org.jspecify.annotations.Nullable;

/**
 * An open INBOX. Messages are named by UID, never by their place, which changes under our feet, and are asked for many at
 * a time in commands of our own, so that their bytes stay exactly as the server has them.
 */
class ImapInbox implements AutoCloseable {

    /** Waiting is begun anew at least this often: servers hang up on who is silent, and a dead line is found out. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(45);

    private final Store store;
    private final IMAPFolder folder;
    private final boolean canTellOfNews;
    private final Duration longestWait;
    private volatile @Nullable Waiting waiting;

    private ImapInbox(Store store, IMAPFolder folder, boolean canTellOfNews, Duration longestWait) {
        this.store = store;
        this.folder = folder;
        this.canTellOfNews = canTellOfNews;
        this.longestWait = longestWait;
    }

    /** One message on the server. */
    record Entry(long uid, long sizeBytes, boolean isUnread, Instant receivedAt) {}

    /**
     * Asks what the server can do before the folder takes the connection for itself, since that would open another.
     *
     * @param longestSilence after which the connection is given up, so that waiting has to be shorter
     */
    static ImapInbox open(Store store, Duration longestSilence) throws MessagingException {
        boolean canTellOfNews = ((IMAPStore) store).hasCapability("IDLE");
        var folder = (IMAPFolder) store.getFolder("INBOX");
        folder.open(Folder.READ_WRITE);
        return new ImapInbox(store, folder, canTellOfNews, longestWaitIn(longestSilence));
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** The UID of the newest message, or of one that is gone. */
    long newestUid() throws MessagingException {
        return folder.getUIDNext() - 1;
    }

    /** Whether {@link #awaitNews} works here (RFC 2177). */
    boolean canTellOfNews() {
        return canTellOfNews;
    }

    /** The UIDs of all messages after {@code uid}, ascending. */
    List<Long> uidsAfter(long uid) throws MessagingException {
        command("NOOP");
        var found = new TreeSet<Long>();
        boolean isNewsBetween;
        do {
            var answers = command("UID SEARCH UID " + (uid + 1) + ":*");
            numbersIn(answers).filter(number -> number > uid).forEach(found::add);
            isNewsBetween = Stream.of(answers).anyMatch(ImapInbox::isNews);
        } while (found.isEmpty() && isNewsBetween);
        return List.copyOf(found);
    }

    /** What is known of these messages without reading them, ascending; those that are gone are left out. */
    List<Entry> entries(Collection<Long> uids) throws MessagingException {
        return fetched(uids, "(UID RFC822.SIZE FLAGS INTERNALDATE)")
                .map(ImapInbox::entry)
                .sorted(Comparator.comparingLong(Entry::uid))
                .toList();
    }

    /** The messages as they are, by UID; those that are gone are left out. */
    Map<Long, byte[]> raw(Collection<Long> uids) throws MessagingException {
        return sections(uids, "BODY.PEEK[]");
    }

    /** What is kept of messages that are too large. */
    Map<Long, byte[]> rawHeaders(Collection<Long> uids) throws MessagingException {
        return sections(uids, "BODY.PEEK[HEADER]");
    }

    void markAsSeen(Collection<Long> uids) throws MessagingException {
        command("UID STORE " + set(uids) + " +FLAGS.SILENT (\\Seen)");
    }

    /** Returns when the server tells of news, when {@link #stopWaiting} is called, or after a while, so that the line is seen to hold. */
    void awaitNews() throws MessagingException {
        folder.doCommand(protocol -> {
            awaitNews(protocol);
            return null;
        });
    }

    /** For other threads than the one that waits. */
    void stopWaiting() {
        var current = waiting;
        if (current != null) {
            current.end();
        }
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    private static Duration longestWaitIn(Duration silence) {
        var shorter = silence.multipliedBy(3).dividedBy(4);
        return shorter.compareTo(LONGEST_WAIT) < 0 ? shorter : LONGEST_WAIT;
    }

    private void awaitNews(IMAPProtocol protocol) throws ProtocolException {
        var own = new Waiting(protocol, longestWait);
        ResponseHandler ear = answer -> own.hear(answer);
        protocol.addResponseHandler(ear);
        try {
            protocol.idleStart();
            own.begin();
            waiting = own;
            while (protocol.processIdleResponse(protocol.readIdleResponse())) {
                own.endIfNews();
            }
        } finally {
            waiting = null;
            own.over();
            protocol.removeResponseHandler(ear);
        }
    }

    private Stream<FetchResponse> fetched(Collection<Long> uids, String what) throws MessagingException {
        return uids.isEmpty()
                ? Stream.empty()
                : Stream.of(command("UID FETCH " + set(uids) + " " + what))
                        .filter(FetchResponse.class::isInstance)
                        .map(FetchResponse.class::cast)
                        .filter(answer -> answer.getItem(UID.class) != null);
    }

    private Map<Long, byte[]> sections(Collection<Long> uids, String section) throws MessagingException {
        var bytes = new HashMap<Long, byte[]>();
        fetched(uids, "(UID " + section + ")").forEach(answer -> {
            var body = answer.getItem(BODY.class);
            if (body != null && body.getByteArray() != null) {
                bytes.put(answer.getItem(UID.class).uid, body.getByteArray().getNewBytes());
            }
        });
        return bytes;
    }

    private Response[] command(String command) throws MessagingException {
        return (Response[]) folder.doCommand(protocol -> {
            var answers = protocol.command(command, null);
            protocol.notifyResponseHandlers(answers);
            protocol.handleResult(answers[answers.length - 1]);
            return answers;
        });
    }

    private static Entry entry(FetchResponse answer) {
        var size = answer.getItem(RFC822SIZE.class);
        var flags = answer.getItem(FLAGS.class);
        var received = answer.getItem(INTERNALDATE.class);
        return new Entry(
                answer.getItem(UID.class).uid,
                size == null ? 0 : size.size,
                flags == null || !flags.contains(Flag.SEEN),
                received == null || received.getDate() == null
                        ? Instant.MAX
                        : received.getDate().toInstant());
    }

    private static Stream<Long> numbersIn(Response[] answers) {
        return Stream.of(answers)
                .filter(answer -> answer instanceof IMAPResponse found && found.keyEquals("SEARCH"))
                .flatMap(answer -> Stream.generate(answer::readLong).takeWhile(number -> number > 0));
    }

    private static boolean isNews(Response answer) {
        return answer instanceof IMAPResponse told && told.keyEquals("EXISTS");
    }

    private static String set(Collection<Long> uids) {
        return UIDSet.toString(
                UIDSet.createUIDSets(uids.stream().mapToLong(Long::longValue).toArray()));
    }

    /** One time of waiting. Several may want it to end; the server is told once. */
    private static final class Waiting {

        private final IMAPProtocol protocol;
        private final Duration longest;
        private final AtomicBoolean isEnded = new AtomicBoolean();
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile boolean hasNews;

        Waiting(IMAPProtocol protocol, Duration longest) {
            this.protocol = protocol;
            this.longest = longest;
        }

        void begin() {
            Thread.ofVirtual().name("mail-alarm").start(this::endInTime);
            endIfNews();
        }

        void hear(Response answer) {
            hasNews |= isNews(answer);
        }

        void endIfNews() {
            if (hasNews) {
                end();
            }
        }

        void end() {
            if (isEnded.compareAndSet(false, true)) {
                protocol.idleAbort();
            }
        }

        void over() {
            over.countDown();
        }

        private void endInTime() {
            try {
                if (!over.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                    end();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
