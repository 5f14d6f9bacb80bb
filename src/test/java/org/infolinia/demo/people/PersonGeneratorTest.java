package org.infolinia.demo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.infolinia.demo.people.PersonGenerator.Mixture;
import org.infolinia.kernel.Language;
import org.junit.jupiter.api.Test;

class PersonGeneratorTest {

    private static final Mixture MIXTURE = new Mixture(0.6, 0.08);
    private static final int CROWD = 5_000;

    @Test
    void theSameSeedMakesTheSamePeople() {
        assertThat(people(42)).isEqualTo(people(42)).isNotEqualTo(people(43));
    }

    @Test
    void surnamesMatchTheSex() {
        assertThat(people(42))
                .filteredOn(person -> person.language() == Language.PL)
                .allSatisfy(person ->
                        assertThat(person.name().last()).doesNotEndWith(person.sex() == Sex.FEMALE ? "ski" : "ska"));
    }

    @Test
    void womenAndAzerbaijanisAreAsManyAsAskedFor() {
        var people = people(42);
        assertThat(shareOfWomen(people)).isCloseTo(MIXTURE.women(), offset(0.02));
        assertThat(people.stream()
                                .filter(person -> person.language() == Language.AZ)
                                .count()
                        / (double) CROWD)
                .isCloseTo(MIXTURE.azerbaijani(), offset(0.02));
    }

    @Test
    void frequentSurnamesAreFrequent() {
        assertThat(bearersOf("Nowak")).isGreaterThan(bearersOf("Chrząszcz") * 10);
    }

    @Test
    void noTwoPeopleShareAMailAddress() {
        assertThat(people(42).stream().flatMap(person -> person.emails().stream()))
                .doesNotHaveDuplicates()
                .allSatisfy(address -> assertThat(address.domain()).endsWith(".example"));
    }

    private static long bearersOf(String surname) {
        return people(42).stream()
                .filter(person -> person.name().last().equals(surname))
                .count();
    }

    private static double shareOfWomen(List<Person> people) {
        return people.stream().filter(person -> person.sex() == Sex.FEMALE).count() / (double) people.size();
    }

    private static List<Person> people(long seed) {
        var generator = new PersonGenerator(new Random(seed));
        return Stream.generate(() -> generator.next(MIXTURE)).limit(CROWD).toList();
    }
}
