package org.infolinia.demo.people;

import java.util.List;
import java.util.random.RandomGenerator;
import org.infolinia.demo.DemoFile;
import org.infolinia.demo.WeightedChoice;
import org.infolinia.participants.Participant.PostalAddress;

/** Towns of one country by size, with streets that nearly every town has. */
final class AddressBook {

    private static final int HIGHEST_HOUSE_NUMBER = 120;
    private static final int HIGHEST_FLAT_NUMBER = 60;
    private static final double SHARE_OF_FLATS = 0.55;
    private static final int POSTAL_SUFFIXES = 1_000;

    private final String country;
    private final WeightedChoice<Town> towns;
    private final List<String> streets;

    private record Town(String name, int weight, List<String> postalPrefixes) {}

    private AddressBook(String country) {
        this.country = country;
        this.towns = WeightedChoice.of(towns(country), Town::weight);
        this.streets = streets(country);
    }

    /** @param country ISO 3166 code */
    static AddressBook of(String country) {
        return new AddressBook(country);
    }

    PostalAddress draw(RandomGenerator random) {
        var town = towns.draw(random);
        var prefix = oneOf(town.postalPrefixes(), random);
        return new PostalAddress(street(random), postalCode(prefix, random), town.name());
    }

    private String street(RandomGenerator random) {
        var house = oneOf(streets, random) + " " + (1 + random.nextInt(HIGHEST_HOUSE_NUMBER));
        return random.nextDouble() < SHARE_OF_FLATS ? house + "/" + (1 + random.nextInt(HIGHEST_FLAT_NUMBER)) : house;
    }

    /** {@code 20-417} in Poland, {@code AZ1012} in Azerbaijan. */
    private String postalCode(String prefix, RandomGenerator random) {
        return "PL".equals(country)
                ? "%s-%03d".formatted(prefix, random.nextInt(POSTAL_SUFFIXES))
                : "%s%02d".formatted(prefix, random.nextInt(100));
    }

    private static List<Town> towns(String country) {
        return DemoFile.rows("names/towns.csv").stream()
                .filter(row -> row.getField("country").equals(country))
                .map(row -> new Town(
                        row.getField("name"),
                        Integer.parseInt(row.getField("weight")),
                        List.of(row.getField("postal_prefixes").split(" "))))
                .toList();
    }

    private static List<String> streets(String country) {
        return DemoFile.rows("names/streets.csv").stream()
                .filter(row -> row.getField("country").equals(country))
                .map(row -> row.getField("name"))
                .toList();
    }

    private static <T> T oneOf(List<T> options, RandomGenerator random) {
        return options.get(random.nextInt(options.size()));
    }
}
