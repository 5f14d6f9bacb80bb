package org.infolinia.tickets.fulltext.question;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.infolinia.kernel.AgentId;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;

/**
 * What things are called by the one who asks; all names {@linkplain #folded folded}.
 *
 * @param queues keys of the queues, since several programs may have one of a name
 * @param me who asks; empty when nobody is signed in
 */
public record KnownNames(
        Map<String, State> states,
        Map<String, Topic> topics,
        Map<String, Set<String>> queues,
        Map<String, Set<AgentId>> agents,
        Set<String> attachment,
        Optional<AgentId> me) {

    /** From so many letters on the beginning of a name is enough. */
    private static final int SHORTEST_BEGINNING = 3;

    public KnownNames {
        states = Map.copyOf(states);
        topics = Map.copyOf(topics);
        queues = Map.copyOf(queues);
        agents = Map.copyOf(agents);
        attachment = Set.copyOf(attachment);
    }

    /** Small letters without marks, and hyphens for all that is no letter. */
    public static String folded(String name) {
        var small = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var folded = new char[4 * small.length()];
        int length = ASCIIFoldingFilter.foldToASCII(small.toCharArray(), 0, folded, 0, small.length());
        return new String(folded, 0, length)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    /** What has that name, or else the only thing whose name begins so. */
    static <T> Optional<T> named(Map<String, T> names, String typed) {
        var name = folded(typed);
        if (names.containsKey(name)) {
            return Optional.ofNullable(names.get(name));
        }
        var beginnings = name.length() < SHORTEST_BEGINNING
                ? Set.<T>of()
                : names.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(name))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet());
        return beginnings.size() == 1 ? beginnings.stream().findFirst() : Optional.empty();
    }
}
