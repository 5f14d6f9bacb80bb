package org.infolinia.mail.imports;

/** Tells on standard error how far it is. */
final class Progress {

    private final int step;
    private int done;

    Progress(int step) {
        this.step = step;
    }

    void oneMore() {
        if (++done % step == 0) {
            end();
        }
    }

    void end() {
        System.err.printf("%,d messages%n", done);
    }
}
