package org.infolinia.demo.people;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.PhoneNumber;

/** Mail addresses such as people choose, all under {@code .example}, and mobile numbers. */
final class ContactGenerator {

    private static final List<String> DOMAINS =
            List.of("poczta.example", "skrzynka.example", "listy.example", "mejl.example");
    private static final List<String> POLISH_MOBILE =
            List.of("50", "51", "53", "57", "60", "66", "69", "72", "73", "78", "79", "88");
    private static final List<String> AZERBAIJANI_MOBILE = List.of("50", "51", "55", "70", "77", "99");
    private static final int SUBSCRIBERS = 10_000_000;

    private final RandomGenerator random;
    private final Set<EmailAddress> given = new HashSet<>();

    ContactGenerator(RandomGenerator random) {
        this.random = random;
    }

    /** An address nobody else has. */
    EmailAddress email(PersonName name, int birthYear) {
        var local = localPart(plain(name.first()), plain(name.last()), birthYear % 100);
        var domain = DOMAINS.get(random.nextInt(DOMAINS.size()));
        var address = new EmailAddress(local + "@" + domain);
        for (int attempt = 2; !given.add(address); attempt++) {
            address = new EmailAddress(local + attempt + "@" + domain);
        }
        return address;
    }

    List<PhoneNumber> phones(Language language, int count) {
        return Stream.generate(() -> mobile(language)).limit(count).toList();
    }

    private PhoneNumber mobile(Language language) {
        boolean inAzerbaijan = language == Language.AZ;
        var prefixes = inAzerbaijan ? AZERBAIJANI_MOBILE : POLISH_MOBILE;
        var prefix = prefixes.get(random.nextInt(prefixes.size()));
        return new PhoneNumber(
                (inAzerbaijan ? "+994" : "+48") + prefix + "%07d".formatted(random.nextInt(SUBSCRIBERS)));
    }

    private String localPart(String first, String last, int year) {
        return switch (random.nextInt(5)) {
            case 0 -> first.charAt(0) + "." + last;
            case 1 -> first + last + "%02d".formatted(year);
            case 2 -> last + "." + first;
            default -> first + "." + last;
        };
    }

    /** Letters as they stand in mail addresses: {@code ł} is l, {@code ə} is e. */
    static String plain(String name) {
        var folded = name.toLowerCase(Locale.ROOT)
                .replace('ł', 'l')
                .replace('ə', 'e')
                .replace('ı', 'i');
        return Normalizer.normalize(folded, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }
}
