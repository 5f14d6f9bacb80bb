package org.infolinia.ledger.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.util.Map;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.journal.AccountKind;
import org.infolinia.ledger.reason.AdjustmentReason.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A program settles its own reasons; what each version said is kept. */
@RecordApplicationEvents
class ReasonSetupTest extends LedgerTest {

    @Autowired
    ReasonSetup setup;

    @Autowired
    AdjustmentReasons reasons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void aNewReasonCanBeGivenAtOnce() {
        SignedIn.administrator();
        setup.add(program, "lost-parcel", terms(Direction.CREDIT, 70)).orElseThrow();
        SignedIn.as(agent);

        desk.adjust(forReason("lost-parcel", 70)).orElseThrow();

        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(70));
        assertThat(refusalOf(desk.adjust(forReason("lost-parcel", 71)))).contains("reason-maximum");
    }

    @Test
    void newTermsAreTheNextVersionAndTheOldOneIsKept() {
        SignedIn.administrator();
        setup.add(program, "lost-parcel", terms(Direction.CREDIT, 70)).orElseThrow();

        var changed = setup.change(program, "lost-parcel", 1, terms(Direction.CREDIT, 90))
                .orElseThrow();

        assertThat(changed.version()).isEqualTo(2);
        assertThat(jdbc.sql("""
                                select v.maximum from ledger.reason_version v
                                  join ledger.reason r on r.id = v.reason_id
                                 where r.program_id = ? and r.code = 'lost-parcel' order by v.version""").param(program.value()).query(Long.class).list())
                .containsExactly(70L, 90L);
        assertThat(events.stream(ReasonChanged.class))
                .filteredOn(event ->
                        event.program().equals(program) && !event.before().isEmpty())
                .singleElement()
                .satisfies(event -> assertThat(event.facts().details())
                        .containsOnly(Map.entry("version", "1 > 2"), Map.entry("maximum", "70 > 90")));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        SignedIn.administrator();
        setup.add(program, "lost-parcel", terms(Direction.CREDIT, 70)).orElseThrow();
        setup.change(program, "lost-parcel", 1, terms(Direction.CREDIT, 90)).orElseThrow();

        assertThat(refusalOf(setup.change(program, "lost-parcel", 1, terms(Direction.CREDIT, 10))))
                .contains("reason-changed-meanwhile");
    }

    @Test
    void aWithdrawnReasonIsNeitherOfferedNorAcceptedUntilItIsRestored() {
        SignedIn.administrator();
        var reason = setup.of(program).stream()
                .filter(each -> each.code().equals("missing-bonus"))
                .findFirst()
                .orElseThrow();
        setup.withdraw(program, reason.code(), reason.version(), true).orElseThrow();
        SignedIn.as(agent);

        assertThat(reasons.of(program)).extracting(AdjustmentReason::code).doesNotContain("missing-bonus");
        assertThat(refusalOf(desk.adjust(adjustment(program, halina, 40)))).contains("reason-withdrawn");

        SignedIn.administrator();
        setup.withdraw(program, reason.code(), reason.version() + 1, false).orElseThrow();
        SignedIn.as(agent);
        desk.adjust(adjustment(program, halina, 40)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Lost-Parcel", "lost parcel", "ż-2"})
    void aCodeIsPlain(String code) {
        SignedIn.administrator();

        assertThat(refusalOf(setup.add(program, code, terms(Direction.CREDIT, 70))))
                .contains("reason-code");
    }

    @Test
    void termsThatCannotHoldAreRefused() {
        SignedIn.administrator();

        assertThat(refusalOf(setup.add(program, "missing-bonus", terms(Direction.CREDIT, 70))))
                .contains("reason-code-taken");
        assertThat(refusalOf(setup.add(program, "lost-parcel", terms(Direction.CREDIT, 0))))
                .contains("reason-terms-maximum");
        assertThat(refusalOf(
                        setup.add(program, "lost-parcel", terms(Direction.EITHER, AccountKind.GOODWILL, 70, "Zguba"))))
                .contains("reason-terms-goodwill");
        assertThat(refusalOf(
                        setup.add(program, "lost-parcel", terms(Direction.CREDIT, AccountKind.CORRECTION, 70, " "))))
                .contains("reason-terms-words");
    }

    @Test
    void aSupervisorSettlesNothing() {
        SignedIn.supervisorOf(program);

        assertThatThrownBy(() -> setup.of(program)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> setup.add(program, "lost-parcel", terms(Direction.CREDIT, 70)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private AdjustPoints forReason(String code, long points) {
        var asked = adjustment(program, halina, points);
        return new AdjustPoints(
                halina, program, asked.points(), code, asked.comment(), asked.caseReference(), asked.key());
    }

    private static ReasonTerms terms(Direction direction, long maximum) {
        return terms(direction, AccountKind.CORRECTION, maximum, "Zagubiona paczka");
    }

    private static ReasonTerms terms(Direction direction, AccountKind account, long maximum, String label) {
        var labels = Map.of(Language.PL, label, Language.EN, "Lost parcel", Language.AZ, "İtmiş bağlama");
        var told = Map.of(
                Language.PL, "za zagubioną paczkę",
                Language.EN, "for a lost parcel",
                Language.AZ, "itmiş bağlamaya görə");
        return new ReasonTerms(direction, account, Points.of(maximum), 12, false, labels, told);
    }
}
