package org.infolinia.demo;

import java.util.random.RandomGenerator;

/** A part of the demo data. Sections are loaded in the order of their beans. */
public interface DemoSection {

    /** Unique and never changed, since a database remembers which sections it has. */
    String name();

    /** @param random the section's own luck, the same at every load */
    void load(RandomGenerator random);

    /**
     * Whether the section is loaded in one transaction. One that is not commits on its way and may be repeated after a
     * crash without doing anything twice.
     */
    default boolean isLoadedAsOne() {
        return true;
    }
}
