package org.infolinia.calls;

import java.util.Map;
import java.util.Set;
import org.infolinia.kernel.Language;

/**
 * What a call was about, in two levels: the group and the outcome.
 *
 * @param code stable, such as {@code points-explained}; what scripts and statistics name it by
 */
public record Disposition(
        String code, String group, Map<Language, String> groupNames, Map<Language, String> names, Set<Flag> flags) {

    public Disposition {
        groupNames = Map.copyOf(groupNames);
        names = Map.copyOf(names);
        flags = Set.copyOf(flags);
    }

    /** What a disposition sets going, or keeps from going. */
    public enum Flag {
        COMPLAINT,
        ACCESSIBILITY_COMPLAINT,
        DATA_SUBJECT_REQUEST,
        SUSPECTED_FRAUD,
        NO_SURVEY
    }

    public String groupName(Language language) {
        return groupNames.getOrDefault(language, group);
    }

    /** Group and outcome: {@code Punkty – wyjaśniono}. */
    public String fullName(Language language) {
        return groupName(language) + " – " + name(language).toLowerCase(language.locale());
    }

    public String name(Language language) {
        return names.getOrDefault(language, code);
    }
}
