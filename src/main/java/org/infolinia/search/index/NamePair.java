package org.infolinia.search.index;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A name beside the first letter of another word of the same thing. Thousands are called Nowak, but of those who have a
 * name or a town with this letter there are a few hundred: whoever looks for two words at once starts with these.
 */
public final class NamePair {

    private static final Map<String, Set<String>> PARTNERS = Map.of(
            Field.LAST_NAME, Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.TOWN),
            Field.FIRST_NAME, Set.of(Field.FIRST_NAME));
    private static final Map<String, Set<String>> PARTNERS_BOTH_WAYS = Map.of(
            Field.LAST_NAME, Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.TOWN),
            Field.FIRST_NAME, Set.of(Field.FIRST_NAME, Field.LAST_NAME),
            Field.TOWN, Set.of(Field.LAST_NAME));

    private NamePair() {}

    /**
     * @param field of the name
     * @param partnerField of the other word
     */
    public static String term(String field, String name, String partnerField, char partnerLetter) {
        return field + ' ' + name + ' ' + partnerField + ' ' + partnerLetter;
    }

    /** Which words a name stands beside; a first name beside a last one is the same pair as the other way round. */
    public static boolean isKept(String field, String partnerField) {
        return PARTNERS.getOrDefault(field, Set.of()).contains(partnerField);
    }

    /** The fields whose words stand in a pair with words of this field, whichever of the two comes first. */
    public static Set<String> partners(String field) {
        return PARTNERS_BOTH_WAYS.getOrDefault(field, Set.of());
    }

    /** All of a thing with these words by field. */
    static Set<String> of(Map<String, Set<String>> words) {
        var pairs = new LinkedHashSet<String>();
        words.forEach((field, names) -> words.forEach((partnerField, partners) -> {
            if (isKept(field, partnerField)) {
                names.forEach(name -> partners.stream()
                        .filter(partner -> !field.equals(partnerField) || !partner.equals(name))
                        .forEach(partner -> pairs.add(term(field, name, partnerField, partner.charAt(0)))));
            }
        }));
        return pairs;
    }
}
