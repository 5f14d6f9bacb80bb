package org.infolinia.demo.searchbench;

import java.util.List;
import org.infolinia.demo.callers.CrowdQuery;
import org.infolinia.demo.crowd.Crowd;

/** How much of a query has to be typed. */
final class KeysUntilFound {

    private KeysUntilFound() {}

    /**
     * The median of the keys that were pressed before the right full name stood among the ten. A query that never brought
     * it counts one key more than it has.
     */
    static int median(List<List<CrowdQuery>> typed, Asker asker, Crowd crowd) {
        var keys = typed.stream()
                .mapToInt(lines -> keys(lines, asker, crowd))
                .sorted()
                .toArray();
        return keys[keys.length / 2];
    }

    private static int keys(List<CrowdQuery> lines, Asker asker, Crowd crowd) {
        for (var line : lines) {
            var wanted = crowd.member(line.targetId()).fullName();
            if (asker.ask(line.text()).contains(wanted)) {
                return line.text().length();
            }
        }
        return lines.getLast().text().length() + 1;
    }
}
