package org.infolinia.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** One index on disk: written by one thread, asked by all. */
class IndexStore implements Closeable {

    private static final double WRITE_BUFFER_MEGABYTES = 64;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile IndexState state;
    private boolean changed;

    private IndexStore(Directory directory, IndexWriter writer, IndexState state) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
        this.state = state;
    }

    /** Asks the index something; the answer must not keep the searcher. */
    interface Asking<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    /** What the index in this place says of itself; empty when there is none, or none that can be read. */
    static Optional<IndexState> look(Path place) {
        try (var directory = FSDirectory.open(place);
                var reader = DirectoryReader.open(directory)) {
            return IndexState.read(reader.getIndexCommit().getUserData());
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    static IndexStore open(Path place, IndexState state) throws IOException {
        var directory = FSDirectory.open(place);
        var settings = new IndexWriterConfig(new KeywordAnalyzer())
                .setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES)
                .setCommitOnClose(false);
        return new IndexStore(directory, new IndexWriter(directory, settings), state);
    }

    IndexState state() {
        return state;
    }

    /** What will be said of the index from the next commit on. */
    void state(IndexState next) {
        this.state = next;
        this.changed = true;
    }

    void put(IndexedThing thing) throws IOException {
        writer.updateDocument(thing.key(), thing.document());
        changed = true;
    }

    void remove(String kind, long id) throws IOException {
        writer.deleteDocuments(IndexedThing.key(kind, id));
        changed = true;
    }

    /** Makes what was put and removed visible to those who ask. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Makes it survive a power cut. */
    void commit() throws IOException {
        if (changed) {
            Map<String, String> data = new HashMap<>(state.commitData());
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
            changed = false;
        }
    }

    <T> T ask(Asking<T> asking) throws IOException {
        var searcher = searchers.acquire();
        try {
            return asking.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
