package org.infolinia.demo.crowd;

/**
 * Joins a root and an ending of a Polish surname as the language does: Buk and -ek make Buczek, Róg and -Owski make
 * Rogowski. In endings {@code O} is o, or e after a soft consonant; {@code I} is i, or y after a hard one, and before a
 * vowel a mere softening; {@code E} is ie, or e where the consonant is soft already.
 */
final class PolishJoint {

    private static final String VOWELS = "aeiouyąęó";
    private static final String SOFT_SIGNS = "ńśćź";
    private static final String WITHOUT_SIGNS = "nscz";
    private static final String TAKE_ANY_CONSONANT = "bpwmnlrjftdz";
    private static final String SOFTENED_BY_I = "bpwfmnsz";
    private static final String SKI = "ski";

    private PolishJoint() {}

    /** Whether people could pronounce the two together. */
    static boolean fits(String root, String ending) {
        return startsWithVowel(ending)
                || ending.equals(SKI)
                || (TAKE_ANY_CONSONANT.indexOf(last(root)) >= 0 && VOWELS.indexOf(root.charAt(root.length() - 2)) >= 0);
    }

    static String join(String root, String ending) {
        if (ending.equals(SKI)) {
            return withSki(root);
        }
        return startsWithVowel(ending) ? withVowel(opened(root), ending) : root + ending;
    }

    private static String withVowel(String root, String ending) {
        char vowel = ending.charAt(0);
        var rest = ending.substring(1);
        return switch (vowel) {
            case 'O' -> softenedSign(root, isSoft(root) ? 'e' : 'o') + rest;
            case 'I' -> withI(softenedVelar(root), rest);
            case 'E' -> withE(softenedVelar(root)) + rest;
            case 'e' -> softenedSign(softenedVelar(root), vowel) + rest;
            default -> softenedSign(root, vowel) + rest;
        };
    }

    private static String withI(String root, String rest) {
        if (startsWithVowel(rest)) {
            boolean softens = SOFTENED_BY_I.indexOf(last(root)) >= 0 && !isDigraph(root);
            return softenedSign(root, softens ? "i" : "") + rest;
        }
        return softenedSign(root, isHardened(root) ? 'y' : 'i') + rest;
    }

    private static String withE(String root) {
        boolean isSoftAlready = isSoft(root) || last(root) == 'r' || last(root) == 't' || last(root) == 'd';
        return softenedSign(root, isSoftAlready ? "e" : "ie");
    }

    /** Before -ski consonants melt: Lipnik makes Lipnicki, Gród Grodzki, Jan Jański. */
    private static String withSki(String root) {
        var stem = root.substring(0, root.length() - 1);
        return switch (last(root)) {
            case 'k', 'c', 'ć', 't' -> stem + "cki";
            case 'd' -> opened(root).substring(0, stem.length()) + "dzki";
            case 'n' -> stem + "ński";
            case 'g', 'ż', 's', 'ś', 'ź' -> stem + SKI;
            case 'z', 'h' -> (isDigraph(root) ? stem.substring(0, stem.length() - 1) : stem) + SKI;
            default -> root + SKI;
        };
    }

    private static String softenedVelar(String root) {
        var stem = root.substring(0, root.length() - 1);
        return switch (last(root)) {
            case 'k' -> stem + "cz";
            case 'g' -> stem + "ż";
            case 'h' -> (root.endsWith("ch") ? stem.substring(0, stem.length() - 1) : stem) + "sz";
            default -> root;
        };
    }

    private static String softenedSign(String root, char vowel) {
        return softenedSign(root, String.valueOf(vowel));
    }

    /** Before a vowel ń is written ni, and before i the sign is dropped. */
    private static String softenedSign(String root, String vowel) {
        int sign = SOFT_SIGNS.indexOf(last(root));
        if (sign < 0) {
            return root + vowel;
        }
        var bare = root.substring(0, root.length() - 1) + WITHOUT_SIGNS.charAt(sign);
        return vowel.startsWith("i") ? bare + vowel : bare + "i" + vowel;
    }

    /** In an open syllable ó turns into o and ą into ę: Gród, Grodek; Dąb, Dębek. */
    private static String opened(String root) {
        int at = root.length() - 1;
        while (at > 0 && VOWELS.indexOf(root.charAt(at)) < 0) {
            at--;
        }
        return switch (root.charAt(at)) {
            case 'ó' -> root.substring(0, at) + "o" + root.substring(at + 1);
            case 'ą' -> root.substring(0, at) + "ę" + root.substring(at + 1);
            default -> root;
        };
    }

    private static boolean isSoft(String root) {
        return SOFT_SIGNS.indexOf(last(root)) >= 0
                || "cjlż".indexOf(last(root)) >= 0
                || (last(root) == 'z' && isDigraph(root));
    }

    /** Consonants after which y is written for i. */
    private static boolean isHardened(String root) {
        return "cżrtdh".indexOf(last(root)) >= 0 || (last(root) == 'z' && isDigraph(root));
    }

    private static boolean isDigraph(String root) {
        return root.endsWith("cz")
                || root.endsWith("sz")
                || root.endsWith("rz")
                || root.endsWith("dz")
                || root.endsWith("ch");
    }

    private static boolean startsWithVowel(String text) {
        return !text.isEmpty() && VOWELS.indexOf(Character.toLowerCase(text.charAt(0))) >= 0;
    }

    private static char last(String root) {
        return root.charAt(root.length() - 1);
    }
}
