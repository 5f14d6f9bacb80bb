package org.infolinia.demo.callers;

import java.util.List;
import org.infolinia.demo.crowd.Gender;

/** Polish names in other cases: Kowalskiego, Nowakowi, Annie. Words of classes it does not know stay as they are. */
final class PolishDeclension {

    private static final String NOT_DECLINED = "eéuü";
    private static final List<String> ADJECTIVES_OF_WOMEN = List.of("ska", "cka", "dzka");
    private static final List<Change> FLEETING_VOWELS = List.of(
            new Change("iek", "k"),
            new Change("ek", "k"),
            new Change("iec", "c"),
            new Change("ieł", "ł"),
            new Change("eł", "ł"),
            new Change("ioł", "ł"),
            new Change("ień", "ń"),
            new Change("der", "dr"),
            new Change("per", "pr"));
    private static final List<Change> SOFT_SIGNS =
            List.of(new Change("ń", "ni"), new Change("ś", "si"), new Change("ć", "ci"), new Change("ź", "zi"));
    private static final List<String> SOFT = List.of("cz", "sz", "rz", "dz", "ż", "c", "j", "l", "i");
    private static final List<Change> BEFORE_E = List.of(
            new Change("st", "ście"),
            new Change("ch", "sze"),
            new Change("t", "cie"),
            new Change("d", "dzie"),
            new Change("r", "rze"),
            new Change("ł", "le"),
            new Change("k", "ce"),
            new Change("g", "dze"));
    private static final List<String> NATIVE_SOFT = List.of("si", "ni", "ci", "zi");
    private static final int SHORTEST_WITH_FLEETING_VOWEL = 4;

    private record Change(String from, String to) {

        String of(String word) {
            return word.substring(0, word.length() - from.length()) + to;
        }

        boolean fits(String word) {
            return word.endsWith(from);
        }
    }

    private PolishDeclension() {}

    /** @param name in small letters */
    static String of(String name, Gender gender, GrammaticalCase wanted) {
        if (gender == Gender.WOMAN) {
            return ofWomen(name, wanted);
        }
        char last = name.charAt(name.length() - 1);
        if (NOT_DECLINED.indexOf(last) >= 0) {
            return name;
        }
        return switch (last) {
            case 'y' -> adjectiveOfMen(withoutLast(name), "y", wanted);
            case 'i' -> adjectiveOfMen(name, "", wanted);
            case 'a', 'o' -> nounWithA(withoutLast(name), wanted);
            default -> nounOfMen(name, wanted);
        };
    }

    private static String ofWomen(String name, GrammaticalCase wanted) {
        if (ADJECTIVES_OF_WOMEN.stream().anyMatch(name::endsWith)) {
            return withoutLast(name)
                    + switch (wanted) {
                        case GENITIVE, DATIVE, LOCATIVE -> "iej";
                        case ACCUSATIVE, INSTRUMENTAL -> "ą";
                    };
        }
        return name.endsWith("a") ? nounWithA(withoutLast(name), wanted) : name;
    }

    /** Kowalskiego, Koniecznemu, Jerzym; {@code vowel} is what stands before the m of the last. */
    private static String adjectiveOfMen(String stem, String vowel, GrammaticalCase wanted) {
        return stem
                + switch (wanted) {
                    case GENITIVE, ACCUSATIVE -> "ego";
                    case DATIVE -> "emu";
                    case INSTRUMENTAL, LOCATIVE -> vowel + "m";
                };
    }

    private static String nounOfMen(String name, GrammaticalCase wanted) {
        var stem = changed(
                name.length() >= SHORTEST_WITH_FLEETING_VOWEL ? changed(name, FLEETING_VOWELS) : name, SOFT_SIGNS);
        return switch (wanted) {
            case GENITIVE, ACCUSATIVE -> stem + "a";
            case DATIVE -> stem + "owi";
            case INSTRUMENTAL -> stem + (endsWithVelar(stem) ? "iem" : "em");
            case LOCATIVE -> isSoft(stem) || endsWithVelar(stem) || stem.endsWith("ch") ? stem + "u" : beforeE(stem);
        };
    }

    /** Anna, Zięba, Kościuszko: women and men alike. */
    private static String nounWithA(String stem, GrammaticalCase wanted) {
        return switch (wanted) {
            case GENITIVE -> genitiveOfA(stem);
            case DATIVE, LOCATIVE -> isSoft(stem) ? genitiveOfA(stem) : beforeE(stem);
            case ACCUSATIVE -> stem + "ę";
            case INSTRUMENTAL -> stem + "ą";
        };
    }

    private static String genitiveOfA(String stem) {
        if (NATIVE_SOFT.stream().anyMatch(stem::endsWith)) {
            return stem;
        }
        boolean takesI = endsWithVelar(stem) || List.of("i", "j", "l").stream().anyMatch(stem::endsWith);
        return stem + (takesI ? "i" : "y");
    }

    private static String beforeE(String stem) {
        var changed = changed(stem, BEFORE_E);
        return changed.equals(stem) ? stem + "ie" : changed;
    }

    private static String changed(String word, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.fits(word))
                .findFirst()
                .map(change -> change.of(word))
                .orElse(word);
    }

    private static boolean isSoft(String stem) {
        return SOFT.stream().anyMatch(stem::endsWith);
    }

    private static boolean endsWithVelar(String stem) {
        return stem.endsWith("k") || stem.endsWith("g");
    }

    private static String withoutLast(String name) {
        return name.substring(0, name.length() - 1);
    }
}
