package org.infolinia.search.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Writes a name as somebody would who only hears it on the phone. It is spoken as its own language spells it (Jassem,
 * "Polish", and Mokari and Werner, "Azerbaijani", both in the Journal of the International Phonetic Association), some
 * phones are taken for their neighbours as happens over a narrow band (Miller and Nicely 1955: the place of a sound is
 * lost first, its voice and nasality last), and what is left is spelled by the habits of the listener's language.
 */
final class Respelling {

    enum Tongue {
        POLISH,
        AZERBAIJANI,
        ENGLISH
    }

    /** Of a hundred phones that have a neighbour, so many are taken for it. */
    private static final int MISHEARD_PER_HUNDRED = 4;

    /** Of a hundred times, so many the commoner of two spellings is chosen. */
    private static final int COMMONER_PER_HUNDRED = 65;

    private static final int LONGEST_GRAPHEME = 4;
    private static final String VOWEL_LETTERS = "aeiouyóąęəıöü";
    private static final List<String> CAN_BE_SOFT = List.of("ts", "dz", "s", "z", "n");
    private static final List<String> AFTER_VOWELS = List.of("ck", "tch", "ss", "ff", "ll", "mm", "nn");

    /** Grapheme to phones. Capitals are retroflex or postalveolar, an apostrophe softens, E is the open e of ə. */
    private static final Map<String, String> POLISH_READING = pairs("""
            a a, ą O~, b b, c ts, ć ts', cz tS, ch x, d d, dz dz, dź dz', dż dZ, e e, ę e~, f f, g g, h x, i i, j j, k k,
            l l, ł w, m m, n n, ń n', o o, ó u, p p, r r, rz Z, s s, ś s', sz S, t t, u u, w v, y y, z z, ź z', ż Z,
            x k-s, v v, q k
            """);

    private static final Map<String, String> AZERBAIJANI_READING = pairs("""
            a a, b b, c dZ, ç tS, d d, e e, ə E, f f, g g', ğ G, h h, x x, ı y, i i, j Z, k k', q g, l l, m m, n n, o o,
            ö 2, p p, r r, s s, ş S, t t, u u, ü Y, v v, y j, z z
            """);

    private static final Map<String, String> DEVOICED =
            pairs("b p, d t, g k, g' k', v f, z s, z' s', Z S, dz ts, dz' ts', dZ tS");

    private static final Map<String, String> NEIGHBOURS = pairs("""
            m n, n m, b p|d, p b|t, d b|t, t d|p, g k|d, k g|t, f s|x, s f|s', v w|f, w v|l, S s'|s, s' S|s, tS ts'|ts,
            ts' tS, dZ dz'|Z, e y|a, y e|i, i y, o u|a, u o, x f|h, h x, l w|n, E e|a, n' n, z z'|s, Z z'|S, j l
            """);

    private static final Map<String, String> POLISH_WRITING = pairs("""
            a a, E e|a|e, O~ om|on|ą, e~ en|ę|em|e, b b, ts c, ts' ć|cz, tS cz|ć|trz, x ch|h, h h|ch, d d, dz dz,
            dz' dź|dż, dZ dż|dź, e e, f f|w, g g, g' g|gi|dź, G g|h, i i, j j|i, k k, k' k|ki, l l, w ł|u, m m,
            n n, n' ń|n, o o, 2 o|e|u, u u|ó, Y u|y|iu|i, p p, r r, Z ż|rz, s s, s' ś|sz|s, S sz|ś|s, t t, v w, y y,
            z z, z' ź|ż
            """);

    private static final Map<String, String> AZERBAIJANI_WRITING = pairs("""
            a a, E ə|e, O~ on|om, e~ en|em, b b, ts s|ts|ç, ts' ç, tS ç, x x|h, h h, d d, dz dz|z, dz' c, dZ c, e e|ə,
            f f, g q|g, g' g, G ğ|q, i i, j y, k k|q, k' k, l l, w v|l, m m, n n, n' n|ny, o o, 2 ö|o, u u, Y ü|u, p p,
            r r, Z j|ş|z, s s, s' ş|s, S ş, t t, v v, y ı|i, z z, z' z|j
            """);

    private static final Map<String, String> ENGLISH_WRITING = pairs("""
            a a|a|u|o, E a|e, O~ on|om, e~ en|em, b b, ts ts|tz|c, ts' ch|tch, tS ch|tch, x h|kh|ch, h h, d d, dz dz|ds,
            dz' j|dj, dZ j|dj, e e, f f|ff, g g, g' g|gy, G g|gh, i i|ee|y, j y|i, k k|ck|c, k' k, l l|ll, w w, m m|mm,
            n n|nn, n' n|ny, o o, 2 o|u|e, u u|oo, Y u|oo, p p, r r, Z zh|z|j, s s|ss, s' sh|s, S sh, t t, v v|w, y i|y, z z,
            z' zh|z
            """);

    private final Tongue speaker;
    private final Tongue listener;
    private final RandomGenerator random;

    Respelling(Tongue speaker, Tongue listener, RandomGenerator random) {
        this.speaker = speaker;
        this.listener = listener;
        this.random = random;
    }

    String of(String name) {
        var written = new StringBuilder();
        var heard = heard(said(phones(name.toLowerCase(Locale.ROOT))));
        for (int at = 0; at < heard.size(); at++) {
            var next = at + 1 < heard.size() ? heard.get(at + 1) : "";
            written.append(spelled(heard.get(at), written, next));
        }
        return written.toString();
    }

    private List<String> phones(String name) {
        var reading = speaker == Tongue.POLISH ? POLISH_READING : AZERBAIJANI_READING;
        var phones = new ArrayList<String>();
        int at = 0;
        while (at < name.length()) {
            int length = Math.min(LONGEST_GRAPHEME, name.length() - at);
            while (length > 1 && !reading.containsKey(name.substring(at, at + length))) {
                length--;
            }
            var phone = reading.getOrDefault(name.substring(at, at + length), "");
            at += length;
            if (speaker == Tongue.POLISH && isSoftened(name, at, phone)) {
                phones.add(phone + "'");
                at += isVowel(name, at + 1) ? 1 : 0;
            } else if (!phone.isEmpty()) {
                phones.addAll(List.of(phone.split("-")));
            }
        }
        return phones;
    }

    /** Polish i makes the consonant before it soft, and before another vowel is itself no more than that sign. */
    private static boolean isSoftened(String name, int at, String phone) {
        return CAN_BE_SOFT.contains(phone) && at < name.length() && name.charAt(at) == 'i';
    }

    private static boolean isVowel(String name, int at) {
        return at < name.length() && VOWEL_LETTERS.indexOf(name.charAt(at)) >= 0;
    }

    /** Obstruents agree in voice, and the last one has none; rz and w give in to what is before them. */
    private static List<String> said(List<String> phones) {
        var said = new ArrayList<>(phones);
        for (int at = said.size() - 1; at >= 0; at--) {
            if (at == said.size() - 1 || isVoiceless(said.get(at + 1))) {
                said.set(at, DEVOICED.getOrDefault(said.get(at), said.get(at)));
            }
        }
        for (int at = 1; at < said.size(); at++) {
            boolean givesIn = said.get(at).equals("Z") || said.get(at).equals("v");
            if (givesIn && isVoiceless(said.get(at - 1))) {
                said.set(at, DEVOICED.get(said.get(at)));
            }
        }
        return said;
    }

    private static boolean isVoiceless(String phone) {
        return DEVOICED.containsValue(phone) || phone.equals("x") || phone.equals("h");
    }

    private List<String> heard(List<String> said) {
        return said.stream()
                .map(phone -> random.nextInt(100) < MISHEARD_PER_HUNDRED ? one(NEIGHBOURS, phone) : phone)
                .toList();
    }

    private String one(Map<String, String> choices, String phone) {
        var offered = choices.getOrDefault(phone, phone).split("\\|");
        int chosen = 0;
        while (chosen < offered.length - 1 && random.nextInt(100) >= COMMONER_PER_HUNDRED) {
            chosen++;
        }
        return offered[chosen];
    }

    /** One of the usual spellings, if it can stand here; letters are doubled after vowels only. */
    private String spelled(String phone, CharSequence before, String next) {
        var writing = switch (listener) {
            case POLISH -> POLISH_WRITING;
            case AZERBAIJANI -> AZERBAIJANI_WRITING;
            case ENGLISH -> ENGLISH_WRITING;
        };
        var spelling = one(writing, phone);
        boolean afterVowel = !before.isEmpty() && VOWEL_LETTERS.indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean needsVowel = AFTER_VOWELS.contains(spelling);
        return needsVowel && !afterVowel || misleads(spelling, phone, next) ? first(writing, phone) : spelling;
    }

    /** Nobody who can spell writes k as c before e, i and y, f as w before a voiced sound, or ń as ny before another. */
    private static boolean misleads(String spelling, String phone, String next) {
        return switch (spelling) {
            case "c" -> phone.equals("k") && List.of("e", "i", "y", "j").contains(next);
            case "w" -> phone.equals("f") && !next.isEmpty() && !isVoiceless(next);
            case "ny" -> !next.isEmpty() && "aeiou".indexOf(next.charAt(0)) < 0;
            default -> false;
        };
    }

    private static String first(Map<String, String> writing, String phone) {
        return writing.getOrDefault(phone, phone).split("\\|")[0];
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : text.strip().split(",\\s+")) {
            int blank = pair.indexOf(' ');
            pairs.put(pair.substring(0, blank), pair.substring(blank + 1));
        }
        return pairs;
    }
}
