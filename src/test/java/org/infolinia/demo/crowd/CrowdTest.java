package org.infolinia.demo.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CrowdTest {

    private static final long SEED = 20_261_122;
    private static final long MILLION = 1_000_000;
    private static final Crowd CROWD = new Crowd(MILLION, SEED);

    private static final Map<String, Integer> SURNAMES = new HashMap<>();
    private static final Map<String, Integer> FIRST_NAMES = new HashMap<>();

    @BeforeAll
    static void countNames() {
        CROWD.members().forEach(member -> {
            SURNAMES.merge(member.last(), 1, Integer::sum);
            FIRST_NAMES.merge(member.first(), 1, Integer::sum);
        });
    }

    @Test
    void theSameSeedAndSizeMakeTheSamePeople() {
        assertThat(new Crowd(1_000, SEED).members()).containsExactlyElementsOf(people(new Crowd(1_000, SEED)));
    }

    @Test
    void anotherSeedMakesOtherPeople() {
        var others = people(new Crowd(1_000, SEED + 1));

        assertThat(people(new Crowd(1_000, SEED))).doesNotContainAnyElementsOf(others);
    }

    @Test
    void anybodyCanBeAskedForAlone() {
        var everybody = people(new Crowd(1_000, SEED));

        assertThat(new Crowd(1_000, SEED).member(700)).isEqualTo(everybody.get(699));
    }

    @Test
    void nobodyStandsOutsideTheCrowd() {
        assertThatIllegalArgumentException().isThrownBy(() -> CROWD.member(0));
        assertThatIllegalArgumentException().isThrownBy(() -> CROWD.member(MILLION + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Crowd(Crowd.LARGEST_SIZE + 1, SEED));
    }

    @Test
    void aQuarterIsAzerbaijani() {
        long azerbaijanis = sample().stream()
                .filter(member -> Origin.of(member) == Origin.AZERBAIJAN)
                .count();

        assertThat(azerbaijanis / (double) sample().size()).isCloseTo(0.25, within(0.02));
    }

    @Test
    void nowakLeadsThePolishSurnamesAsInLife() {
        assertThat(share(SURNAMES, "Nowak")).isBetween(0.003, 0.006);
        assertThat(SURNAMES.get("Nowak")).isGreaterThan(SURNAMES.get("Kowalski"));
        assertThat(SURNAMES.get("Kowalski")).isGreaterThan(SURNAMES.get("Zając"));
    }

    @Test
    void memmedovLeadsTheAzerbaijaniSurnames() {
        assertThat(share(SURNAMES, "Məmmədov") + share(SURNAMES, "Məmmədova")).isBetween(0.005, 0.009);
    }

    @Test
    void fewSurnamesAreFrequentAndVeryManyAreRare() {
        long once = SURNAMES.values().stream().filter(count -> count == 1).count();

        assertThat(SURNAMES).hasSizeBetween(100_000, 200_000);
        assertThat(once).isGreaterThan(SURNAMES.size() / 3);
        assertThat(shareOfMostFrequent(1_000)).isBetween(0.25, 0.45);
    }

    @Test
    void firstNamesAreThousandsOfWhichAFewHundredAreUsual() {
        assertThat(FIRST_NAMES).hasSizeBetween(6_000, 12_000);
        assertThat(share(FIRST_NAMES, "Anna")).isBetween(0.015, 0.03);
    }

    @Test
    void adjectivesAndNamesOfFathersAgreeWithTheSexOfTheirBearers() {
        assertThat(surnamesOf(Gender.WOMAN)).noneMatch(surname -> surname.matches(".*(ski|cki|ov|yev)"));
        assertThat(surnamesOf(Gender.MAN)).noneMatch(surname -> surname.matches(".*(ska|cka|ova|yeva)"));
    }

    @Test
    void phonesCardsAndRanksBelongToOnePersonEach() {
        var people = people(new Crowd(50_000, SEED));

        assertThat(people).extracting(CrowdMember::phone).doesNotHaveDuplicates();
        assertThat(people).extracting(CrowdMember::card).doesNotHaveDuplicates();
        assertThat(people).extracting(CrowdMember::activity).doesNotHaveDuplicates();
        assertThat(people).extracting(CrowdMember::activity).allMatch(rank -> rank >= 0 && rank < 50_000);
    }

    @Test
    void numbersAndAddressesHaveTheFormOfRealOnes() {
        assertThat(sample()).allSatisfy(member -> {
            assertThat(member.phone()).matches("\\+48[5-8]\\d{8}|\\+994(50|51|55|70|77)\\d{7}");
            assertThat(member.card()).matches("2600\\d{12}");
            assertThat(member.email()).matches("[a-z0-9._]+@[a-z]+\\.example");
        });
    }

    @Test
    void nearlyEveryMailAddressBelongsToOnePerson() {
        var people = people(new Crowd(50_000, SEED));

        assertThat(people.stream().map(CrowdMember::email).distinct().count()).isGreaterThan(49_500);
    }

    private static List<String> surnamesOf(Gender gender) {
        return sample().stream()
                .filter(member -> CROWD.genderOf(member) == gender)
                .map(CrowdMember::last)
                .toList();
    }

    private static List<CrowdMember> sample() {
        return CROWD.members().limit(20_000).toList();
    }

    private static List<CrowdMember> people(Crowd crowd) {
        return crowd.members().toList();
    }

    private static double share(Map<String, Integer> names, String name) {
        return names.getOrDefault(name, 0) / (double) MILLION;
    }

    private static double shareOfMostFrequent(int count) {
        return SURNAMES.values().stream()
                        .sorted((one, other) -> Integer.compare(other, one))
                        .limit(count)
                        .mapToInt(Integer::intValue)
                        .sum()
                / (double) MILLION;
    }
}
