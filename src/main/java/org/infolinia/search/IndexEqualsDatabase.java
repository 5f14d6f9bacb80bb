package org.infolinia.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.infolinia.operation.IntegrityCheck;
import org.springframework.stereotype.Component;

/** Compares every thing with the index on disk. What changed after the index was last written is left out. */
@Component
class IndexEqualsDatabase implements IntegrityCheck {

    private static final int PAGE = 500;

    private final IndexPlaces places;
    private final IndexChangeLog changes;
    private final SearchSources sources;

    IndexEqualsDatabase(IndexPlaces places, IndexChangeLog changes, SearchSources sources) {
        this.places = places;
        this.changes = changes;
        this.sources = sources;
    }

    @Override
    public String statement() {
        return "the search index equals the database";
    }

    @Override
    public Optional<String> firstViolation(LongConsumer progress) {
        try {
            var place = places.newestUsable(changes.ground());
            return place.isPresent() ? compare(place.get(), progress) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be read", e);
        }
    }

    private Optional<String> compare(Path place, LongConsumer progress) throws IOException {
        try (var directory = FSDirectory.open(place);
                var reader = DirectoryReader.open(directory)) {
            var cursor = IndexState.read(reader.getIndexCommit().getUserData())
                    .map(IndexState::cursor)
                    .orElseGet(changes::now);
            long read = 0;
            for (var source : sources.all()) {
                var compared = compare(source, cursor, new IndexSearcher(reader), read, progress);
                if (compared.violation().isPresent()) {
                    return compared.violation();
                }
                read = compared.read();
            }
            return Optional.empty();
        }
    }

    private record Compared(Optional<String> violation, long read) {}

    private Compared compare(
            SearchSource source, IndexCursor cursor, IndexSearcher searcher, long readBefore, LongConsumer progress)
            throws IOException {
        long read = readBefore;
        long last = 0;
        while (true) {
            var ids = sources.idsAfter(source, last, PAGE);
            if (ids.isEmpty()) {
                return new Compared(Optional.empty(), read);
            }
            var violation = compare(source, ids, cursor, searcher);
            if (violation.isPresent()) {
                return new Compared(violation, read);
            }
            for (int i = 0; i < ids.size(); i++) {
                progress.accept(++read);
            }
            last = ids.getLast();
        }
    }

    private Optional<String> compare(SearchSource source, List<Long> ids, IndexCursor cursor, IndexSearcher searcher)
            throws IOException {
        var things = sources.things(source, ids);
        Set<Long> changedSince = new HashSet<>(changes.changedSince(cursor, source.kind()));
        for (var thing : things) {
            if (!changedSince.contains(thing.thing().id())
                    && !fingerprint(searcher, source.kind(), thing.thing().id())
                            .equals(Optional.of(thing.fingerprint()))) {
                return Optional.of(thing.key().text() + " is missing from the index or stands there differently");
            }
        }
        for (var id : SearchSources.missing(ids, things)) {
            if (!changedSince.contains(id)
                    && fingerprint(searcher, source.kind(), id).isPresent()) {
                return Optional.of(source.kind() + ":" + id + " can be found, though it should not be");
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> fingerprint(IndexSearcher searcher, String kind, long id) throws IOException {
        var found = searcher.search(new TermQuery(IndexedThing.key(kind, id)), 1);
        if (found.scoreDocs.length == 0) {
            return Optional.empty();
        }
        var stored = searcher.storedFields().document(found.scoreDocs[0].doc, Set.of(Field.FINGERPRINT));
        return Optional.of(stored.getField(Field.FINGERPRINT).numericValue().longValue());
    }
}
