package org.infolinia.ledger.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.declaration.DeclarationLine.State;
import org.infolinia.ledger.declaration.SalesDeclarations.Reception;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.merging.MergeParticipants;
import org.infolinia.participants.merging.ParticipantMerge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class SalesDeclarationsTest extends LedgerTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final String HEADING = "participant,invoice,product,quantity,sale date,declaration";

    @Autowired
    SalesDeclarations declarations;

    @Autowired
    DeclarationRules rules;

    @Autowired
    Settlements settlements;

    @Autowired
    ParticipantRegister register;

    @Autowired
    Statements statements;

    @Autowired
    ParticipantMerge merge;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private String number;

    @BeforeEach
    void aSupervisorWithARule() {
        SignedIn.supervisorOf(program);
        number = numberOf(halina);
        rules.add(new DeclarationRule(program, "KOCIOL-24", Points.of(40), OCTOBER, TODAY, 10, 24))
                .orElseThrow();
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
                number + ",FV/1/1,KOCIOL-24,1,2026-11-02,D-7");

        assertThat(reception).isEqualTo(new Reception(1, 0, 1, 7));
        assertThat(lines())
                .extracting(line -> Objects.requireNonNullElse(line.reason(), Refusal.of("none"))
                        .code())
                .containsExactly(
                        "none",
                        "declaration-quantity",
                        "declaration-day-not-covered",
                        "declaration-product-unknown",
                        "declaration-participant-unknown",
                        "declaration-sold-in-future",
                        "declaration-line-unreadable",
                        "declaration-invoice-paid");
    }

    @Test
    void acceptedLinesAreSettledOnceAndTheOthersStay() {
        receive(line("FV/1", 2), line("FV/2", 3), line("FV/3", 99));

        var first = settle();
        var second = settle();

        assertThat(first).isEqualTo(new Settlements.Progress(2, 0));
        assertThat(second).isEqualTo(new Settlements.Progress(0, 0));
        assertThat(ledger.wallet(halina).lots())
                .containsExactlyInAnyOrder(
                        new WalletView.Lot(Points.of(80), TODAY, TODAY.plusMonths(24)),
                        new WalletView.Lot(Points.of(120), TODAY, TODAY.plusMonths(24)));
        assertThat(statements.newest(halina, 5)).hasSize(2).allMatch(line -> line.kind() == PostingKind.DECLARATION);
        assertThat(declaration().lines()).isEqualTo(new Declaration.Lines(0, 1, 0, 2));
        assertThat(declaration().settledPoints()).isEqualTo(Points.of(200));
    }

    @Test
    void aSettlementThatBrokeOffGoesOnAndPaysEachLineOnce() {
        receiveMany(2 * Settlements.LINES_AT_ONCE + 50);
        assertThatThrownBy(() -> settlements.settle(declaration().id(), progress -> {
                    throw new IllegalStateException("The power is gone");
                }))
                .hasMessage("The power is gone");
        assertThat(declaration().lines().settled()).isEqualTo(Settlements.LINES_AT_ONCE);

        var told = new ArrayList<Settlements.Progress>();
        settlements.settle(declaration().id(), told::add).orElseThrow();

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

        assertThat(receive(line("FV/9", 2))).isEqualTo(new Reception(0, 1, 0, 0));
        assertThat(lines()).hasSize(1);
    }

    @Test
    void anInvoiceIsPaidOnceAcrossDeclarations() {
        receive(line("FV/1", 2));

        var again = receive(number + ",FV/1,KOCIOL-24,2,2026-11-02,D-8");

        assertThat(again).isEqualTo(new Reception(1, 0, 0, 1));
    }

    @Test
    void aRejectedLineIsAcceptedWhenNothingSpeaksAgainstItAnyMore() {
        receive(number + ",FV/1,PIEC-9,2,2026-11-02,D-7");
        assertThat(refusalOf(declarations.accept(lines().getFirst()))).contains("declaration-product-unknown");

        rules.add(new DeclarationRule(program, "PIEC-9", Points.of(5), OCTOBER, null, 10, null))
                .orElseThrow();
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
    void decisionsNeedWords() {
        receive(line("FV/1", 2));

        assertThat(refusalOf(declarations.reject(lines().getFirst(), " "))).contains("declaration-words-missing");
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

        assertThat(reception).isEqualTo(new Reception(1, 0, 1, 0));
        assertThat(declaration().externalId()).isEqualTo("październik.csv");
    }

    @Test
    void aFileWithoutAColumnIsRefused() {
        assertThat(refusalOf(declarations.receive(
                        program, "x.csv", "participant,invoice\n1,2\n".getBytes(StandardCharsets.UTF_8))))
                .contains("import-column-missing");
    }

    @Test
    void rulesOfAProductDoNotOverlap() {
        assertThat(refusalOf(rules.add(new DeclarationRule(program, "kociol-24", Points.of(1), TODAY, null, 1, null))))
                .contains("declaration-rule-overlaps");
        assertThat(rules.add(
                        new DeclarationRule(program, "KOCIOL-24", Points.of(50), TODAY.plusDays(1), null, 10, null)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(refusalOf(rules.add(new DeclarationRule(program, "X", Points.of(0), TODAY, null, 1, null))))
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

    private String line(String invoice, int quantity) {
        return number + "," + invoice + ",KOCIOL-24," + quantity + ",2026-11-02,D-7";
    }

    private void receiveMany(int lines) {
        receive(IntStream.range(0, lines).mapToObj(i -> line("FV/" + i, 1)).toArray(String[]::new));
    }

    private Reception receive(String... lines) {
        var csv = HEADING + "\n" + String.join("\n", lines) + "\n";
        return declarations
                .receive(program, "sales.csv", csv.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private Settlements.Progress settle() {
        return settlements.settle(declaration().id(), progress -> {}).orElseThrow();
    }

    private Declaration declaration() {
        return declarations.of(program).getLast();
    }

    private List<DeclarationLine> lines() {
        return declarations.lines(declaration().id());
    }

    private String numberOf(ParticipantId participant) {
        return register.find(participant).orElseThrow().number();
    }

    private <T> List<T> atOnce(int times, Callable<T> call) {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads
                    .invokeAll(IntStream.range(0, times)
                            .<Callable<T>>mapToObj(i -> () -> {
                                SignedIn.supervisorOf(program);
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
