package org.infolinia.search.upkeep;

import java.io.IOException;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.infolinia.operation.IntegrityCheck;
import org.springframework.stereotype.Component;

/**
 * Compares the index on disk with every thing, both ways: what is missing, what stands there differently, and what stands
 * there though nothing is to be found by it. What changed after the index was last written is left out.
 */
@Component
class IndexEqualsDatabase implements IntegrityCheck {

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
            return place.isPresent()
                    ? compare(IndexContents.read(place.get()), progress)
                    : Optional.of("there is no complete index of this database here; the server builds one when it"
                            + " runs, or else 'rebuild-index' does");
        } catch (IOException e) {
            return Optional.of("the index cannot be read: " + e);
        }
    }

    private Optional<String> compare(IndexContents contents, LongConsumer progress) {
        for (var kind : contents.byKind().keySet()) {
            if (sources.of(kind).isEmpty()) {
                return Optional.of("the index holds things of the kind " + kind + ", which nothing knows");
            }
        }
        long read = 0;
        for (var source : sources.all()) {
            var comparison = new KindComparison(
                    source,
                    contents.of(source.kind()),
                    sources,
                    ids -> changes.changedSince(contents.state().cursor(), source.kind(), ids));
            for (var rows = comparison.nextPage(); rows > 0; rows = comparison.nextPage()) {
                read = told(read, rows, progress);
            }
            if (comparison.violation().isPresent()) {
                return comparison.violation();
            }
        }
        return Optional.empty();
    }

    private static long told(long before, int rows, LongConsumer progress) {
        for (long read = before + 1; read <= before + rows; read++) {
            progress.accept(read);
        }
        return before + rows;
    }
}
