package org.infolinia.tickets.fulltext.index;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.infolinia.kernel.Language;

/** The index on disk. Its texts are read again from the database where they are shown, so it holds none of them. */
final class TextIndex implements AutoCloseable {

    private static final Map<Language, Analyzer> ANALYZERS = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ANALYZERS.put(language, new TextAnalyzer(language));
        }
    }

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private TextIndex(FSDirectory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    /** @throws IOException when it is broken, or another process has it */
    static TextIndex open(Path place) throws IOException {
        var directory = FSDirectory.open(place);
        try {
            var writer =
                    new IndexWriter(directory, new IndexWriterConfig(analyzer(Language.PL)).setCommitOnClose(false));
            return new TextIndex(directory, writer, new SearcherManager(writer, null));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    static Analyzer analyzer(Language language) {
        return requireNonNull(ANALYZERS.get(language));
    }

    /** How far the last commit had followed; empty when there was none. */
    Optional<FollowedUpTo> committed() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        try (var reader = DirectoryReader.open(directory)) {
            return FollowedUpTo.read(reader.getIndexCommit().getUserData());
        }
    }

    /** Puts what is said in these tickets in the place of what was known of them. */
    void replace(Collection<Long> tickets, List<IndexedMessage> messages) throws IOException {
        writer.deleteDocuments(LongPoint.newSetQuery(IndexField.TICKET, tickets));
        add(messages);
    }

    /** The same for all tickets with numbers above {@code after} up to {@code last}. */
    void replace(long after, long last, List<IndexedMessage> messages) throws IOException {
        writer.deleteDocuments(LongPoint.newRangeQuery(IndexField.TICKET, Math.addExact(after, 1), last));
        add(messages);
    }

    private void add(List<IndexedMessage> messages) throws IOException {
        for (var message : messages) {
            writer.addDocument(document(message));
        }
    }

    /** What was replaced can be found. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit(FollowedUpTo point) throws IOException {
        writer.setLiveCommitData(new HashMap<>(point.written()).entrySet());
        writer.commit();
    }

    interface Asking<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    <T> T ask(Asking<T> asking) throws IOException {
        var searcher = searchers.acquire();
        try {
            return asking.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    int size() {
        return writer.getDocStats().numDocs;
    }

    boolean isOpen() {
        return writer.isOpen();
    }

    /** What was not committed is forgotten, and followed again. */
    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, writer, directory);
    }

    private static Document document(IndexedMessage message) {
        var document = new Document();
        document.add(new LongField(IndexField.TICKET, message.ticket(), Store.YES));
        document.add(new LongField(IndexField.ASIDE, message.aside(), Store.YES));
        document.add(new StoredField(IndexField.MESSAGE, message.message()));
        document.add(new LongPoint(IndexField.PROGRAM, message.program()));
        document.add(new StringField(IndexField.STATE, message.state(), Store.NO));
        document.add(new StringField(IndexField.QUEUE, message.queue(), Store.NO));
        document.add(new LongPoint(IndexField.OWNER, message.owner()));
        document.add(new StringField(IndexField.TOPIC, message.topic(), Store.NO));
        message.tags().forEach(tag -> document.add(new StringField(IndexField.TAG, tag, Store.NO)));
        document.add(new LongField(IndexField.AT, message.at().toEpochMilli(), Store.NO));
        if (message.hasFiles()) {
            document.add(new StringField(IndexField.HAS_FILE, IndexField.HAS_FILE, Store.NO));
        }
        addText(document, message.language(), IndexField.SUBJECT, message.subject());
        addText(document, message.language(), IndexField.FROM, message.from());
        addText(document, message.language(), IndexField.TO, message.to());
        addText(document, message.language(), IndexField.TEXT, message.text());
        addText(document, message.language(), IndexField.FILES, message.fileNames() + "\n" + message.fileTexts());
        return document;
    }

    /** Taken apart by the language of the document, where Lucene's writer has one analyzer for all. */
    private static void addText(Document document, Language language, String field, String text) {
        if (!text.isBlank()) {
            document.add(new TextField(field, analyzer(language).tokenStream(field, text)));
        }
    }
}
