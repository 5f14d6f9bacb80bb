package org.infolinia.demo.people;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.infolinia.kernel.Language;

/** Makes people up, the same ones from the same seed. */
final class PersonGenerator {

    private static final double SHARE_WITH_EMAIL = 0.82;
    private static final double SHARE_WITH_PHONE = 0.94;
    private static final double SHARE_WITH_SECOND_PHONE = 0.06;
    private static final int MEAN_BIRTH_YEAR = 1979;
    private static final double BIRTH_YEARS_DEVIATION = 14.0;
    private static final int FIRST_BIRTH_YEAR = 1932;
    private static final int LAST_BIRTH_YEAR = 2006;
    private static final int DAYS_OF_EVERY_YEAR = 365;

    private final RandomGenerator random;
    private final ContactGenerator contacts;
    private final Map<Language, NameBook> names = new EnumMap<>(Language.class);
    private final Map<Language, AddressBook> addresses = new EnumMap<>(Language.class);

    /**
     * Who the people are.
     *
     * @param women share of women, 0 to 1
     * @param azerbaijani share of people from Azerbaijan, 0 to 1; the others are from Poland
     */
    record Mixture(double women, double azerbaijani) {}

    PersonGenerator(RandomGenerator random) {
        this.random = random;
        this.contacts = new ContactGenerator(random);
        names.put(Language.PL, NameBook.of(Language.PL));
        names.put(Language.AZ, NameBook.of(Language.AZ));
        addresses.put(Language.PL, AddressBook.of("PL"));
        addresses.put(Language.AZ, AddressBook.of("AZ"));
    }

    Person next(Mixture mixture) {
        var language = chance(mixture.azerbaijani()) ? Language.AZ : Language.PL;
        var sex = chance(mixture.women()) ? Sex.FEMALE : Sex.MALE;
        var name = of(names, language).draw(sex, random);
        var birthDate = birthDate();
        return new Person(
                name,
                sex,
                language,
                birthDate,
                of(addresses, language).draw(random),
                chance(SHARE_WITH_EMAIL) ? List.of(contacts.email(name, birthDate.getYear())) : List.of(),
                contacts.phones(language, phoneCount()));
    }

    private int phoneCount() {
        if (!chance(SHARE_WITH_PHONE)) {
            return 0;
        }
        return chance(SHARE_WITH_SECOND_PHONE) ? 2 : 1;
    }

    private LocalDate birthDate() {
        int year = Math.clamp(
                Math.round(random.nextGaussian(MEAN_BIRTH_YEAR, BIRTH_YEARS_DEVIATION)),
                FIRST_BIRTH_YEAR,
                LAST_BIRTH_YEAR);
        return LocalDate.ofYearDay(year, 1 + random.nextInt(DAYS_OF_EVERY_YEAR));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private static <T> T of(Map<Language, T> books, Language language) {
        var book = books.get(language);
        if (book == null) {
            throw new IllegalArgumentException("There are no names for " + language);
        }
        return book;
    }
}
