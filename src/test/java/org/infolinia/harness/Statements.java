package org.infolinia.harness;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;

/** Counts what Hibernate asks the database. */
public final class Statements {

    private Statements() {}

    public static long during(EntityManagerFactory sessions, Runnable work) {
        var statistics = sessions.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            work.run();
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
