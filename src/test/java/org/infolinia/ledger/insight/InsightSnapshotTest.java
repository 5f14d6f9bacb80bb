package org.infolinia.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.participants.merging.MergeParticipants;
import org.infolinia.participants.merging.ParticipantMerge;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The snapshot is what each would be told live; run twice, killed half-way or met by another it is the same. */
class InsightSnapshotTest extends LedgerTest {

    private static final int MADE_UP = 60;
    private static final int MORE_THAN_A_BATCH = InsightSnapshot.BATCH + 20;
    private static final long SEED = 20_261_117;

    @Autowired
    InsightSnapshot snapshot;

    @Autowired
    ParticipantInsights insights;

    @Autowired
    InsightLists lists;

    @Autowired
    ParticipantMerge merging;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    JdbcClient jdbc;

    @Test
    void itEqualsWhatEachIsToldLive() {
        var madeUp = madeUpParticipants();

        take();

        var live = madeUp.stream().map(this::live).toList();
        assertThat(madeUp.stream().map(this::kept).toList()).isEqualTo(live);
        assertThat(live.stream().map(one -> one.toList().getFirst()).distinct())
                .as("made-up participants of every stage")
                .hasSize(LifeStage.values().length);
    }

    @Test
    void itsCountsAreThoseOfItsRows() {
        madeUpParticipants();

        take();

        assertThat(jdbc.sql("""
                                select stage, segment, risk, participants from ledger.insight_count
                                 where program_id = :program and day = :day
                                except
                                select stage, segment, risk, count(*) from ledger.insight
                                 where program_id = :program and taken_on = :day group by stage, segment, risk""")
                        .param("program", program.value())
                        .param("day", TODAY)
                        .query()
                        .listOfRows())
                .isEmpty();
        assertThat(counted(TODAY)).isEqualTo(MADE_UP + 1);
    }

    @Test
    void takenTwiceItIsTheSame() {
        madeUpParticipants();
        take();
        fixture.earn(program, halina, 10, TODAY, null);

        take();

        assertThat(kept(halina).toList().getFirst()).isEqualTo("UNSTARTED");
        assertThat(counted(TODAY)).isEqualTo(MADE_UP + 1);
    }

    @Test
    void theNextDayReplacesTheRowsAndAddsToTheCounts() {
        fixture.earn(program, halina, 10, TODAY.minusDays(60), null);
        take();
        assertThat(kept(halina).toList().getFirst()).isEqualTo("NEW");
        clock.advance(Duration.ofDays(1));

        take();

        assertThat(kept(halina).toList().getFirst()).isEqualTo("ACTIVE");
        assertThat(counted(TODAY)).isEqualTo(1);
        assertThat(counted(TODAY.plusDays(1))).isEqualTo(1);
    }

    @Test
    void whoIsNotActiveAnyMoreIsGoneTheNextDay() {
        var other = fixture.aParticipant(program);
        take();
        restrict(other);
        clock.advance(Duration.ofDays(1));

        take();

        assertThat(rows()).isEqualTo(1);
        restrict(halina);
        clock.advance(Duration.ofDays(1));
        take();
        assertThat(rows()).isZero();
    }

    @Test
    void asManyAreCountedAsAreListed() {
        var other = fixture.aParticipant(program);
        take();
        restrict(other);

        int listed = gatekeeper.asSystem(
                "test",
                () -> lists.page(program, InsightFilter.ANY, 0, InsightLists.PAGE_SIZE)
                        .size());
        long counted = gatekeeper.asSystem("test", () -> lists.count(program, InsightFilter.ANY));

        assertThat(listed).isEqualTo(1);
        assertThat(counted).isEqualTo(listed);
    }

    @Test
    void theWalletOfWhoWasMergedTellsOfWhoHeIsNow() {
        var former = fixture.aParticipant(program);
        fixture.earn(program, former, 100, TODAY.minusDays(400), null);
        fixture.earn(program, former, 100, TODAY.minusDays(10), null);
        merge(former, halina);

        take();

        assertThat(kept(halina)).isEqualTo(live(halina));
        assertThat(live(halina).toList()).startsWith("ACTIVE").contains(TODAY.minusDays(10), 100L);
        assertThat(rows()).isEqualTo(1);
    }

    /** Its connection is cut while it waits to write into its second batch; the first is kept by then. */
    @Test
    void aRunThatIsKilledIsGoneOnWith() {
        var participants = many();
        take();
        clock.advance(Duration.ofDays(1));
        var inSecondBatch = participants.getLast();
        try (var killed = Executors.newSingleThreadExecutor()) {
            var run = Objects.requireNonNull(new TransactionTemplate(manager).execute(status -> {
                jdbc.sql("select participant_id from ledger.insight where participant_id = ? for update")
                        .param(inSecondBatch.value())
                        .query(Long.class)
                        .single();
                var started = killed.submit(this::take);
                await().pollInSameThread().until(() -> killWhoWaitsForMe() == 1);
                return started;
            }));
            assertThatThrownBy(run::get).isNotNull();
        }
        var day = TODAY.plusDays(1);
        assertThat(taken(day)).isEqualTo(InsightSnapshot.BATCH);
        assertThat(counted(day)).isZero();

        take();

        assertThat(taken(day)).isEqualTo(participants.size() + 1);
        assertThat(counted(day)).isEqualTo(participants.size() + 1);
    }

    @Test
    void twoRunsAtOnceTakeItOnce() throws InterruptedException {
        var participants = many();
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(List.<Callable<Boolean>>of(this::taken, this::taken))
                    .forEach(future -> assertThat(future.resultNow()).isTrue());
        }
        assertThat(counted(TODAY)).isEqualTo(participants.size() + 1);
    }

    @Test
    void agentsDoNotTakeIt() {
        assertThatThrownBy(() -> snapshot.take(program)).isInstanceOf(AccessDeniedException.class);
    }

    private boolean taken() {
        take();
        return true;
    }

    private void take() {
        gatekeeper.asSystem("insight", () -> snapshot.take(program));
    }

    /** Buyers of all sorts: often, seldom, long ago and never, with points that lapse and rewards. */
    private List<ParticipantId> madeUpParticipants() {
        var random = new Random(SEED);
        var participants = IntStream.range(0, MADE_UP)
                .mapToObj(i -> fixture.aParticipant(program))
                .toList();
        var history = new ArrayList<PostPoints>();
        participants.forEach(one -> history.addAll(story(one, random)));
        gatekeeper.asSystem("test", () -> ledger.importHistory(history));
        return participants;
    }

    private List<PostPoints> story(ParticipantId participant, Random random) {
        var story = new ArrayList<PostPoints>();
        int lastDaysAgo = List.of(3, 30, 70, 120, 200, 400).get(random.nextInt(6));
        int gap = 1 + random.nextInt(40);
        for (int i = random.nextInt(20); i >= 0 && participant.value() % 5 != 0; i--) {
            var on = TODAY.minusDays(lastDaysAgo + (long) i * gap);
            var expires = random.nextBoolean() ? on.plusDays(lastDaysAgo + 200L + random.nextInt(300)) : null;
            story.add(PostPoints.earned(
                    program,
                    participant,
                    List.of(PostingKind.PURCHASE, PostingKind.CODE, PostingKind.BONUS)
                            .get(random.nextInt(3)),
                    Points.of(10 + random.nextInt(200)),
                    on,
                    expires != null && expires.isBefore(TODAY) ? null : expires,
                    "Lublin",
                    LedgerFixture.key()));
        }
        if (!story.isEmpty() && random.nextBoolean()) {
            story.add(PostPoints.spent(
                    program,
                    participant,
                    PostingKind.REWARD,
                    Points.of(5),
                    story.getLast().effectiveOn(),
                    "Kubek",
                    LedgerFixture.key()));
        }
        return story;
    }

    private List<ParticipantId> many() {
        return gatekeeper.asSystem(
                "test",
                () -> IntStream.range(0, MORE_THAN_A_BATCH)
                        .mapToObj(i -> fixture.aParticipant(program))
                        .toList());
    }

    private Tuple live(ParticipantId participant) {
        var insight = insights.of(participant, Language.PL).orElseThrow();
        var standing = insight.standing();
        var habit = insight.habit();
        return tuple(
                standing.stage().name(),
                standing.segment().name(),
                standing.risk().name(),
                habit.lastActiveOn(),
                habit.usualGapDays(),
                habit.earnedInYear().value(),
                habit.spentInYear().value(),
                habit.lapsing().value());
    }

    private Tuple kept(ParticipantId participant) {
        return jdbc.sql("""
                        select stage, segment, risk, last_active_on, usual_gap_days, earned, spent, lapsing
                          from ledger.insight where participant_id = ?""")
                .param(participant.value())
                .query((row, number) -> tuple(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, Integer.class),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)))
                .single();
    }

    private long counted(LocalDate day) {
        return jdbc.sql(
                        "select coalesce(sum(participants), 0) from ledger.insight_count where program_id = ? and day = ?")
                .params(program.value(), day)
                .query(Long.class)
                .single();
    }

    private long taken(LocalDate day) {
        return jdbc.sql("select count(*) from ledger.insight where program_id = ? and taken_on = ?")
                .params(program.value(), day)
                .query(Long.class)
                .single();
    }

    private long rows() {
        return jdbc.sql("select count(*) from ledger.insight where program_id = ?")
                .param(program.value())
                .query(Long.class)
                .single();
    }

    private void merge(ParticipantId former, ParticipantId survivor) {
        aSupervisorTakesOver();
        var stamp = merging.preview(survivor, former).orElseThrow().stamp();
        merging.merge(new MergeParticipants(survivor, former, "Ta sama osoba, dwie karty.", stamp))
                .orElseThrow();
    }

    private void restrict(ParticipantId participant) {
        jdbc.sql("update participants.participant set status = 'RESTRICTED' where id = ?")
                .param(participant.value())
                .update();
    }

    private int killWhoWaitsForMe() {
        return jdbc.sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                         where pg_backend_pid() = any(pg_blocking_pids(pid))""").query(Integer.class).single();
    }
}
