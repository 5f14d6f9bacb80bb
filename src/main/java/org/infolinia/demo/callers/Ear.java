package org.infolinia.demo.callers;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.infolinia.demo.crowd.Each;
import org.infolinia.demo.crowd.Origin;
import org.infolinia.demo.crowd.WordFile;

/** Somebody who hears a name and writes it down by the rules of the own language. */
final class Ear {

    private static final String FILE = "demo/names/respellings.csv";
    private static final int ATTEMPTS = 20;

    private final String language;
    private final Each<Origin, List<Respelling>> respellings;

    /**
     * A sound that can be written in another way.
     *
     * @param likelihood how often it is written so
     */
    private record Respelling(String heard, boolean isLast, List<String> written, double likelihood) {

        static final String AT_END = "$";

        static Respelling of(NamedCsvRecord row) {
            var heard = row.getField("heard");
            return new Respelling(
                    heard.replace(AT_END, ""),
                    heard.endsWith(AT_END),
                    List.of(row.getField("written").split(" ")),
                    Double.parseDouble(row.getField("likelihood")));
        }

        boolean fits(String word, int at) {
            return word.startsWith(heard, at) && (!isLast || at + heard.length() == word.length());
        }

        String draw(RandomGenerator random) {
            return random.nextDouble() < likelihood ? written.get(random.nextInt(written.size())) : heard;
        }
    }

    private Ear(String language, Each<Origin, List<Respelling>> respellings) {
        this.language = language;
        this.respellings = respellings;
    }

    /** @param language ISO 639 code of the listener's language */
    static Ear of(String language) {
        return new Ear(language, Each.of(Origin.class, origin -> respellings(language, origin)));
    }

    boolean isAtHomeIn(Origin origin) {
        return origin.language().equals(language);
    }

    /** The word as written down, when that differs. */
    Optional<String> misheard(String word, Origin origin, RandomGenerator random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var written = written(word, origin, random);
            if (!written.equals(word)) {
                return Optional.of(written);
            }
        }
        return Optional.empty();
    }

    private String written(String word, Origin origin, RandomGenerator random) {
        var written = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            var respelling = respellingAt(word, at, origin);
            written.append(respelling.map(found -> found.draw(random)).orElse(word.substring(at, at + 1)));
            at += respelling.map(found -> found.heard().length()).orElse(1);
        }
        return written.toString();
    }

    private Optional<Respelling> respellingAt(String word, int at, Origin origin) {
        return respellings.of(origin).stream()
                .filter(respelling -> respelling.fits(word, at))
                .findFirst();
    }

    /** Longer sounds first, and of the same length those at the end of words. */
    private static List<Respelling> respellings(String language, Origin origin) {
        return WordFile.rows(FILE).stream()
                .filter(row -> row.getField("ear").equals(language)
                        && row.getField("origin").equals(origin.country()))
                .map(Respelling::of)
                .sorted(Comparator.comparingInt(
                                (Respelling respelling) -> -respelling.heard().length())
                        .thenComparing(respelling -> !respelling.isLast()))
                .toList();
    }
}
