package org.infolinia.demo.callers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.infolinia.demo.crowd.Crowd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrowdQueriesTest {

    private static final int QUERIES = 300;
    private static final Crowd CROWD = new Crowd(100_000, 7);
    private static final CrowdQueries CROWD_QUERIES = new CrowdQueries(CROWD, 3);

    @ParameterizedTest
    @EnumSource
    void theSameSeedAsksTheSame(QueryKind kind) {
        assertThat(new CrowdQueries(CROWD, 3).of(kind, QUERIES)).isEqualTo(queries(kind));
    }

    @ParameterizedTest
    @EnumSource
    void anotherSeedAsksForOthers(QueryKind kind) {
        assertThat(new CrowdQueries(CROWD, 4).of(kind, QUERIES)).isNotEqualTo(queries(kind));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EXACT"})
    void whatIsNotExactDiffersFromTheRegister(QueryKind kind) {
        assertThat(queries(kind)).allSatisfy(query -> {
            var caller = caller(query);
            assertThat(lower(query))
                    .isNotEqualTo(caller.name())
                    .doesNotContain(caller.member().email());
            assertThat(digits(query))
                    .doesNotEndWith(caller.nationalPhone())
                    .isNotEqualTo(caller.member().card());
        });
    }

    @Test
    void anExactQueryIsTheNameAsItStands() {
        assertThat(queries(QueryKind.EXACT))
                .allSatisfy(query ->
                        assertThat(lower(query)).isEqualTo(caller(query).name()));
    }

    @Test
    void halfOfTheNamesAreTypedWithoutCapitals() {
        long small = queries(QueryKind.EXACT).stream()
                .filter(query -> query.text().equals(lower(query)))
                .count();

        assertThat(small).isBetween(QUERIES * 4L / 10, QUERIES * 6L / 10);
    }

    @Test
    void withoutDiacriticsOnlyPlainLettersAreLeft() {
        assertThat(queries(QueryKind.NO_DIACRITICS))
                .allSatisfy(query -> assertThat(query.text()).matches("[A-Za-z '-]+"));
    }

    @Test
    void oneTypoIsOneEditAway() {
        assertThat(queries(QueryKind.ONE_TYPO))
                .allSatisfy(query -> assertThat(distanceFromName(query)).isEqualTo(1));
    }

    @Test
    void twoTyposAreTwoEditsAwayAndOneNameIsRight() {
        assertThat(queries(QueryKind.TWO_TYPOS)).allSatisfy(query -> {
            var caller = caller(query);
            assertThat(distanceFromName(query)).isEqualTo(2);
            assertThat(lower(query).startsWith(caller.first()) || lower(query).endsWith(caller.last()))
                    .isTrue();
        });
    }

    @Test
    void aNicknameComesWithTheSurname() {
        assertThat(queries(QueryKind.NICKNAME))
                .allSatisfy(
                        query -> assertThat(lower(query)).endsWith(caller(query).last()));
        assertThat(queries(QueryKind.NICKNAME_OUTSIDE))
                .allSatisfy(
                        query -> assertThat(lower(query)).endsWith(caller(query).last()));
    }

    @Test
    void theOtherGenderKeepsTheFirstName() {
        assertThat(queries(QueryKind.GENDER))
                .allSatisfy(query ->
                        assertThat(lower(query)).startsWith(caller(query).first()));
    }

    @Test
    void aWrongDigitIsOneOnly() {
        assertThat(queries(QueryKind.CARD_WRONG_DIGIT))
                .allSatisfy(query -> assertThat(EditDistance.between(
                                digits(query), caller(query).member().card()))
                        .isEqualTo(1));
    }

    @Test
    void theLastFourDigitsOfPhoneOrCardAreRight() {
        assertThat(queries(QueryKind.MISHEARD_LAST4)).allSatisfy(query -> {
            var member = caller(query).member();
            assertThat(List.of(Caller.lastDigits(member.phone()), Caller.lastDigits(member.card())))
                    .contains(digits(query));
        });
    }

    @Test
    void aMailAddressByEarHasNoSigns() {
        assertThat(queries(QueryKind.EMAIL_BY_EAR))
                .allSatisfy(query -> assertThat(query.text()).matches("[a-z0-9şəöüığçńśćżźółąę ]+"));
    }

    @Test
    void everyKindIsAskedEquallyOften() {
        var counts =
                CROWD_QUERIES.ofEveryKind(5).collect(Collectors.groupingBy(CrowdQuery::kind, Collectors.counting()));

        assertThat(counts)
                .hasSize(QueryKind.values().length)
                .allSatisfy((kind, count) -> assertThat(count).isEqualTo(5));
    }

    @Test
    void keyPressesGrowLetterByLetterUntilTheQueryIsWhole() {
        var presses = CROWD_QUERIES
                .keyPresses(QUERIES)
                .filter(query -> query.kind().equals("keys-first-last"))
                .toList();

        assertThat(presses).allSatisfy(query -> assertThat(caller(query).name()).startsWith(lower(query)));
        assertThat(presses.stream()
                        .filter(query -> lower(query).equals(caller(query).name()))
                        .count())
                .isEqualTo(presses.stream()
                        .filter(query -> query.text().length() == 1)
                        .count());
    }

    @Test
    void namesAreTypedMoreOftenThanEndsOfNumbers() {
        assertThat(typed("keys-first-last")).isGreaterThan(typed("keys-last-first"));
        assertThat(typed("keys-last-first")).isGreaterThan(typed("keys-phone-end"));
        assertThat(typed("keys-phone-end")).isGreaterThan(typed("keys-card-end"));
        assertThat(typed("keys-last-town")).isPositive();
    }

    private static long typed(String kind) {
        return CROWD_QUERIES
                .keyPresses(QUERIES)
                .filter(query -> query.kind().equals(kind))
                .map(CrowdQuery::targetId)
                .distinct()
                .count();
    }

    private static List<CrowdQuery> queries(QueryKind kind) {
        return CROWD_QUERIES.of(kind, QUERIES);
    }

    private static Caller caller(CrowdQuery query) {
        var member = CROWD.member(query.targetId());
        return Caller.of(member, CROWD.genderOf(member));
    }

    private static String lower(CrowdQuery query) {
        return caller(query).origin().lower(query.text());
    }

    private static String digits(CrowdQuery query) {
        return query.text().replaceAll("\\D", "");
    }

    private static int distanceFromName(CrowdQuery query) {
        return EditDistance.between(lower(query), caller(query).name());
    }
}
