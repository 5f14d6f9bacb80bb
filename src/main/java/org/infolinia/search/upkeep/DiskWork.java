package org.infolinia.search.upkeep;

import java.io.IOException;

/** Work that may meet a broken disk. */
interface DiskWork {
    void run() throws IOException;
}
