package org.infolinia.search.upkeep;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the upkeep of the index does by itself, again and again. */
@Component
class IndexTimers {

    private static final Logger LOG = LoggerFactory.getLogger(IndexTimers.class);

    private static final long FOLLOW_MILLISECONDS = 250;
    private static final long ATTEND_MILLISECONDS = 1_000;
    private static final long COMMIT_MILLISECONDS = 5_000;
    private static final long QUIET_REPORT_MILLISECONDS = 10_000;

    private final IndexKeeper keeper;
    private final IndexChangeLog changes;
    private final NodeReporter reporter;

    IndexTimers(IndexKeeper keeper, IndexChangeLog changes, NodeReporter reporter) {
        this.keeper = keeper;
        this.changes = changes;
        this.reporter = reporter;
    }

    /** Brings what other processes changed, and bulk. */
    @Scheduled(fixedDelay = FOLLOW_MILLISECONDS)
    void follow() {
        keeper.follower().ifPresent(ChangeFollower::followSoon);
    }

    @Scheduled(fixedDelay = ATTEND_MILLISECONDS)
    void attend() {
        keeper.attend();
        if (keeper.building().isPresent() || keeper.trouble().isPresent()) {
            reporter.report();
        }
    }

    @Scheduled(fixedDelay = QUIET_REPORT_MILLISECONDS)
    void report() {
        reporter.report();
    }

    /** Not on the writing thread, which shall not wait for the disk. */
    @Scheduled(fixedDelay = COMMIT_MILLISECONDS)
    void commit() {
        withServing(index -> index.store().commit());
    }

    /** What nobody may find any more also leaves the disk, and its words the memory. */
    @Scheduled(cron = "0 30 3 * * *")
    void forget() {
        changes.forgetOld();
        reporter.forgetSilentNodes();
        withServing(index -> index.store().forgetRemoved());
        keeper.follower().ifPresent(ChangeFollower::touch);
    }

    private interface IndexWork {
        void on(ServedIndex index) throws IOException;
    }

    /** It may be replaced by a new one, or fail, at any moment; then there is nothing to do any more. */
    private void withServing(IndexWork work) {
        keeper.serving().filter(index -> index.store().isWritable()).ifPresent(index -> {
            try {
                work.on(index);
            } catch (IOException e) {
                LOG.error("The search index could not be written to disk", e);
            } catch (org.apache.lucene.store.AlreadyClosedException replaced) {
                LOG.debug("The search index was replaced meanwhile", replaced);
            }
        });
    }
}
