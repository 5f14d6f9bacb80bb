package org.infolinia.search.question;

import java.time.Duration;

/**
 * How long one waits for an answer.
 *
 * @param withFinds after this the best so far is the answer
 * @param withNothing nobody shall hear that there is nothing because the machine was busy
 * @param whileCounting how much longer to count whom the line fits
 */
record Patience(Duration withFinds, Duration withNothing, Duration whileCounting) {

    static final Patience OF_A_TYPIST =
            new Patience(Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofMillis(2));
}
