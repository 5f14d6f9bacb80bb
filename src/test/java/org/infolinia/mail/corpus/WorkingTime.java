package org.infolinia.mail.corpus;

import java.lang.management.ManagementFactory;

/** Time that a thread worked, which a busy machine does not lengthen. */
final class WorkingTime {

    private WorkingTime() {}

    /** In nanoseconds. */
    static long ofThisThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
