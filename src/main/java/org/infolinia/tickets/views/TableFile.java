package org.infolinia.tickets.views;

import java.io.IOException;
import java.util.List;

/** A table that is written row by row and never held as a whole. */
interface TableFile extends AutoCloseable {

    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;
}
