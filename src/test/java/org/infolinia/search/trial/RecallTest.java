package org.infolinia.search.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.demo.callers.CrowdQueries;
import org.infolinia.demo.callers.QueryKind;
import org.infolinia.demo.crowd.Crowd;
import org.infolinia.demo.crowd.CrowdMember;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the right full name stands among the ten that are shown, by what went wrong on the line. */
@TestInstance(Lifecycle.PER_CLASS)
class RecallTest {

    private static final long PEOPLE = 20_000;
    private static final long SEED = 11;
    private static final int QUERIES = 100;

    private final Crowd crowd = new Crowd(PEOPLE, SEED);
    private TrialPeople people;

    @BeforeAll
    void indexTheCrowd(@TempDir Path directory) throws IOException {
        var file = directory.resolve("people.tsv");
        Files.writeString(
                file,
                Stream.concat(
                                Stream.of("id\tfirst\tlast\tcity\tphone\tcard\temail\tactivity"),
                                crowd.members().map(RecallTest::line))
                        .collect(Collectors.joining("\n")));
        people = TrialPeople.read(file, read -> {});
    }

    @AfterAll
    void close() throws IOException {
        people.close();
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, 1.00",
        "NO_DIACRITICS, 1.00",
        "SWAPPED, 1.00",
        "ONE_TYPO, .98",
        "TWO_TYPOS, .95",
        "TYPOS_IN_BOTH, .97",
        "MISHEARD_PL, .96",
        "MISHEARD_AZ, .92",
        "MISHEARD_EN, .95",
        "NICKNAME, .98",
        "NICKNAME_OUTSIDE, .90",
        "INFLECTED, .98",
        "GENDER, .98",
        "COMBINED, .90",
        "PHONE_WRONG_DIGIT, .98",
        "CARD_WRONG_DIGIT, .98",
        "MISHEARD_LAST4, .94",
        "EMAIL_BY_EAR, .95",
        "EMAIL_TYPO, .97"
    })
    void theRightNameIsAmongTheTen(QueryKind kind, double atLeast) throws IOException {
        int found = 0;
        for (var query : new CrowdQueries(crowd, SEED).of(kind, QUERIES)) {
            var answer = people.ask(query.text());
            found += people.positionOf(Long.toString(query.targetId()), answer) > 0 ? 1 : 0;
        }
        assertThat((double) found / QUERIES).isGreaterThanOrEqualTo(atLeast);
    }

    private static String line(CrowdMember member) {
        return String.join(
                "\t",
                Long.toString(member.id()),
                member.first(),
                member.last(),
                member.city(),
                member.phone(),
                member.card(),
                member.email(),
                Long.toString(member.activity()));
    }
}
