package org.infolinia.mail;

import java.util.List;
import java.util.Locale;

/**
 * One step on a message's way, and why it was taken.
 *
 * @param words key in the message bundles
 * @param arguments what goes into the words
 */
public record Decision(Stage stage, String words, List<String> arguments) {

    /** The steps in their order. */
    public enum Stage {
        IDENTIFIED,
        SORTED,
        HELD,
        PROVED,
        LANDED,
        ANSWERED,
        /** Somebody looked at it later and knew better. */
        CORRECTED;

        /** Key of its name in the message bundles. */
        public String messageKey() {
            return "mail.stage." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Decision {
        arguments = List.copyOf(arguments);
    }

    public static Decision of(Stage stage, String words, String... arguments) {
        return new Decision(stage, words, List.of(arguments));
    }
}
