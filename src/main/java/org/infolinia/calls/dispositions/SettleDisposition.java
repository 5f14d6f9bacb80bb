package org.infolinia.calls.dispositions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Ticket.Topic;

/**
 * Asks for a new disposition or for a new version of one.
 *
 * @param seenVersion the version on which it is based; 0 for a new one
 */
public record SettleDisposition(
        ProgramId program,
        String code,
        int seenVersion,
        Map<Language, String> groupNames,
        Map<Language, String> names,
        Set<Flag> flags,
        Topic topic,
        List<PhoneNumber> numbers,
        boolean retired) {

    public static final int MAXIMUM_NAME_LENGTH = 60;
    public static final int MAXIMUM_CODE_LENGTH = 40;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public SettleDisposition {
        groupNames = Map.copyOf(groupNames);
        names = Map.copyOf(names);
        flags = Set.copyOf(flags);
        numbers = List.copyOf(numbers);
    }

    /** Why it cannot be: {@code disposition-code} or {@code disposition-names}; empty when it can. */
    Optional<Refusal> objection() {
        if (!CODE.matcher(code).matches()) {
            return Optional.of(Refusal.of("disposition-code"));
        }
        return areWhole(groupNames) && areWhole(names)
                ? Optional.empty()
                : Optional.of(Refusal.of("disposition-names", MAXIMUM_NAME_LENGTH));
    }

    Disposition next() {
        var group = groupNames.getOrDefault(Language.EN, code);
        return new Disposition(code, seenVersion + 1, group, groupNames, names, flags, topic, numbers, retired);
    }

    private static boolean areWhole(Map<Language, String> texts) {
        for (var language : Language.values()) {
            var text = texts.getOrDefault(language, "");
            if (text.isBlank() || text.length() > MAXIMUM_NAME_LENGTH) {
                return false;
            }
        }
        return true;
    }
}
