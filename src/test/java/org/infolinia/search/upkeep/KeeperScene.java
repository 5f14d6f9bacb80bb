package org.infolinia.search.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.infolinia.harness.FixedClock;
import org.infolinia.operation.RunningMode;
import org.infolinia.operation.StateDirectories;
import org.infolinia.search.index.Field;
import org.infolinia.search.index.IndexStore;
import org.infolinia.search.source.SearchSource;
import org.infolinia.search.upkeep.IndexChangeLog.Change;
import org.infolinia.security.Gatekeeper;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A keeper of its own with made-up people, in a directory of its own, on the changes of the real database. */
final class KeeperScene {

    private static final AtomicInteger KINDS = new AtomicInteger();

    final MadeUpPeople people;
    final PatchyChangeLog changes;
    final IndexNodes nodes;
    final FixedClock clock = new FixedClock();
    final IndexPlaces places;
    final SearchSources sources;
    final IndexBuilder builder;
    final IndexKeeper keeper;
    final NodeReporter reporter;
    final IndexEqualsDatabase verification;
    private final TransactionTemplate transaction;
    private final ApplicationContext context;
    private final Path directory;

    KeeperScene(ApplicationContext context, Path directory) {
        this(context, directory, new MadeUpPeople("made-up-" + KINDS.incrementAndGet()));
    }

    private KeeperScene(ApplicationContext context, Path directory, MadeUpPeople people) {
        this.people = people;
        this.context = context;
        this.directory = directory;
        changes = new PatchyChangeLog(context.getBean(JdbcClient.class), clock);
        nodes = context.getBean(IndexNodes.class);
        transaction = context.getBean(TransactionTemplate.class);
        sources = new SearchSources(
                new StaticListableBeanFactory(Map.of("people", people)).getBeanProvider(SearchSource.class),
                context.getBean(Gatekeeper.class));
        places = new IndexPlaces(StateDirectories.in(directory));
        builder = new IndexBuilder(places, sources, changes, clock);
        keeper = new IndexKeeper(
                places,
                builder,
                changes,
                new IndexOpening(places, sources, changes, clock),
                context.getBean(RunningMode.class),
                clock);
        reporter = new NodeReporter(keeper, places, changes, nodes, clock, Runnable::run);
        verification = new IndexEqualsDatabase(places, changes, sources);
    }

    /** Of the same people, by another process or the next run. */
    KeeperScene another() {
        return new KeeperScene(context, directory, people);
    }

    /** What a power cut leaves: the files as they are, and nothing of what was in memory. */
    KeeperScene afterPowerCut(Path elsewhere) {
        try {
            Files.walkFileTree(places.root(), new CopyOfWhatIsThere(elsewhere.resolve("index")));
            return new KeeperScene(context, elsewhere, people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What no commit names comes and goes while the index works. */
    private final class CopyOfWhatIsThere extends SimpleFileVisitor<Path> {

        private final Path to;

        CopyOfWhatIsThere(Path to) {
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(copyOf(directory));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            try {
                Files.copy(file, copyOf(file));
            } catch (NoSuchFileException gone) {
                Files.deleteIfExists(copyOf(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException trouble) throws IOException {
            if (trouble instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw trouble;
        }

        private Path copyOf(Path original) {
            return to.resolve(places.root().relativize(original));
        }
    }

    KeeperScene started() {
        keeper.start();
        keeper.settle();
        return this;
    }

    /** As a service does it: the change and what is said of it in one transaction. */
    void rename(long id, String name) {
        keeper.takeSoon(renameUntold(id, name));
    }

    /** As another process does it, of which this one learns through the database alone. */
    List<Change> renameUntold(long id, String name) {
        return transaction.execute(status -> {
            people.name(id, name);
            return changes.note(people.kind(), List.of(id));
        });
    }

    int found(String name) {
        return keeper.store().map(store -> found(store, name)).orElse(0);
    }

    private static int found(IndexStore store, String name) {
        try {
            return store.ask((searcher, words) -> searcher.count(new TermQuery(new Term(Field.LAST_NAME, name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void assertEqualToDatabase() {
        assertThat(verification.firstViolation(rows -> {})).isEmpty();
    }
}
