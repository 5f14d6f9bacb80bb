package org.infolinia.operation.table;

import java.io.IOException;
import java.util.List;

/** A table that is written row by row and never held as a whole. */
public interface TableFile extends AutoCloseable {

    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;
}
