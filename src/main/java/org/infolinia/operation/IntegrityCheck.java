package org.infolinia.operation;

import java.util.Optional;
import java.util.function.LongConsumer;

/** A statement about the stored data that must always hold; {@code ./infolinia verify} runs them all. */
public interface IntegrityCheck {

    /** The statement in English, such as {@code every wallet equals the sum of its entries}. */
    String statement();

    /**
     * Looks for the first row that breaks the statement.
     *
     * @param progress told how many rows were read so far
     * @return what is wrong and where, or empty when the statement holds
     */
    Optional<String> firstViolation(LongConsumer progress);
}
