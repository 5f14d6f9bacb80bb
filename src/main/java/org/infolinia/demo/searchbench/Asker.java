package org.infolinia.demo.searchbench;

import java.util.List;

/** Somebody who can be asked for people. */
@FunctionalInterface
interface Asker {

    /** @return full names as they stand in the register, best first, at most ten */
    List<String> ask(String typed);
}
