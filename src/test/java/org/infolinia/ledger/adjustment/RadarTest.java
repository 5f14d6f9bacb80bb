package org.infolinia.ledger.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.util.List;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.AgentContacts;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.OwnContacts;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What should make one think twice is said, and what concerns one's own people is never decided alone. */
class RadarTest extends LedgerTest {

    @Autowired
    AgentDirectory directory;

    @Autowired
    AgentContacts contacts;

    @Autowired
    ParticipantRegister participants;

    @Test
    void theSameCaseCauseAndAgentAreSeen() {
        desk.adjust(adjustment(program, halina, 30)).orElseThrow();

        assertThat(radarOf(halina))
                .containsExactly(
                        RadarFact.of(RadarFact.Kind.SAME_CASE, 1, 30L),
                        RadarFact.of(RadarFact.Kind.SAME_CAUSE, 1, 30L),
                        RadarFact.of(RadarFact.Kind.SAME_AGENT, 1, 30L));
    }

    @Test
    void aNewMatterOfAStrangerIsQuiet() {
        assertThat(radarOf(halina)).isEmpty();
    }

    @Test
    void aHouseholdIsSeenByItsAddressOrTelephone() {
        var neighbour = identified();
        desk.adjust(adjustment(program, neighbour, 25)).orElseThrow();

        assertThat(radarOf(halina)).contains(RadarFact.of(RadarFact.Kind.HOUSEHOLD, 1L, 25L));
    }

    @Test
    void nobodyAdjustsHisOwnWalletAlone() {
        reachable(enrolled(Role.AGENT));
        fixture.identify(halina);

        assertThat(radarOf(halina)).contains(RadarFact.of(RadarFact.Kind.OWN_WALLET));
        assertThat(desk.adjust(adjustment(program, halina, 10)))
                .isEqualTo(Outcome.refused(Refusal.of("own-wallet-needs-approval", "SUPERVISOR")));
    }

    @Test
    void norTheWalletOfAColleague() {
        reachable(enrolled(Role.AGENT));
        agent = SignedIn.supervisorOf(program);
        fixture.identify(halina);

        assertThat(radarOf(halina)).contains(RadarFact.of(RadarFact.Kind.COLLEAGUES_WALLET));
        assertThat(desk.adjust(adjustment(program, halina, 10)))
                .isEqualTo(Outcome.refused(Refusal.of("colleagues-wallet-needs-approval", "SUPERVISOR")));
    }

    private List<RadarFact> radarOf(ParticipantId participant) {
        return desk.preview(adjustment(program, participant, 10).proposal())
                .orElseThrow()
                .radar();
    }

    private SignedInAgent enrolled(Role role) {
        return SignedIn.as(
                new EnrolledAgents(directory, gatekeeper).enroll(Language.PL, role, "Halina", "Sama", program));
    }

    /** The agent has the participant's own telephone. */
    private void reachable(SignedInAgent somebody) {
        gatekeeper.asSystem("test", () -> {
            var phones = participants.find(halina).orElseThrow().phones();
            contacts.put(somebody.id(), new OwnContacts(List.of(), phones, List.of(), List.of()));
        });
    }
}
