package org.infolinia.demo.people;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.random.RandomGenerator;
import org.infolinia.demo.DemoFile;
import org.infolinia.demo.WeightedChoice;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;

/** The names of one people, as often as in life. */
final class NameBook {

    private final Language language;
    private final WeightedChoice<Weighted> women;
    private final WeightedChoice<Weighted> men;
    private final WeightedChoice<Weighted> surnames;

    private record Weighted(String name, int weight) {

        static Weighted of(NamedCsvRecord row) {
            return new Weighted(row.getField("name"), Integer.parseInt(row.getField("weight")));
        }
    }

    private NameBook(Language language) {
        this.language = language;
        this.women = firstNames(language, Sex.FEMALE);
        this.men = firstNames(language, Sex.MALE);
        this.surnames = choice(DemoFile.rows("names/surnames-" + language.code() + ".csv"));
    }

    static NameBook of(Language language) {
        return new NameBook(language);
    }

    PersonName draw(Sex sex, RandomGenerator random) {
        var first = (sex == Sex.FEMALE ? women : men).draw(random).name();
        var last = SurnameForm.of(surnames.draw(random).name(), sex, language);
        return new PersonName(first, last);
    }

    private static WeightedChoice<Weighted> firstNames(Language language, Sex sex) {
        return choice(DemoFile.rows("names/first-names-" + language.code() + ".csv").stream()
                .filter(row -> Sex.ofLetter(row.getField("sex")) == sex)
                .toList());
    }

    private static WeightedChoice<Weighted> choice(List<NamedCsvRecord> rows) {
        return WeightedChoice.of(rows.stream().map(Weighted::of).toList(), Weighted::weight);
    }
}
