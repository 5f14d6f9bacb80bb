package org.infolinia.harness;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts what Hibernate asks the database on this thread, whatever listeners do on others meanwhile. */
public final class Statements implements StatementInspector {

    private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

    public static long during(Runnable work) {
        int before = COUNT.get();
        work.run();
        return COUNT.get() - before;
    }

    @Override
    public String inspect(String statement) {
        COUNT.set(COUNT.get() + 1);
        return statement;
    }
}
