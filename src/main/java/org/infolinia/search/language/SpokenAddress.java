package org.infolinia.search.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A mail address as it is said over the phone: "jan kropka nowak małpa wp kropka pl". */
public final class SpokenAddress {

    static final int MOST_WORDS = 24;
    /** RFC 5321, 4.5.3.1.3. */
    static final int LONGEST_ADDRESS = 254;

    private static final String AT = "@";
    private static final String DOT = ".";

    /** These are said for a sign and hardly for anything else; the Azerbaijani ones may be Russian. */
    private static final Map<String, String> SURE_SIGNS = signs(
            "@ malpa malpka monkey sobaka",
            ". kropka dot noqta noqte nokta nokte tocka tochka",
            "_ podkreslnik podkreslenie underscore");

    /** These have meanings of their own, and are signs only beside a sure one. */
    private static final Map<String, String> UNSURE_SIGNS =
            signs("@ at et", ". period", "_ podloga", "- myslnik minus tire dash hyphen defis lacznik");

    private static final Map<String, String> SIGNS_OF_TWO_WORDS =
            signs("_ altdan-xatt altdan-xett alt-xatt alt-xett dolna-kreska kreska-dolna podkreslnik-dolny");

    /** Before these "at" is believed though no dot was said. */
    private static final Set<String> PROVIDERS = Set.of(
            "gmail", "wp", "onet", "o2", "interia", "op", "tlen", "yahoo", "outlook", "hotmail", "icloud", "mail",
            "box");

    /** Before these the dot is often left out. */
    private static final Set<String> TOP_LEVELS = Set.of("pl", "com", "az", "eu", "net", "org", "ru", "uk", "de");

    private static final Pattern SIGN_BETWEEN = Pattern.compile("[._-]");
    private static final Pattern SIGN_AT_END = Pattern.compile("[@._-]$");
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9]+([._+-]+[a-z0-9]+)*(@[a-z0-9]+([.-][a-z0-9]+)*)?");

    private final List<String> words;
    private final StringBuilder address = new StringBuilder();
    private boolean afterWord;

    private SpokenAddress(List<String> words) {
        this.words = words;
    }

    /** The address, or as much of its local part as was said; empty when these words are no address. */
    public static Optional<String> of(List<String> words) {
        if (words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        var folded = withSignsOfTwoWords(words.stream()
                .map(word -> Folding.forms(word).iterator().next())
                .toList());
        return isAddress(folded) ? new SpokenAddress(folded).written() : Optional.empty();
    }

    private static List<String> withSignsOfTwoWords(List<String> words) {
        var joined = new ArrayList<String>();
        int at = 0;
        while (at < words.size()) {
            var next = at + 1 < words.size() ? words.get(at + 1) : "";
            var sign = SIGNS_OF_TWO_WORDS.get(words.get(at) + "-" + next);
            joined.add(sign == null ? words.get(at) : sign);
            at += sign == null ? 1 : 2;
        }
        return joined;
    }

    private static boolean isAddress(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (SURE_SIGNS.containsKey(word) || word.contains(AT)) {
                return true;
            }
            if (AT.equals(UNSURE_SIGNS.get(word)) && at + 1 < words.size() && isDomain(words.get(at + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDomain(String word) {
        return PROVIDERS.contains(word) || word.contains(DOT);
    }

    private Optional<String> written() {
        boolean hasAt = words.stream().anyMatch(word -> sign(word).equals(AT) || word.contains(AT));
        for (var word : words) {
            boolean isSign = !sign(word).isEmpty();
            if (!isSign && afterWord && !hasAt) {
                return Optional.empty();
            }
            write(isSign ? sign(word) : word, isSign);
        }
        var whole = SIGN_AT_END.matcher(address).replaceFirst("");
        boolean isWhole =
                whole.length() <= LONGEST_ADDRESS && ADDRESS.matcher(whole).matches();
        return isWhole && (hasAt || SIGN_BETWEEN.matcher(whole).find()) ? Optional.of(whole) : Optional.empty();
    }

    private void write(String text, boolean isSign) {
        boolean isInDomain = address.indexOf(AT) >= 0;
        if (!isSign && afterWord && isInDomain && TOP_LEVELS.contains(text)) {
            address.append(DOT);
        }
        address.append(text);
        afterWord = !isSign;
    }

    private static String sign(String word) {
        var sure = SURE_SIGNS.get(word);
        return sure == null ? UNSURE_SIGNS.getOrDefault(word, "") : sure;
    }

    /** Each line has a sign and then what is said for it. */
    private static Map<String, String> signs(String... lines) {
        var signs = new HashMap<String, String>();
        for (var line : lines) {
            var words = List.of(line.split(" "));
            words.forEach(word -> signs.put(word, words.getFirst()));
        }
        return signs;
    }
}
