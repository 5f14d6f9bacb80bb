package org.infolinia.operation;

import java.nio.file.Path;

/** State directories for tests that need no application. */
public final class StateDirectories {

    private StateDirectories() {}

    public static StateDirectory in(Path root) {
        return new StateDirectory(root, "");
    }
}
