package org.infolinia.ledger.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.apology;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.insight.ChangeTerms;
import org.infolinia.ledger.insight.InsightTerms;
import org.infolinia.ledger.insight.InsightTerms.Currency;
import org.infolinia.ledger.insight.TermsDesk;
import org.infolinia.ledger.insight.figures.FigureRow.Key;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.participants.merging.MergeParticipants;
import org.infolinia.participants.merging.ParticipantMerge;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a program's points did in a period, against the raw rows. */
class ProgramFiguresTest extends LedgerTest {

    private static final FigurePeriod OCTOBER = new FigurePeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    private static final FigurePeriod NOVEMBER =
            new FigurePeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final LocalDate IN_OCTOBER = LocalDate.of(2026, 10, 12);
    private static final long SEED = 31;

    @Autowired
    ProgramFigures figures;

    @Autowired
    TermsDesk terms;

    @Autowired
    ParticipantMerge merging;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager manager;

    @Test
    void aPeriodWithoutAnythingHasNoSharesRatherThanZero() {
        var none = figures(OCTOBER);

        assertThat(none.enrolled()).isEqualTo(1);
        assertThat(none.participation()).hasValue(0);
        assertThat(none.frequency()).isEmpty();
        assertThat(none.redemption()).isEmpty();
        assertThat(none.budgetUsed()).isEmpty();
        assertThat(none.goodwillCost()).isNull();
    }

    @Test
    void onlyWhatHappenedInThePeriodCounts() {
        earn(OCTOBER.from().minusDays(1), 1);
        earn(OCTOBER.from(), 10);
        earn(OCTOBER.until(), 100);
        earn(OCTOBER.until().plusDays(1), 1_000);

        assertThat(figures(OCTOBER).issued()).isEqualTo(Points.of(110));
        assertThat(figures(OCTOBER).submissions()).isEqualTo(2);
        assertThat(figures(OCTOBER).active()).isEqualTo(1);
    }

    @Test
    void theSharesAreThoseOfTheirDefinitions() {
        fixture.aParticipant(program);
        earn(IN_OCTOBER, 300);
        earn(IN_OCTOBER.plusDays(1), 100);
        fixture.spend(program, halina, 100, IN_OCTOBER.plusDays(2));
        lapse(40, IN_OCTOBER.plusDays(3));

        var october = figures(OCTOBER);

        assertThat(october.participation()).hasValue(0.5);
        assertThat(october.frequency()).hasValue(2);
        assertThat(october.redemption()).hasValue(0.25);
        assertThat(october.breakage()).hasValue(0.1);
    }

    @Test
    void whatIsTakenBackIsLessIssuedInItsMonthAndASubmissionNoMoreWhenItIsWhole() {
        aSupervisorTakesOver();
        var whole = earn(IN_OCTOBER, 90);
        var part = earn(IN_OCTOBER, 80);
        desk.reverse(reversalOf(whole)).orElseThrow();
        desk.reverse(reversalOf(part, 30)).orElseThrow();

        assertThat(figures(OCTOBER).issued()).isEqualTo(Points.of(170));
        assertThat(figures(OCTOBER).submissions()).isEqualTo(1);
        assertThat(figures(NOVEMBER).issued()).isEqualTo(Points.of(-120));
        assertThat(rows(Counted.ISSUES, NOVEMBER)).extracting(FigureRow::points).containsExactlyInAnyOrder(-90L, -30L);
    }

    /** Thirty of ninety points are taken back, and sixty of another unit: the books are left as they were afterwards. */
    @Test
    void whatIsTakenBackOfAnotherUnitTakesNoSubmissionBack() {
        aSupervisorTakesOver();
        desk.reverse(reversalOf(earn(IN_OCTOBER, 90), 30)).orElseThrow();

        long submissions = new TransactionTemplate(manager).execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                            insert into ledger.entry
                                (posting_id, wallet_id, account_id, unit, amount, balance_after, wallet_version,
                                 effective_on, link)
                            select posting.id, side.wallet, side.account, 'QUALIFYING', side.amount, side.balance,
                                   side.version, side.day, side.link
                              from ledger.posting
                              join ledger.entry taken on taken.posting_id = posting.id and taken.wallet_id is not null
                              join ledger.entry given on given.posting_id = posting.id and given.account_id is not null
                             cross join lateral (values
                                   (taken.wallet_id, null::bigint, -60, 0, 9999, taken.effective_on, taken.link),
                                   (null, given.account_id, 60, null, null, given.effective_on, given.link))
                                   as side (wallet, account, amount, balance, version, day, link)
                             where posting.kind = 'REVERSAL' and posting.program_id = ?""").param(program.value()).update();
            return figures(OCTOBER).submissions();
        });

        assertThat(submissions).isEqualTo(1);
    }

    @Test
    void goodwillIsHeldAgainstItsBudgetAndCostsWhatAPointIsWorth() {
        fund(agent.id(), 400);
        desk.adjust(apology(program, halina, 100)).orElseThrow();
        settleValue("0.03");

        var november = figures(NOVEMBER);

        assertThat(november.goodwill()).isEqualTo(Points.of(100));
        assertThat(november.budget()).isEqualTo(Points.of(400));
        assertThat(november.budgetUsed()).hasValue(0.25);
        assertThat(november.goodwillCost()).isEqualByComparingTo("3.00");
        assertThat(november.currency()).isEqualTo(Currency.PLN);
        assertThat(november.issued()).isEqualTo(Points.ZERO);
        assertThat(figures(OCTOBER).budget()).isEqualTo(Points.ZERO);
    }

    @Test
    void whoWasMergedIsActiveOnceAndEnrolledOnce() {
        var former = fixture.aParticipant(program);
        fixture.earn(program, former, 10, IN_OCTOBER, null);
        earn(IN_OCTOBER, 10);
        merge(former, halina);

        var october = figures(OCTOBER);

        assertThat(october.enrolled()).isEqualTo(1);
        assertThat(october.active()).isEqualTo(1);
        assertThat(october.submissions()).isEqualTo(2);
        assertThat(rows(Counted.ACTIVE, OCTOBER)).singleElement().satisfies(row -> {
            assertThat(row.participant()).isEqualTo(halina);
            assertThat(row.times()).isEqualTo(2);
        });
        assertThat(rows(Counted.SUBMISSIONS, OCTOBER))
                .extracting(FigureRow::participant)
                .containsExactly(halina, halina);
    }

    @Test
    void theyAreWhatTheRawRowsAddUpTo() {
        manyThingsHappen();

        var october = figures(OCTOBER);

        assertThat(october.submissions()).isEqualTo(raw("""
                select count(*) from ledger.posting p
                 where p.kind in ('PURCHASE', 'CODE', 'DECLARATION')"""));
        assertThat(october.active()).isEqualTo(raw("""
                select count(distinct w.participant_id)
                  from ledger.wallet w, ledger.entry e, ledger.posting p
                 where e.wallet_id = w.id and p.id = e.posting_id and p.kind in ('PURCHASE', 'CODE', 'DECLARATION')"""));
        assertThat(october.issued().value()).isEqualTo(raw("""
                select -sum(e.amount) from ledger.entry e, ledger.posting p, ledger.account a
                 where p.id = e.posting_id and a.id = e.account_id and a.kind = 'ISSUANCE'"""));
        assertThat(october.spent().value()).isEqualTo(raw("""
                select sum(e.amount) from ledger.entry e, ledger.posting p, ledger.account a
                 where p.id = e.posting_id and a.id = e.account_id and a.kind = 'REDEMPTION'"""));
        assertThat(october.lapsed().value()).isEqualTo(raw("""
                select sum(e.amount) from ledger.entry e, ledger.posting p, ledger.account a
                 where p.id = e.posting_id and a.id = e.account_id and a.kind = 'BREAKAGE'"""));
        assertThat(october.active()).isGreaterThan(10);
        assertThat(october.lapsed().value()).isPositive();
    }

    @Test
    void theirRowsPageByPageAreWhatTheyCount() {
        manyThingsHappen();
        var october = figures(OCTOBER);

        assertThat(rows(Counted.SUBMISSIONS, OCTOBER)).hasSize((int) october.submissions());
        assertThat(sum(Counted.ISSUES)).isEqualTo(october.issued().value());
        assertThat(sum(Counted.REWARDS)).isEqualTo(-october.spent().value());
        assertThat(sum(Counted.LAPSES)).isEqualTo(-october.lapsed().value());
        assertThat(rows(Counted.ACTIVE, OCTOBER))
                .hasSize((int) october.active())
                .satisfies(rows -> assertThat(
                                rows.stream().mapToLong(FigureRow::times).sum())
                        .isEqualTo(october.submissions()));
        assertThat(rows(Counted.ENROLLED, OCTOBER)).hasSize((int) october.enrolled());
        assertThat(rows(Counted.ISSUES, OCTOBER))
                .isSortedAccordingTo(
                        (one, other) -> one.key().day().compareTo(other.key().day()))
                .doesNotHaveDuplicates();
    }

    @Test
    void agentsDoNotReadThem() {
        SignedIn.agentOf(program);

        assertThatThrownBy(() -> figures.of(program, OCTOBER)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> figures.rows(program, Counted.ISSUES, OCTOBER, Key.BEGINNING, 10))
                .isInstanceOf(AccessDeniedException.class);
    }

    private PeriodFigures figures(FigurePeriod period) {
        return gatekeeper.asSystem("test", () -> figures.of(program, period));
    }

    /** In small pages. */
    private List<FigureRow> rows(Counted counted, FigurePeriod period) {
        int size = 7;
        var all = new ArrayList<FigureRow>();
        List<FigureRow> page;
        do {
            var after = all.isEmpty() ? Key.BEGINNING : all.getLast().key();
            page = gatekeeper.asSystem("test", () -> figures.rows(program, counted, period, after, size));
            all.addAll(page);
        } while (page.size() == size);
        return all;
    }

    private long sum(Counted counted) {
        return rows(counted, OCTOBER).stream().mapToLong(FigureRow::points).sum();
    }

    private void manyThingsHappen() {
        var random = new Random(SEED);
        var history = new ArrayList<PostPoints>();
        IntStream.range(0, 30).mapToObj(i -> fixture.aParticipant(program)).forEach(one -> {
            for (int i = random.nextInt(6); i >= 0; i--) {
                history.add(earned(one, random));
            }
        });
        for (var line : List.copyOf(history)) {
            if (random.nextInt(3) == 0) {
                history.add(taken(line, random.nextBoolean() ? PostingKind.REWARD : PostingKind.EXPIRY));
            }
        }
        assertThat(gatekeeper
                        .asSystem("test", () -> ledger.importHistory(history))
                        .refused())
                .isEmpty();
    }

    private PostPoints earned(ParticipantId participant, Random random) {
        var kinds = List.of(PostingKind.PURCHASE, PostingKind.CODE, PostingKind.DECLARATION, PostingKind.BONUS);
        return PostPoints.earned(
                program,
                participant,
                kinds.get(random.nextInt(kinds.size())),
                Points.of(20 + random.nextInt(100)),
                LocalDate.of(2026, 9, 20).plusDays(random.nextInt(50)),
                null,
                "Lublin",
                LedgerFixture.key());
    }

    private PostPoints taken(PostPoints earned, PostingKind kind) {
        return PostPoints.spent(
                program, earned.participant(), kind, Points.of(5), earned.effectiveOn(), "Kubek", LedgerFixture.key());
    }

    private long raw(String sql) {
        return jdbc.sql(
                        sql
                                + " and p.program_id = :program and p.effective_on >= '2026-10-01' and p.effective_on < '2026-11-01'")
                .param("program", program.value())
                .query(Long.class)
                .single();
    }

    private Receipt earn(LocalDate on, long points) {
        return fixture.earn(program, halina, points, on, null);
    }

    private void lapse(long points, LocalDate on) {
        fixture.post(PostPoints.spent(
                program, halina, PostingKind.EXPIRY, Points.of(points), on, "Wygasły", LedgerFixture.key()));
    }

    private void settleValue(String value) {
        var before = terms.of(program);
        var after = new InsightTerms(
                before.newDays(),
                before.lapsingDays(),
                before.lapsingGaps(),
                before.lostDays(),
                before.frequentTimes(),
                before.highPoints(),
                before.fallPercent(),
                before.soonDays(),
                before.unspentDays(),
                new BigDecimal(value),
                before.currency());
        gatekeeper
                .asSystem("test", () -> terms.change(new ChangeTerms(program, before, after)))
                .orElseThrow();
    }

    private void merge(ParticipantId former, ParticipantId survivor) {
        aSupervisorTakesOver();
        var stamp = merging.preview(survivor, former).orElseThrow().stamp();
        merging.merge(new MergeParticipants(survivor, former, "Ta sama osoba, dwie karty.", stamp))
                .orElseThrow();
    }
}
