package org.infolinia.demo;

import java.util.random.RandomGenerator;

/** A part of the demo data that is loaded as a whole or not at all. Sections are loaded in the order of their beans. */
interface DemoSection {

    /** Unique and never changed, since a database remembers which sections it has. */
    String name();

    /** @param random the section's own luck, the same at every load */
    void load(RandomGenerator random);
}
