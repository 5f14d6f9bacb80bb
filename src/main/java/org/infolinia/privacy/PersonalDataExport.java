package org.infolinia.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that is kept about one participant at one moment.
 *
 * @param sources the modules' answers by their names, in that order
 */
public record PersonalDataExport(
        String participant, Instant exportedAt, Map<String, Map<String, List<Map<String, Object>>>> sources) {

    /** How many things each source keeps. */
    public int count(String source) {
        return sources.getOrDefault(source, Map.of()).values().stream()
                .mapToInt(List::size)
                .sum();
    }
}
