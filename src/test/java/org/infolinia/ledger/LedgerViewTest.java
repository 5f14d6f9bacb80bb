package org.infolinia.ledger;

import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.util.Map;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.OfferReward;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Opens the ledger's screens; there is a program with a participant. */
public abstract class LedgerViewTest extends ViewTest {

    @Autowired
    protected PointsLedger ledger;

    @Autowired
    protected ParticipantRegister register;

    @Autowired
    protected ProgramDirectory directory;

    @Autowired
    protected Gatekeeper gatekeeper;

    @Autowired
    protected RewardCatalogue catalogue;

    protected LedgerFixture fixture;
    protected ProgramId program;
    protected ParticipantId halina;

    @BeforeEach
    void aParticipantOfAProgram() {
        fixture = new LedgerFixture(directory, register, ledger, gatekeeper);
        program = fixture.aProgram();
        halina = fixture.aParticipant(program);
    }

    /** An agent has the participant on the line and knows who it is. */
    protected void openTabWithHalinaOnTheLine() {
        openTabFor(SignedIn.agentOf(program));
        fixture.identify(halina);
    }

    protected void openTabForASupervisor() {
        openTabFor(SignedIn.supervisorOf(program));
        fixture.identify(halina);
    }

    /** On offer from today, without end, to be sent as a parcel. */
    protected Reward aReward(String code, String name, long price) {
        var names = Map.of(Language.PL, name, Language.EN, name, Language.AZ, name);
        var offer = new OfferReward(program, code, names, Points.of(price), null, Delivery.PARCEL, TODAY, null);
        return gatekeeper.asSystem("test", () -> catalogue.offer(offer)).orElseThrow();
    }

    protected Participant halina() {
        return register.find(halina).orElseThrow();
    }
}
