package org.infolinia.kit;

import java.util.Locale;

/** What a colour repeats of what the words say. */
public enum Tone {
    NEUTRAL,
    OK,
    WARN,
    BAD,
    ACCENT;

    String className() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
