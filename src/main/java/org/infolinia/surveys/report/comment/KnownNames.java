package org.infolinia.surveys.report.comment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Names in every form that Polish and Azerbaijani give them: <i>z panią Ewą</i> names Ewa as well. The stems of the
 * analyzers are of no help, since they know words and not names: for them Marcie is a form of <i>mrzeć</i>. Forms are
 * compared without diacritics, as people write on telephones. A word that happens to look like a form is taken for one;
 * better that than a name.
 */
final class KnownNames {

    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_ROOT = 2;
    private static final String VOWELS = "aeiouy";
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final List<String> POLISH_ENDINGS = endings(
            "a i y e ie u o ą ę ią ię iu io owi em iem om iom ami iami ach iach owie ów ego iego emu iemu im ym imi ymi ich"
                    + " ych ej iej go mu m");
    private static final List<String> AZERBAIJANI_ENDINGS = endings(
            "ın in un ün nın nin nun nün a ə ya yə na nə ı i u ü nı ni nu nü yı yi da də dan dən la lə yla ylə lar lər");

    /** How a root's last consonants change before the endings of the dative and the locative. */
    private static final List<Softening> SOFTENINGS = List.of(
            new Softening("t", "c"),
            new Softening("d", "dz"),
            new Softening("r", "rz"),
            new Softening("k", "c"),
            new Softening("g", "dz"),
            new Softening("ch", "sz"));

    private final Set<String> forms;

    KnownNames(Collection<String> names) {
        forms = names.stream()
                .flatMap(NO_LETTERS::splitAsStream)
                .map(KnownNames::plain)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .flatMap(KnownNames::forms)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Softening(String hard, String soft) {

        Stream<String> of(String root) {
            return root.endsWith(hard)
                    ? Stream.of(root.substring(0, root.length() - hard.length()) + soft)
                    : Stream.empty();
        }
    }

    /** The words with every one of the names masked. */
    String maskedIn(String words, String mask) {
        return WORD.matcher(words).replaceAll(word -> contain(word.group()) ? mask : word.group());
    }

    boolean contain(String word) {
        return forms.contains(plain(word));
    }

    private static Stream<String> forms(String name) {
        var forms = new HashSet<>(Set.of(name));
        AZERBAIJANI_ENDINGS.forEach(ending -> forms.add(name + ending));
        roots(name).forEach(root -> POLISH_ENDINGS.forEach(ending -> forms.add(root + ending)));
        return forms.stream();
    }

    /** What stays in all forms, or nearly: without the vowel at the end, or without the one before the last consonant. */
    private static Stream<String> roots(String name) {
        int length = name.length();
        var roots = new HashSet<String>();
        if (isVowel(name, length - 1)) {
            roots.add(name.substring(0, length - 1));
        } else {
            roots.add(name);
            if (name.charAt(length - 2) == 'e') {
                roots.add(name.substring(0, length - 2) + name.charAt(length - 1));
            }
        }
        return roots.stream()
                .flatMap(root ->
                        Stream.concat(Stream.of(root), SOFTENINGS.stream().flatMap(softening -> softening.of(root))))
                .filter(root -> root.length() >= SHORTEST_ROOT);
    }

    private static boolean isVowel(String name, int place) {
        return VOWELS.indexOf(name.charAt(place)) >= 0;
    }

    private static List<String> endings(String spaced) {
        return Stream.of(spaced.split(" ")).map(KnownNames::plain).toList();
    }

    private static String plain(String word) {
        var folded = new char[4 * word.length()];
        int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, folded, 0, word.length());
        return new String(folded, 0, length).toLowerCase(Locale.ROOT);
    }
}
