package org.infolinia.search.language;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From a name as it stands in a sentence to what may stand in the register: Polish cases ("Kowalskiego", "o Dudzie"),
 * the other gender's form and Azerbaijani endings ("Əliyevin"). Proposes freely; whoever asks keeps what exists.
 *
 * <p>The Polish rules follow the declension of surnames in "Wielki słownik ortograficzny PWN", read backwards over
 * folded letters; the Azerbaijani ones its case endings with their vowel harmony.
 */
public final class Inflection {

    static final int MOST_BASES = 35;
    static final int LONGEST_WORD = 40;

    private static final int SHORTEST_BASE = 2;

    /** Marks a base whose stem has lost its ending, and with it perhaps brought back a fleeting vowel. */
    private static final char BARE = '~';

    /** Stands for the stem alone, as it is. */
    private static final String STEM = "=";

    private static final String VOWELS = "aeiouy";

    /** An ending and what may have stood in its place. */
    private static final Map<String, List<String>> ENDINGS = endings(
            // adjectives: Kowalskiego, Żelaznemu, Kowalskiej, Kowalscy
            "iego i, iemu i, im i, ich i a, imi i a, iej a i, ego y e, emu y e, ym y, ych y a, ymi y a, ej a y",
            "scy ski, ccy cki, dzcy dzki",
            // masculine nouns: Nowaka, Nowakowi, Nowakiem, Wróblu, Nowakowie, Nowaków, Nowakach
            "a ~ o y, owi ~ o, em ~, iem ~ io, u ~ a, iu ~ io ia, ia ~ io, iowi ~ io",
            "owie ~ a, ow ~ a, om ~ a, ami ~ a, ach ~ a, cy ~k",
            // nouns in -a and -o: Dudy, Kani, Kudłę, Dudo, Zofii, Mai, Kościuszki
            "y a o, i a ia ja o y ~, e a o, o a, ii ia, ji ja",
            // the softened consonants of the locative: Dudzie, Marcie, Mazurze, Agnieszce, Oldze, Pawle
            "dzie da ~d do, cie ta ~t to, rze ra ~r ro, le la ~l lo, nie na ~n, mie ma ~m, bie ba ~b, pie pa ~p",
            "wie wa ~w, fie fa ~f, sie sa ~s, zie za ~z, scie sta ~st, zdzie zda ~zd, ce ka ko, dze ga go, sze cha ~ch",
            // wives and daughters, and the other gender of adjectives and of -ov, -yev, -in
            "owa ~ a, owej owa ~, owna ~ a, ownie owna, ownej owna, ka ki, ga gi, ki ka, gi ga",
            "ov ova, ev eva, ow owa, in ina, ova ov, eva ev, ina in",
            // Azerbaijani cases: Əliyevin, Leylanın, Orxana, Leylaya, Orxanı, Leylanı, Bakıda, Orxandan, Orxanla
            "in =, un =, nin =, nun =, a =, e =, ya =, ye =, i =, u =, ni =, nu =, da =, de =, dan =, den =",
            "la =, le =, yla =, yle =",
            // the endings between which Azerbaijani families change, and those of fathers' names
            "ov li zade zada, ova li zade zada, yev zade zada li, yeva zade zada li",
            "li ov ova yev yeva zade zada, zade ov ova yev yeva li, zada ov ova yev yeva li, oglu qizi, qizi oglu");

    private static final int LONGEST_ENDING =
            ENDINGS.keySet().stream().mapToInt(String::length).max().orElseThrow();

    private Inflection() {}

    /** At most {@value #MOST_BASES} words of which this one may be a form, the longest endings first. */
    public static Set<String> basesOf(String foldedWord) {
        if (foldedWord.length() > LONGEST_WORD) {
            return Set.of();
        }
        var bases = new LinkedHashSet<String>();
        for (int length = LONGEST_ENDING; length > 0; length--) {
            int stemLength = foldedWord.length() - length;
            if (stemLength > 0) {
                var stem = foldedWord.substring(0, stemLength);
                ENDINGS.getOrDefault(foldedWord.substring(stemLength), List.of())
                        .forEach(base -> propose(stem, base, bases));
            }
        }
        bases.removeIf(base -> base.length() < SHORTEST_BASE || base.equals(foldedWord));
        return first(bases);
    }

    private static void propose(String stem, String base, Set<String> bases) {
        if (base.charAt(0) == BARE) {
            proposeBare(stem + base.substring(1), bases);
        } else {
            bases.add(base.equals(STEM) ? stem : stem + base);
        }
    }

    /** Without an ending a soft stem hardens its spelling, and vowels come back: gołębi-a, gołąb; dudk-a, dudek. */
    private static void proposeBare(String stem, Set<String> bases) {
        var hard = stem.endsWith("i") ? stem.substring(0, stem.length() - 1) : stem;
        bases.add(hard);
        if (hard.endsWith("eb") || hard.endsWith("edz")) {
            int nasal = hard.lastIndexOf('e');
            bases.add(hard.substring(0, nasal) + "a" + hard.substring(nasal + 1));
        }
        int last = hard.length() - 1;
        if (last >= 1 && isConsonant(hard.charAt(last)) && isConsonant(hard.charAt(last - 1))) {
            proposeFleeting(hard.substring(0, last), hard.charAt(last), bases);
        }
    }

    /** Wróbla, Wróbel; Maćka, Maciek; Kozła, Kozioł; Orła, Orzeł; Kwietnia, Kwiecień; Grudnia, Grudzień. */
    private static void proposeFleeting(String before, char last, Set<String> bases) {
        bases.add(before + "e" + last);
        bases.add(before + "ie" + last);
        if (last == 'l') {
            bases.add(before + "io" + last);
        }
        var root = before.substring(0, before.length() - 1);
        switch (before.charAt(before.length() - 1)) {
            case 'r' -> bases.add(before + "ze" + last);
            case 't' -> bases.add(root + "cie" + last);
            case 'd' -> bases.add(root + "dzie" + last);
            default -> {}
        }
    }

    private static boolean isConsonant(char letter) {
        return VOWELS.indexOf(letter) < 0;
    }

    private static Set<String> first(Set<String> bases) {
        var first = new LinkedHashSet<String>();
        bases.stream().limit(MOST_BASES).forEach(first::add);
        return Collections.unmodifiableSet(first);
    }

    private static Map<String, List<String>> endings(String... lines) {
        var endings = new HashMap<String, List<String>>();
        for (var line : lines) {
            for (var entry : line.split(", ")) {
                var words = List.of(entry.split(" "));
                endings.merge(words.getFirst(), words.subList(1, words.size()), Inflection::joined);
            }
        }
        return endings;
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
