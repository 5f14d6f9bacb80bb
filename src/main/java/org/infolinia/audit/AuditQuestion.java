package org.infolinia.audit;

import java.util.Set;

/**
 * What somebody looks for in the trail; all of it when both are empty.
 *
 * @param words part of an actor's name or of a subject
 * @param actions also these deeds, such as those whose words the asker typed
 */
public record AuditQuestion(String words, Set<String> actions) {

    private static final int MAXIMUM_LENGTH = 100;

    public AuditQuestion {
        words = words.strip();
        words = words.substring(0, Math.min(words.length(), MAXIMUM_LENGTH));
        actions = Set.copyOf(actions);
    }

    public static AuditQuestion everything() {
        return new AuditQuestion("", Set.of());
    }
}
