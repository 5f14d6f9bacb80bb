package org.infolinia.ledger.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.declaration.DeclarationLine.State;
import org.infolinia.security.AgentContacts;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.OwnContacts;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** One person alone cannot make points of a file: rules and settlements want a second one, and nobody pays himself. */
class DeclarationsByTwoTest extends DeclarationTest {

    private static final String STOVE = "PIEC-9";

    @Autowired
    AgentDirectory agents;

    @Autowired
    AgentContacts contacts;

    @Test
    void aRuleJudgesOnceSomebodyElseHasPutItInForce() {
        var rule = rules.enter(new DeclarationRule(program, STOVE, Points.of(5), OCTOBER, null, 10, null))
                .orElseThrow();
        receive(number + ",FV/1," + STOVE + ",2,2026-11-02,D-7");
        assertThat(reasons()).containsExactly("declaration-product-unknown");

        assertThat(refusalOf(rules.putInForce(rule))).contains("declaration-rule-by-another");
        byAColleague(() -> rules.putInForce(rule)).orElseThrow();

        assertThat(declarations.accept(lines().getFirst()).orElseThrow().points())
                .isEqualTo(Points.of(10));
    }

    @Test
    void theDatabaseKeepsTheAuthorFromPuttingHisRuleInForce() {
        var rule = rules.enter(new DeclarationRule(program, STOVE, Points.of(5), OCTOBER, null, 10, null))
                .orElseThrow();

        assertThatThrownBy(() -> jdbc.sql("""
                                update ledger.declaration_rule
                                   set in_force_by_id = entered_by_id, in_force_by_name = 'joanna', in_force_at = now()
                                 where id = ?""").params(rule.id()).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("rule_put_in_force_by_another");
    }

    @Test
    void aRuleThatWaitsIsWithdrawnAndOneInForceStays() {
        var waiting = rules.enter(new DeclarationRule(program, STOVE, Points.of(5), OCTOBER, null, 10, null))
                .orElseThrow();
        var inForce = rules.of(program).stream()
                .filter(EnteredRule::isInForce)
                .findFirst()
                .orElseThrow();

        rules.withdraw(waiting).orElseThrow();

        assertThat(rules.of(program)).containsExactly(inForce);
        assertThat(refusalOf(rules.withdraw(inForce))).contains("declaration-rule-decided");
        assertThat(refusalOf(byAColleague(() -> rules.putInForce(waiting)))).contains("declaration-rule-decided");
        assertThatThrownBy(() -> jdbc.sql("update ledger.declaration_rule set points = 999 where id = ?")
                        .params(inForce.id())
                        .update())
                .hasStackTraceContaining("A rule in force stays as it is");
    }

    @Test
    void whoEnteredADeclarationDoesNotSettleIt() {
        receive(line("FV/1", 2));
        var id = declaration().id();

        assertThat(refusalOf(settlements.settle(id, progress -> {}))).contains("declaration-settled-by-another");
        assertThat(declarations.objectionToSettling(declaration())).isPresent();
        assertThat(byAColleague(() -> declarations.objectionToSettling(declaration())))
                .isEmpty();
        assertThat(settle().done()).isEqualTo(1);
    }

    @Test
    void theDatabaseKeepsTheReceiverFromSettling() {
        receive(line("FV/1", 2));

        assertThatThrownBy(
                        () -> jdbc.sql("""
                                update ledger.declaration set settled_by_id = received_by_id, settled_by_name = 'joanna'
                                 where id = ?""").params(declaration().id().value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("declaration_settled_by_another");
    }

    @Test
    void nobodyReceivesAcceptsOrSettlesForHimself() {
        var ewa = aSupervisorWhoIs(halina);
        var second = fixture.aParticipant(program);
        SignedIn.as(ewa);
        receive(line("FV/1", 2), numberOf(second) + ",FV/2," + BOILER + ",1,2026-11-02,D-7");

        assertThat(reasons()).containsExactly("declaration-own-wallet", "none");
        assertThat(refusalOf(declarations.accept(lines().getFirst()))).contains("declaration-own-wallet");
        SignedIn.supervisorOf(program);
        assertThat(declarations.accept(lines().getFirst()).orElseThrow().state())
                .isEqualTo(State.ACCEPTED);
        assertThat(settle().done()).isEqualTo(2);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(80));
    }

    @Test
    void linesOfWhoSettlesAreLeftToSomebodyElse() {
        var ewa = aSupervisorWhoIs(halina);
        receive(line("FV/1", 2));
        SignedIn.as(ewa);

        var progress = settlements.settle(declaration().id(), told -> {}).orElseThrow();

        assertThat(progress).isEqualTo(new Settlements.Progress(0, 1, 0, Points.ZERO, Points.ZERO));
        assertThat(reasons()).containsExactly("declaration-own-wallet");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
    }

    /** A supervisor who takes part in the program himself, at the same address. */
    private SignedInAgent aSupervisorWhoIs(ParticipantId participant) {
        return gatekeeper.asSystem("test", () -> {
            var agent = new EnrolledAgents(agents, gatekeeper)
                    .enroll(Language.PL, Role.SUPERVISOR, "Halina", "Sama", program);
            contacts.put(
                    agent.id(),
                    new OwnContacts(
                            register.find(participant).orElseThrow().emails(), List.of(), List.of(), List.of()));
            return agent;
        });
    }
}
