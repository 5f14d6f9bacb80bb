package org.infolinia.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.IOUtils;
import org.infolinia.search.vocabulary.Vocabularies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One index on disk, asked by all. One thread at a time puts, removes and refreshes; only {@link #add}, {@link #writeOut},
 * {@link #commit}, {@link #compact} and {@link #forgetRemoved} may be called beside it.
 */
public class IndexStore implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);
    private static final int MOST_PIECES = 2;
    private static final double PIECES_OF_A_SIZE = 4;

    /** What is smaller counts as small; were it larger, the two pieces of a small index were joined again and again. */
    private static final double SMALL_MEGABYTES = 1;

    private static final double WRITE_BUFFER_MEGABYTES = 128;
    /** Pieces of a few changes stay in memory until a commit: opening and closing their files took longest of all. */
    private static final double LARGEST_KEPT_MEGABYTES = 4;

    private static final double MOST_KEPT_MEGABYTES = 32;

    private final Directory directory;
    private final IndexWriter writer;
    private final ConcurrentMergeScheduler merging;
    private final MergePolicy joining;
    private final SearcherManager searchers;
    private final FoldedWords folded = new FoldedWords();
    private final KnownWords words = new KnownWords();
    private volatile IndexState state;
    private volatile boolean changed;

    private IndexStore(Directory directory, IndexWriter writer, ConcurrentMergeScheduler merging, IndexState state)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.merging = merging;
        this.joining = writer.getConfig().getMergePolicy();
        this.searchers = new SearcherManager(writer, null);
        this.state = state;
    }

    /** Asks the index something; the answer must not keep the searcher. */
    public interface Asking<T> {
        T ask(IndexSearcher searcher, Vocabularies vocabularies) throws IOException;
    }

    /** What the index in this place says of itself; empty when there is none, or none that can be read. */
    public static Optional<IndexState> look(Path place) {
        try (var directory = FSDirectory.open(place);
                var reader = DirectoryReader.open(directory)) {
            return IndexState.read(reader.getIndexCommit().getUserData());
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    public static IndexStore open(Path place, IndexState state) throws IOException {
        var directory = new NRTCachingDirectory(FSDirectory.open(place), LARGEST_KEPT_MEGABYTES, MOST_KEPT_MEGABYTES);
        var merging = new ConcurrentMergeScheduler();
        var writer = orClose(directory, () -> new IndexWriter(directory, settings(merging)));
        var store = orClose(directory, () -> orClose(writer, () -> new IndexStore(directory, writer, merging, state)));
        return orClose(store, () -> {
            store.learnAnew();
            return store;
        });
    }

    private interface Opening<T> {
        T open() throws IOException;
    }

    /** What is open already is not left so, and locked, when the next thing cannot be opened. */
    private static <T> T orClose(Closeable open, Opening<T> next) throws IOException {
        try {
            return next.open();
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeWhileSuppressingExceptions(e, open);
            throw e;
        }
    }

    /** A refresh never waits for merging: whoever was just registered is asked for at once. */
    private static IndexWriterConfig settings(MergeScheduler merging) {
        return new IndexWriterConfig(new KeywordAnalyzer())
                .setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES)
                .setUseCompoundFile(false)
                .setMaxFullFlushMergeWaitMillis(0)
                .setMergeScheduler(merging)
                .setMergePolicy(new TieredMergePolicy()
                        .setSegmentsPerTier(PIECES_OF_A_SIZE)
                        .setFloorSegmentMB(SMALL_MEGABYTES)
                        .setForceMergeDeletesPctAllowed(0))
                .setIndexSort(new Sort(new SortField(Field.RANK, SortField.Type.LONG)))
                .setCommitOnClose(false);
    }

    public IndexState state() {
        return state;
    }

    /** What will be said of the index from the next commit on; what it tells of must stand in the index already. */
    public void state(IndexState next) {
        this.state = next;
        this.changed = true;
    }

    /** Puts a thing, in the place of an older state of it. */
    public void put(IndexedThing thing) throws IOException {
        try {
            var itsWords = ThingWords.of(thing.thing(), folded);
            writer.updateDocument(thing.key(), thing.document(itsWords));
            words.note(itsWords);
            changed = true;
        } catch (IllegalArgumentException e) {
            LOG.error("{} cannot be indexed", thing.key().text(), e);
            remove(thing.kind(), thing.thing().id());
        }
    }

    /** Puts a thing that is surely not there yet, which costs less; its words are known after {@link #learnAnew}. */
    public void add(IndexedThing thing) throws IOException {
        try {
            writer.addDocument(thing.document(ThingWords.of(thing.thing(), folded)));
            changed = true;
        } catch (IllegalArgumentException e) {
            LOG.error("{} cannot be indexed", thing.key().text(), e);
        }
    }

    public void remove(String kind, long id) throws IOException {
        writer.deleteDocuments(IndexedThing.key(kind, id));
        changed = true;
    }

    /** Makes what was put and removed visible to those who ask. */
    public void refresh() throws IOException {
        words.learnNoted();
        searchers.maybeRefreshBlocking();
    }

    /**
     * Reads all words from the index, which is quicker than learning many one by one, and forgets those that nothing has
     * any more.
     */
    public void learnAnew() throws IOException {
        words.learnAnew(searchers);
    }

    /** Writes out one of the pieces that are still in memory, if any is; may be called by many threads at once. */
    void writeOut() throws IOException {
        writer.flushNextBuffer();
    }

    /** Until {@link #compact} pieces are not joined, since all of them will be at the end. */
    void expectMany() {
        writer.getConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    }

    /**
     * Joins the pieces that many things leave, so that a question is asked twice at most and not of every piece. Takes long,
     * and can already be asked meanwhile.
     */
    public void compact() throws IOException {
        writer.getConfig().setMergePolicy(joining);
        writer.forceMerge(MOST_PIECES);
        changed = true;
    }

    /**
     * Takes what was removed off the disk, too, and its words out of memory. What is being merged at the time is left out
     * by Lucene, so that is waited for.
     */
    public void forgetRemoved() throws IOException {
        merging.sync();
        writer.forceMergeDeletes(true);
        changed = true;
        commit();
        learnAnew();
    }

    /**
     * Makes it survive a power cut. The state is looked at first: what is put meanwhile may be written with it, but
     * nothing is told that is not.
     */
    public synchronized void commit() throws IOException {
        if (!changed) {
            return;
        }
        changed = false;
        try {
            Map<String, String> data = new HashMap<>(state.commitData());
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        } catch (IOException e) {
            changed = true;
            throw e;
        }
    }

    public <T> T ask(Asking<T> asking) throws IOException {
        var searcher = searchers.acquire();
        try {
            return asking.ask(searcher, words.present());
        } finally {
            searchers.release(searcher);
        }
    }

    /** How many things can be found. */
    public int size() throws IOException {
        return ask((searcher, known) -> searcher.getIndexReader().numDocs());
    }

    /** False after the disk failed it; then it can still be asked, but must be opened anew. */
    public boolean isWritable() {
        return writer.isOpen();
    }

    /** Leaves the last commit as it is on disk; what was visible can still be asked. */
    public void stopWriting() throws IOException {
        writer.rollback();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        stopWriting();
        directory.close();
    }
}
