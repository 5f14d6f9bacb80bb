package org.infolinia.demo.contacts;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infolinia.demo.people.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Fills a text: <code>{shop}</code> with a value, and <code>{Pani|Pan}</code> with the form for the sex of the
 * participant, women first.
 */
final class Wording {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}|]*)(?:\\|([^{}]*))?}");

    private Wording() {}

    static String of(String text, Sex participant, Map<String, String> values) {
        return BRACES.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(filled(found.group(1), found.group(2), participant, values)));
    }

    private static String filled(String name, @Nullable String formOfMen, Sex sex, Map<String, String> values) {
        if (formOfMen != null) {
            return sex == Sex.FEMALE ? name : formOfMen;
        }
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The texts of the demo know no {" + name + "}");
        }
        return value;
    }
}
