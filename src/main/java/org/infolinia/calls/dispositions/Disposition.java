package org.infolinia.calls.dispositions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.tickets.Ticket.Topic;

/**
 * What a call was about, in two levels: the group and the outcome.
 *
 * @param code stable, such as {@code points-explained}; what scripts and statistics name it by
 * @param version 1 for the first words it had; a change makes the next
 * @param topic the matter, as tickets know it too
 * @param numbers the numbers dialled at which it is offered; none when it is offered at all
 * @param retired whether it is offered no more
 */
public record Disposition(
        String code,
        int version,
        String group,
        Map<Language, String> groupNames,
        Map<Language, String> names,
        Set<Flag> flags,
        Topic topic,
        List<PhoneNumber> numbers,
        boolean retired) {

    public Disposition {
        groupNames = Map.copyOf(groupNames);
        names = Map.copyOf(names);
        flags = Set.copyOf(flags);
        numbers = List.copyOf(numbers);
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

    public GivenDisposition given() {
        return new GivenDisposition(code, version);
    }
}
