package org.infolinia.demo.crowd;

import java.util.random.RandomGenerator;

/** First names or surnames of one people. */
@FunctionalInterface
interface NameSource {

    Word draw(Gender gender, RandomGenerator random);
}
