package org.infolinia.ledger.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.UUID;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.EmptyState;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.reward.OrderReward;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.participants.panel.ParticipantAction.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The wallet beside the participant, and the button that adjusts it. */
class WalletPanelTest extends LedgerViewTest {

    @Autowired
    WalletPanel walletPanel;

    @Autowired
    RewardDesk rewards;

    @Autowired
    FixedClock clock;

    @Autowired
    AdjustPointsAction action;

    @AfterEach
    void theClockIsSetBack() {
        clock.reset();
    }

    @Test
    void theWalletStaysClosedUntilTheLevelIsReached() {
        fixture.earn(program, halina, 4_280, TODAY, TODAY.plusYears(1));
        openTabFor(SignedIn.agentOf(program));
        var participant = halina();

        var closed =
                walletPanel.create(participant, IdentificationLevel.UNKNOWN).orElseThrow();
        var open =
                walletPanel.create(participant, IdentificationLevel.KNOWLEDGE).orElseThrow();

        _assertOne(closed, EmptyState.class);
        _assertNone(open, EmptyState.class);
        _assertOne(open, Span.class, spec -> spec.withText("4,280"));
        _assertOne(open, LotBar.class);
    }

    @Test
    void theButtonSaysWhichLevelItNeeds() {
        openTabFor(SignedIn.agentOf(program));
        var participant = halina();

        UI.getCurrent()
                .add(action.create(new Context(participant, IdentificationLevel.MATCHED, null, () -> {}))
                        .orElseThrow());

        assertThat(_get(Button.class, spec -> spec.withText("Adjust points – level 2"))
                        .getElement()
                        .getAttribute("aria-disabled"))
                .isEqualTo("true");
    }

    @Test
    void pointsOnOrderAreNotSaidToExpireAndThoseThatDoAreNamed() {
        fixture.earn(program, halina, 40, TODAY, TODAY.plusDays(3));
        fixture.earn(program, halina, 60, TODAY, TODAY.plusDays(9));
        aReward("mug", "Mug", 40);
        openTabWithHalinaOnTheLine();
        var mug = catalogue.of(program).getFirst();
        rewards.order(new OrderReward(halina, program, mug.id(), mug.price(), UUID.randomUUID()))
                .orElseThrow();

        assertThat(walletWords()).contains("60 pts expire").doesNotContain("40 pts expire");
        clock.advance(Duration.ofDays(5));
        fixture.identify(halina);
        assertThat(walletWords())
                .contains("60 pts expire")
                .contains("in 4 days")
                .contains("40 pts are past their day and held by an order");
    }

    private String walletWords() {
        return walletPanel
                .create(halina(), IdentificationLevel.KNOWLEDGE)
                .orElseThrow()
                .getElement()
                .getTextRecursively();
    }
}
