package org.infolinia.surveys.slice;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Those answers of a program that have one thing in common.
 *
 * @param value null for those of which it is not known
 */
public record Slice(Dimension dimension, @Nullable String value) {

    public static final int MAXIMUM_VALUE_LENGTH = 100;

    /** By what answers are told apart; each is kept with the answer as a column of the same name. */
    public enum Dimension {
        TOPIC,
        CHANNEL,
        LANGUAGE,
        QUEUE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String messageKey() {
            return "surveys.slice." + key();
        }
    }
}
