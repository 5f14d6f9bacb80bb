package org.infolinia.ledger.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.Unnoticed;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.adjustment.ReverseAdjustment;
import org.infolinia.ledger.declaration.DeclarationLine.State;
import org.infolinia.ledger.declaration.SalesDeclarations.Conflict;
import org.infolinia.ledger.declaration.SalesDeclarations.Reception;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.operation.IntegrityCheck;
import org.infolinia.participants.merging.MergeParticipants;
import org.infolinia.participants.merging.ParticipantMerge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@RecordApplicationEvents
class SalesDeclarationsTest extends DeclarationTest {

    @Autowired
    Statements statements;

    @Autowired
    ParticipantMerge merge;

    @Autowired
    ApplicationEvents events;

    @Autowired
    List<IntegrityCheck> checks;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Unnoticed unnoticed;

    @AfterEach
    void everybodyTakesPartAgain() {
        unnoticed.putBack();
    }

    @Test
    void everyLineIsJudgedByTheRules() {
        var reception = receive(
                number + ",FV/1/1,kociol-24,2,2026-11-02,D-7",
                number + ",FV/1/2,KOCIOL-24,11,2026-11-02,D-7",
                number + ",FV/1/3,KOCIOL-24,1,2026-09-30,D-7",
                number + ",FV/1/4,PIEC-9,1,2026-11-02,D-7",
                "P-0,FV/1/5,KOCIOL-24,1,2026-11-02,D-7",
                number + ",FV/1/6,KOCIOL-24,1,2026-11-18,D-7",
                number + ",FV/1/7,KOCIOL-24,dwa,2026-11-02,D-7",
                number + ",FV/1/8,KOCIOL-24,1,31.02.2026,D-7",
                number + ",FV/1/1,KOCIOL-24,1,2026-11-02,D-7");

        assertThat(reception).isEqualTo(new Reception(1, 0, 1, 8, List.of()));
        assertThat(reasons())
                .containsExactly(
                        "none",
                        "declaration-quantity",
                        "declaration-day-not-covered",
                        "declaration-product-unknown",
                        "declaration-participant-unknown",
                        "declaration-sold-in-future",
                        "declaration-line-unreadable",
                        "declaration-line-unreadable",
                        "declaration-invoice-paid");
    }

    @Test
    void acceptedLinesAreSettledOnceAndTheOthersStay() {
        receive(line("FV/1", 2), line("FV/2", 3), line("FV/3", 99));

        var first = settle();
        var second = settle();

        assertThat(first).isEqualTo(new Settlements.Progress(2, 0, 0, Points.of(200), Points.ZERO));
        assertThat(second).isEqualTo(new Settlements.Progress(0, 0, 0, Points.ZERO, Points.ZERO));
        assertThat(ledger.wallet(halina).lots())
                .containsExactly(new WalletView.Lot(Points.of(200), TODAY, TODAY.plusMonths(24)));
        assertThat(statements.newest(halina, 5)).hasSize(2).allMatch(line -> line.kind() == PostingKind.DECLARATION);
        assertThat(declaration().lines()).isEqualTo(new Declaration.Lines(0, 1, 0, 2));
        assertThat(declaration().settledPoints()).isEqualTo(Points.of(200));
    }

    @Test
    void aSettlementThatBrokeOffGoesOnAndPaysEachLineOnce() {
        receiveMany(2 * Settlements.LINES_AT_ONCE + 50);
        assertThatThrownBy(() ->
                        byAColleague(() -> settlements.settle(declaration().id(), progress -> {
                            throw new IllegalStateException("The power is gone");
                        })))
                .hasMessage("The power is gone");
        assertThat(declaration().lines().settled()).isEqualTo(Settlements.LINES_AT_ONCE);

        var told = new ArrayList<Settlements.Progress>();
        byAColleague(() -> settlements.settle(declaration().id(), told::add)).orElseThrow();

        assertThat(told).extracting(Settlements.Progress::left).containsExactly(50L, 0L);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(40L * (2 * Settlements.LINES_AT_ONCE + 50)));
    }

    @Test
    void manyWhoSettleAtOncePayEachLineOnce() {
        int lines = 3 * Settlements.LINES_AT_ONCE;
        receiveMany(lines);
        var id = declaration().id();

        var outcomes = atOnce(8, () -> settlements.settle(id, progress -> {}));

        assertThat(outcomes).allMatch(Outcome.Done.class::isInstance);
        assertThat(outcomes.stream()
                        .mapToLong(outcome -> outcome.orElseThrow().done())
                        .sum())
                .isEqualTo(lines);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(40L * lines));
    }

    @Test
    void aDeclarationIsReceivedOnce() {
        receive(line("FV/1", 2));

        assertThat(receive(line("FV/1", 2))).isEqualTo(new Reception(0, 1, 0, 0, List.of()));
        assertThat(lines()).hasSize(1);
    }

    @Test
    void aKnownDeclarationWithOtherLinesIsAConflictThatNamesTheFirst() {
        receive(line("FV/1", 2));

        var again = receive(line("FV/1", 2), line("FV/2", 1), number + ",FV/3,KOCIOL-24,1,2026-11-02,D-8");

        assertThat(again).isEqualTo(new Reception(1, 0, 1, 0, List.of(new Conflict(declaration()))));
        assertThat(all()).extracting(Declaration::externalId).containsExactly("D-8", "D-7");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void withoutNumbersDeclarationsAreKnownByWhatTheySayAndNotByTheirFile() {
        var heading = "participant,invoice,product,quantity,sale date\n";
        var november = heading + number + ",FV/1,KOCIOL-24,2,2026-11-02\n";
        var december = heading + number + ",FV/2,KOCIOL-24,1,2026-11-03\n";

        assertThat(receiveFile(november)).isEqualTo(new Reception(1, 0, 1, 0, List.of()));
        assertThat(receiveFile(november)).isEqualTo(new Reception(0, 1, 0, 0, List.of()));
        assertThat(receiveFile(december)).isEqualTo(new Reception(1, 0, 1, 0, List.of()));
    }

    @Test
    void aNumberThatIsTooLongIsRefusedInsteadOfCut() {
        var csv = "participant,invoice,product,quantity,sale date,declaration\n" + number
                + ",FV/1,KOCIOL-24,2,2026-11-02," + "D".repeat(81) + "\n";

        assertThat(refusalOf(declarations.receive(program, "sales.csv", csv.getBytes(StandardCharsets.UTF_8))))
                .contains("declaration-id-too-long");
    }

    @Test
    void aRejectedLineIsAcceptedWhenNothingSpeaksAgainstItAnyMore() {
        receive(number + ",FV/1,PIEC-9,2,2026-11-02,D-7");
        assertThat(refusalOf(declarations.accept(lines().getFirst()))).contains("declaration-product-unknown");

        aRule(new DeclarationRule(program, "PIEC-9", Points.of(5), OCTOBER, null, 10, null));
        var accepted = declarations.accept(lines().getFirst()).orElseThrow();

        assertThat(accepted.state()).isEqualTo(State.ACCEPTED);
        assertThat(accepted.points()).isEqualTo(Points.of(10));
        assertThat(accepted.reason()).isNull();
    }

    @Test
    void aDisputedLineIsAnnouncedAndNotPaid() {
        receive(line("FV/1", 2));

        var disputed = declarations
                .dispute(lines().getFirst(), "Hurtownia nie potwierdza faktury.")
                .orElseThrow();
        settle();

        assertThat(disputed.reason())
                .isEqualTo(Refusal.of("declaration-disputed", "Hurtownia nie potwierdza faktury."));
        assertThat(events.stream(DeclarationLineDisputed.class)).singleElement().satisfies(event -> {
            assertThat(event.participant()).isEqualTo(halina);
            assertThat(event.matter()).isEqualTo("FV/1, KOCIOL-24 × 2");
        });
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void aSettledLineStaysAsItIs() {
        receive(line("FV/1", 2));
        var shown = lines().getFirst();
        settle();

        assertThat(refusalOf(declarations.reject(shown, "Za późno."))).contains("declaration-line-settled");
        assertThatThrownBy(() -> jdbc.sql("update ledger.declaration_line set quantity = 1 where id = ?")
                        .params(shown.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("A settled line stays as it is");
    }

    @Test
    void acceptingWhatIsAcceptedIsNoDecision() {
        receive(line("FV/1", 2));

        declarations.accept(lines().getFirst()).orElseThrow();

        assertThat(events.stream(DeclarationLineDecided.class)).isEmpty();
    }

    @Test
    void whoTakesPartNoMoreIsRejectedWithAnEntryInTheTrail() {
        receive(line("FV/1", 2));
        unnoticed.becomes("RESTRICTED", halina);

        assertThat(settle()).isEqualTo(new Settlements.Progress(0, 1, 0, Points.ZERO, Points.ZERO));

        assertThat(reasons()).containsExactly("participant-not-active");
        assertThat(events.stream(DeclarationLineDecided.class))
                .singleElement()
                .satisfies(decided -> assertThat(decided.state()).isEqualTo(State.REJECTED));
    }

    @Test
    void whatPaysOffADebtIsSaid() {
        var award = fixture.earn(program, halina, 30, TODAY, MARCH);
        fixture.spend(program, halina, 30, TODAY);
        fixture.identify(halina);
        desk.reverse(new ReverseAdjustment(
                        award.posting(),
                        null,
                        "Nagroda naliczona pomyłkowo.",
                        OpenCases.ticketOf(halina),
                        UUID.randomUUID()))
                .orElseThrow();
        receive(line("FV/1", 2));

        assertThat(settle()).isEqualTo(new Settlements.Progress(1, 0, 0, Points.of(80), Points.of(30)));

        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(50));
        assertThat(lines()).extracting(DeclarationLine::paidOff).containsExactly(Points.of(30));
        assertThat(declaration().paidOff()).isEqualTo(Points.of(30));
    }

    @Test
    void aWrongCountOfLinesIsFound() {
        receive(line("FV/1", 2));
        var id = declaration().id().value();
        var counts = checks.stream()
                .filter(check -> check.statement().equals("every declaration counts its lines"))
                .findFirst()
                .orElseThrow();

        transactions.executeWithoutResult(status -> {
            jdbc.sql("update ledger.declaration set accepted = 2 where id = ?")
                    .params(id)
                    .update();
            assertThat(counts.firstViolation(rows -> {})).contains("declaration " + id);
            status.setRollbackOnly();
        });
    }

    @Test
    void decisionsNeedWords() {
        receive(line("FV/1", 2));

        assertThat(refusalOf(declarations.reject(lines().getFirst(), " "))).contains("declaration-words-missing");
        assertThat(refusalOf(declarations.dispute(lines().getFirst(), "Pytać: biuro@term-inst.example")))
                .contains("comment-names-somebody");
        assertThat(refusalOf(declarations.dispute(lines().getFirst(), "x".repeat(301))))
                .contains("declaration-words-missing");
    }

    @Test
    void whoWasMergedMeanwhileIsPaidWhereHeLivesOn() {
        var survivor = fixture.aParticipant(program);
        receive(line("FV/1", 2));
        merge(halina, survivor);

        settle();

        assertThat(ledger.wallet(survivor).posted()).isEqualTo(Points.of(80));
    }

    @Test
    void spreadsheetsInPolishAreRead() {
        var csv = "Numer uczestnika;Pozycja faktury;Kod produktu;Ilość;Data sprzedaży\n" + number
                + ";FV/1;KOCIOL-24;2;2.11.2026\n";

        var reception = declarations
                .receive(program, "październik.csv", csv.getBytes(Charset.forName("windows-1250")))
                .orElseThrow();

        assertThat(reception).isEqualTo(new Reception(1, 0, 1, 0, List.of()));
        assertThat(declaration().source()).isEqualTo("październik.csv");
        assertThat(declaration().externalId()).startsWith("#");
    }

    @Test
    void aFileWithoutAColumnIsRefused() {
        assertThat(refusalOf(declarations.receive(
                        program, "x.csv", "participant,invoice\n1,2\n".getBytes(StandardCharsets.UTF_8))))
                .contains("import-column-missing");
    }

    @Test
    void rulesOfAProductDoNotOverlap() {
        assertThat(refusalOf(
                        rules.enter(new DeclarationRule(program, "kociol-24", Points.of(1), TODAY, null, 1, null))))
                .contains("declaration-rule-overlaps");
        assertThat(rules.enter(
                        new DeclarationRule(program, "KOCIOL-24", Points.of(50), TODAY.plusDays(1), null, 10, null)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(refusalOf(rules.enter(new DeclarationRule(program, "X", Points.of(0), TODAY, null, 1, null))))
                .contains("declaration-rule-unsound");
    }

    @Test
    void anAgentSettlesNothing() {
        receive(line("FV/1", 2));
        var id = declaration().id();
        SignedIn.agentOf(program);

        assertThatThrownBy(() -> settlements.settle(id, progress -> {})).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> receive(line("FV/2", 2))).isInstanceOf(AccessDeniedException.class);
    }

    private void merge(ParticipantId from, ParticipantId to) {
        var stamp = merge.preview(to, from).orElseThrow().stamp();
        merge.merge(new MergeParticipants(to, from, "Jedna osoba, dwa numery.", stamp))
                .orElseThrow();
    }

    private <T> List<T> atOnce(int times, Callable<T> call) {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads
                    .invokeAll(IntStream.range(0, times)
                            .<Callable<T>>mapToObj(i -> () -> {
                                SignedIn.administrator();
                                return call.call();
                            })
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
