package org.infolinia.search.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.FSDirectory;
import org.infolinia.search.index.Field;
import org.infolinia.search.index.IndexState;

/**
 * All that an index on disk holds, read once from its beginning to its end.
 *
 * @param byKind sorted
 */
record IndexContents(IndexState state, Map<String, FingerprintsOfKind> byKind) {

    private static final Set<String> WANTED = Set.of(Field.KIND, Field.ID, Field.FINGERPRINT);

    static IndexContents read(Path place) throws IOException {
        try (var directory = FSDirectory.open(place);
                var reader = DirectoryReader.open(directory)) {
            var state = IndexState.read(reader.getIndexCommit().getUserData())
                    .orElseThrow(() -> new IOException("the index says nothing of itself"));
            var byKind = new HashMap<String, FingerprintsOfKind>();
            for (var leaf : reader.leaves()) {
                read(leaf.reader(), byKind);
            }
            byKind.values().forEach(FingerprintsOfKind::sort);
            return new IndexContents(state, byKind);
        }
    }

    private static void read(LeafReader leaf, Map<String, FingerprintsOfKind> byKind) throws IOException {
        var living = leaf.getLiveDocs();
        var stored = leaf.storedFields();
        for (int number = 0; number < leaf.maxDoc(); number++) {
            if (living == null || living.get(number)) {
                var document = stored.document(number, WANTED);
                byKind.computeIfAbsent(document.get(Field.KIND), kind -> new FingerprintsOfKind())
                        .add(
                                document.getField(Field.ID).numericValue().longValue(),
                                document.getField(Field.FINGERPRINT)
                                        .numericValue()
                                        .longValue());
            }
        }
    }

    FingerprintsOfKind of(String kind) {
        return byKind.getOrDefault(kind, new FingerprintsOfKind());
    }
}
