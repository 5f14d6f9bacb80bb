package org.infolinia.tickets.fulltext.files;

import java.io.Writer;

/** Keeps the beginning of what is written, and stops the writer when that is enough. */
final class KeptText extends Writer {

    /** In characters. */
    static final int MAXIMUM_LENGTH = 100_000;

    private final StringBuilder text = new StringBuilder();

    /** Enough was read. */
    static final class FullException extends RuntimeException {

        private static final long serialVersionUID = 1;

        FullException() {
            super("Enough was read", null, false, false);
        }
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        if (Thread.currentThread().isInterrupted()) {
            throw new FullException();
        }
        int room = MAXIMUM_LENGTH - text.length();
        text.append(characters, offset, Math.min(room, length));
        if (length > room) {
            throw new FullException();
        }
    }

    void line(String words) {
        write(words.toCharArray(), 0, words.length());
        write(new char[] {'\n'}, 0, 1);
    }

    /** PostgreSQL keeps every character but this one. */
    String kept() {
        return text.toString().replace("\0", "").strip();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
