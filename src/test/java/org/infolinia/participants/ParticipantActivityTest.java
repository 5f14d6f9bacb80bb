package org.infolinia.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.LastSeen;
import org.infolinia.harness.Newcomers;
import org.infolinia.harness.SettledSearch;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.Unnoticed;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ParticipantActivityTest {

    @Autowired
    Unnoticed unnoticed;

    @Autowired
    Newcomers newcomers;

    @Autowired
    ParticipantActivity activity;

    @Autowired
    ParticipantRegister register;

    @Autowired
    SettledSearch search;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FixedClock clock;

    private ParticipantId anna;
    private ParticipantId ewa;

    @BeforeEach
    void twoWhoJoinedOnTheSameDay() {
        ProgramId program = newcomers.aProgram();
        SignedIn.agentOf(program);
        anna = newcomers.registered(ParticipantFixture.named(program, "Anna", "Wróbel"));
        ewa = newcomers.registered(ParticipantFixture.named(program, "Ewa", "Wróbel"));
    }

    @AfterEach
    void goHome() {
        SignedIn.out();
        unnoticed.putBack();
        clock.reset();
    }

    @Test
    void whoShowedHimselfLastIsListedFirst() {
        seen(anna);
        assertThat(firstFound()).isEqualTo("Anna Wróbel");

        clock.advance(Duration.ofDays(1));
        seen(ewa);
        assertThat(firstFound()).isEqualTo("Ewa Wróbel");
    }

    @Test
    void whoIsIdentifiedHasShownHimself() {
        register.identify(ewa, IdentificationLevel.KNOWLEDGE, "questions");

        assertThat(LastSeen.of(ewa, jdbc)).contains(today());
        assertThat(firstFound()).isEqualTo("Ewa Wróbel");
    }

    @Test
    void aDayIsWrittenOnceAndAnEarlierOneNever() {
        seen(anna);
        long changes = changesOf(anna);

        seen(anna);
        seen(anna, today().minusDays(3));

        assertThat(changesOf(anna)).isEqualTo(changes);
        assertThat(LastSeen.of(anna, jdbc)).contains(today());
    }

    @Test
    void aDayThatIsStillToComeIsToday() {
        seen(anna, today().plusDays(1));

        assertThat(LastSeen.of(anna, jdbc)).contains(today());
    }

    @Test
    void aDayBeforeHeJoinedTellsNothing() {
        seen(anna, LocalDate.of(2018, 1, 1));

        assertThat(LastSeen.of(anna, jdbc)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "ACTIVE", mode = Mode.EXCLUDE)
    void ofWhoIsNotActiveNoDayIsKept(Status status) {
        unnoticed.becomes(status.name(), anna);
        long changes = changesOf(anna);

        seen(anna);

        assertThat(LastSeen.of(anna, jdbc)).isEmpty();
        assertThat(changesOf(anna)).isEqualTo(changes);
    }

    private void seen(ParticipantId participant) {
        transaction.executeWithoutResult(status -> activity.seen(participant));
    }

    private void seen(ParticipantId participant, LocalDate day) {
        transaction.executeWithoutResult(status -> activity.seen(Map.of(participant, day)));
    }

    private String firstFound() {
        var hits = await().pollInSameThread().until(() -> search.hits("wróbel"), found -> found.size() == 2);
        return hits.getFirst().row().title();
    }

    private long changesOf(ParticipantId participant) {
        return jdbc.sql("select count(*) from search.change where kind = 'participant' and subject_id = ?")
                .param(participant.value())
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
