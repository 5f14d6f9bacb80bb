package org.infolinia.security.competence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;

/**
 * What an agent can be asked to do.
 *
 * @param languages that he answers in; empty while nothing is put down, which means any
 * @param skills in lower case, each of 1 to {@value #MAXIMUM_SKILL_LENGTH} characters, at most {@value #MAXIMUM_SKILLS}
 */
public record Competence(Set<Language> languages, Set<String> skills) {

    public static final int MAXIMUM_SKILLS = 20;
    public static final int MAXIMUM_SKILL_LENGTH = 40;

    /** Nothing is put down of him. */
    public static final Competence UNKNOWN = new Competence(Set.of(), Set.of());

    private static final String SEPARATOR = "[,;\\n]";

    public Competence {
        languages = Set.copyOf(languages);
        skills = Set.copyOf(skills);
    }

    /** The skills in what somebody typed, between commas. */
    public static Set<String> skillsIn(String typed) {
        return Arrays.stream(typed.split(SEPARATOR))
                .map(skill -> skill.strip().toLowerCase(Locale.ROOT))
                .filter(skill -> !skill.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether there are no more skills than can be, and none that is too long. */
    public static boolean areSkills(Set<String> candidates) {
        return candidates.size() <= MAXIMUM_SKILLS
                && candidates.stream().allMatch(skill -> skill.length() <= MAXIMUM_SKILL_LENGTH);
    }

    public boolean speaks(Language language) {
        return languages.isEmpty() || languages.contains(language);
    }

    public boolean knows(Set<String> wanted) {
        return skills.containsAll(wanted);
    }
}
