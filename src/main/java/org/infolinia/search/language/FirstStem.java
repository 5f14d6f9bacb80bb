package org.infolinia.search.language;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a pet name outside the dictionary keeps of the name it comes from. Polish, Azerbaijani and English hypocoristics
 * cut the name after its first vowels and give it a new ending: Radek of Radosław, Zosia of Zofia, Elnurik of Elnur,
 * Danny of Daniel.
 */
public final class FirstStem {

    static final int LENGTH = 3;
    private static final int SHORTEST = 2;

    /** Of pet names, folded. The soft s, c, z and ch before the vowel belong to the ending, not to the name. */
    private static final List<String> ENDINGS = Stream.of(
                    "sia cia zia dzia nia sio cio zio dzio nio siu ciu ziu dziu niu siek ciek ziek niek",
                    "unia usia ula ulka uska enka eczka iczka iczek eczek iunia unio ulek us as os is cik",
                    "ka ek ik ko szek chu cho cha chna szka ska",
                    "aga agha xan bey bay xanim bala os osh as ash us ush is ish o a i u",
                    "ie ey y sy nny tty")
            .flatMap(line -> Stream.of(line.split(" ")))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private FirstStem() {}

    /**
     * Two or three letters with which the name begins that is meant. Three where the pet name keeps so many; two of
     * Zosia, whose third is the ending's.
     */
    public static String of(String foldedFirstName) {
        return ENDINGS.stream()
                .filter(ending -> foldedFirstName.length() - ending.length() >= SHORTEST)
                .filter(foldedFirstName::endsWith)
                .findFirst()
                .map(ending -> first(foldedFirstName, foldedFirstName.length() - ending.length()))
                .orElseGet(() -> first(foldedFirstName, foldedFirstName.length()));
    }

    private static String first(String name, int kept) {
        return name.substring(0, Math.min(LENGTH, kept));
    }
}
