package org.infolinia.tickets.fulltext.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.RunningMode;
import org.infolinia.operation.StateDirectory;
import org.infolinia.tickets.fulltext.index.FollowedUpTo.Ground;
import org.infolinia.tickets.fulltext.index.FoundPlaces.Place;
import org.infolinia.tickets.fulltext.question.Question;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Keeps the index of texts up with the database. An index that has to be built is walked through in place, ticket by
 * ticket, and answers meanwhile with what it has; where the walk has come to stands in its commits.
 */
@Component
public class TextIndexKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TextIndexKeeper.class);

    /** Raised with every change of what stands in the index. */
    private static final int VERSION = 3;

    private static final SortField NEWEST = LongField.newSortField(IndexField.AT, true, SortedNumericSelector.Type.MAX);
    private static final String PLACE = "text-index";
    private static final int CHANGES_AT_ONCE = 500;
    private static final int TICKETS_AT_ONCE = 200;
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);
    private static final Duration LONGEST_TURN = Duration.ofSeconds(2);

    private final TextChanges changes;
    private final MessageRows rows;
    private final StateDirectory state;
    private final RunningMode mode;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();

    private volatile @Nullable TextIndex index;
    private volatile @Nullable FollowedUpTo point;
    private volatile @Nullable Trouble trouble;
    private Instant committedAt = Instant.MIN;
    private boolean isCommitted = true;
    private volatile boolean running;

    /** @param retryAt when it is tried again */
    public record Trouble(String words, Instant retryAt) {}

    /**
     * How the index stands.
     *
     * @param builtShare between 0 and 1
     * @param waiting changes that are not in it yet
     */
    public record Standing(int messages, long bytes, int waiting, double builtShare, Optional<Trouble> trouble) {}

    TextIndexKeeper(TextChanges changes, MessageRows rows, StateDirectory state, RunningMode mode, Clock clock) {
        this.changes = changes;
        this.rows = rows;
        this.state = state;
        this.mode = mode;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Open while requests are answered. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop() {
        running = false;
        writing.lock();
        try {
            var open = index;
            if (open != null) {
                commit(open);
                open.close();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index of texts could not be closed in order; it follows from its last commit", e);
        } finally {
            index = null;
            point = null;
            writing.unlock();
        }
    }

    /** Brings the index as far as one short turn allows; what goes wrong is told and tried again later. */
    void follow() {
        var present = trouble;
        if (!running || !mode.isServer() || (present != null && clock.instant().isBefore(present.retryAt()))) {
            return;
        }
        writing.lock();
        try {
            followFor(LONGEST_TURN);
            trouble = null;
        } catch (IOException | RuntimeException e) {
            LOG.error("The index of texts could not follow; it is tried again in {} s", AFTER_TROUBLE.toSeconds(), e);
            trouble = new Trouble(
                    Objects.requireNonNullElse(e.getMessage(), e.toString()),
                    clock.instant().plus(AFTER_TROUBLE));
            closeBroken();
        } finally {
            writing.unlock();
        }
    }

    /** Returns when everything committed so far can be found. */
    public void settle() {
        while (running && mode.isServer()) {
            follow();
            var present = point;
            if (trouble != null || (present != null && present.isBuilt() && changes.countAfter(present) == 0)) {
                return;
            }
            Thread.onSpinWait();
        }
    }

    private void followFor(Duration time) throws IOException {
        var open = opened();
        long end = System.nanoTime() + time.toNanos();
        boolean isMore = true;
        while (isMore && running && System.nanoTime() < end) {
            isMore = step(open);
        }
        open.show();
        if (!isCommitted && !clock.instant().isBefore(committedAt.plus(BETWEEN_COMMITS))) {
            commit(open);
        }
    }

    /** @return whether there is more to do */
    private boolean step(TextIndex open) throws IOException {
        var ground = changes.ground();
        var before = pointOn(ground);
        var next = changes.after(before, CHANGES_AT_ONCE);
        if (!next.isEmpty()) {
            var tickets =
                    next.stream().map(TextChanges.Change::ticket).distinct().toList();
            open.replace(tickets, rows.of(tickets));
            var last = next.getLast();
            move(before.after(last.transaction(), last.position()));
            return true;
        }
        if (before.isBuilt()) {
            point = before.knowingAllAt(clock.instant());
            return false;
        }
        walk(open, before);
        return true;
    }

    private void walk(TextIndex open, FollowedUpTo before) throws IOException {
        var tickets = rows.ticketsAfter(before.walkedTo(), TICKETS_AT_ONCE);
        long last = tickets.isEmpty() ? FollowedUpTo.BUILT : tickets.getLast();
        open.replace(before.walkedTo(), last, rows.of(tickets));
        move(before.walked(last));
    }

    private void move(FollowedUpTo to) {
        point = to;
        isCommitted = false;
    }

    /** Where it goes on; at the beginning when another index is asked for, or changes are forgotten that it has missed. */
    private FollowedUpTo pointOn(Ground ground) {
        var present = point;
        if (present != null && present.isOn(ground) && changes.areRememberedSince(present.knewAllAt())) {
            return present;
        }
        LOG.info("The index of texts is being built");
        var fresh = FollowedUpTo.beginning(ground, changes.oldestRunning(), clock.instant());
        move(fresh);
        return fresh;
    }

    private TextIndex opened() throws IOException {
        var present = index;
        if (present != null && present.isOpen()) {
            return present;
        }
        var place = place();
        try {
            return open(place);
        } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
            LOG.error("The index of texts is broken and is built anew", e);
            FileSystemUtils.deleteRecursively(place);
            return open(place());
        }
    }

    private TextIndex open(Path place) throws IOException {
        var opened = TextIndex.open(place);
        point = opened.committed().orElse(null);
        index = opened;
        return opened;
    }

    private Path place() throws IOException {
        return Files.createDirectories(state.subdirectory(PLACE).resolve("v" + VERSION));
    }

    private void closeBroken() {
        var open = index;
        if (open != null && !open.isOpen()) {
            index = null;
            point = null;
        }
    }

    private void commit(TextIndex open) throws IOException {
        var present = point;
        if (present != null && !isCommitted) {
            open.commit(present);
            isCommitted = true;
            committedAt = clock.instant();
        }
    }

    /** Whether everything can be found. */
    public boolean isComplete() {
        var present = point;
        return index != null && present != null && present.isBuilt();
    }

    /** Has every installation build its index anew, while the present one answers. */
    public void buildAnew() {
        changes.askForNewIndex();
    }

    /** @throws DataAccessException when the database does not answer */
    public Standing standing() {
        var open = index;
        var present = point;
        return new Standing(
                open == null ? 0 : open.size(),
                bytes(),
                present == null ? 0 : changes.countAfter(present),
                present == null ? 0 : present.isBuilt() ? 1 : rows.shareUpTo(present.walkedTo()),
                Optional.ofNullable(trouble));
    }

    private long bytes() {
        try (var files = Files.list(place())) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /**
     * The best places for a question; the newest when it has no words.
     *
     * @param programs in which to look
     */
    public FoundPlaces find(Question question, Collection<ProgramId> programs, int limit) throws IOException {
        var open = index;
        if (open == null || question.isEmpty()) {
            return FoundPlaces.NONE;
        }
        var query = new TextQueries().query(question, programs);
        var order = question.hasWords() ? new Sort(SortField.FIELD_SCORE, NEWEST) : new Sort(NEWEST);
        return open.ask(searcher -> found(searcher, query, order, limit));
    }

    private static FoundPlaces found(IndexSearcher searcher, Query query, Sort order, int limit) throws IOException {
        var hits = searcher.search(query, limit + 1, order).scoreDocs;
        var places = new ArrayList<Place>();
        var stored = searcher.storedFields();
        for (var hit : List.of(hits).subList(0, Math.min(limit, hits.length))) {
            var document = stored.document(hit.doc, Set.of(IndexField.TICKET, IndexField.ASIDE, IndexField.MESSAGE));
            places.add(new Place(
                    number(document, IndexField.TICKET),
                    number(document, IndexField.ASIDE),
                    number(document, IndexField.MESSAGE)));
        }
        return new FoundPlaces(places, hits.length > limit);
    }

    private static long number(Document document, String field) {
        return document.getField(field).numericValue().longValue();
    }

    /** What of a text tells it from others; empty while there is no index. */
    public Optional<LikeText> likeText(String subject, String text, Language language) throws IOException {
        var open = index;
        return open == null
                ? Optional.empty()
                : Optional.of(open.ask(searcher -> LikeText.of(searcher.getIndexReader(), subject, text, language)));
    }

    /**
     * The likest of some tickets, by what was said in one of their messages, the likest first.
     *
     * @param program of the tickets
     * @param tickets numbers
     */
    public List<LikeText.Found> like(LikeText text, ProgramId program, Collection<Long> tickets, int limit)
            throws IOException {
        var open = index;
        return open == null ? List.of() : open.ask(searcher -> text.among(searcher, program, tickets, limit));
    }

    /** Which passages of texts answer a question. */
    public static Passages passages(Question question) {
        return new Passages(new TextQueries().query(question, List.of()));
    }
}
