package org.infolinia.reporting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which order rows stand; where they are alike, by where they lead. */
public record RowOrder(By by, boolean isDescending) {

    public static final RowOrder OLDEST_FIRST = new RowOrder(By.AT, false);

    public enum By {
        AT,
        WHAT,
        WHO,
        AMOUNT;

        /** As an address names it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<By> ofKey(String key) {
            return Stream.of(values()).filter(by -> by.key().equals(key)).findFirst();
        }
    }

    String sql() {
        return by.key() + (isDescending ? " desc nulls last" : " nulls first") + ", path, at";
    }
}
