package org.infolinia.ledger.insight.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Badge;
import org.infolinia.kit.EmptyState;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.participants.panel.ParticipantPanel.Place;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The card that says why this person matters now. */
class InsightPanelTest extends LedgerViewTest {

    @Autowired
    InsightPanel panel;

    @Autowired
    JdbcClient jdbc;

    @Test
    void itSaysWhyAndWhatMayHelp() {
        for (int daysAgo : new int[] {116, 95, 74}) {
            fixture.earn(program, halina, 100, TODAY.minusDays(daysAgo), TODAY.plusDays(20));
        }
        aReward("cup", "Kubek", 250);
        openTabWithHalinaOnTheLine();

        var card = card();

        assertThat(_find(card, ListItem.class).stream().map(item -> item.getText()))
                .contains(
                        "Silent for 74 days, usually buys every 21 days.",
                        "300 points lapse in 20 days.",
                        "Remind of 300 points that are about to lapse.",
                        "Offer a reward within reach: Kubek (250 points).");
        assertThat(_find(card, Badge.class)).hasSize(3);
    }

    @Test
    void nothingOfItIsShownBelowTheLevelOfTheBalance() {
        openTabWithHalinaOnTheLine();

        assertThat(panel.create(halina(), IdentificationLevel.UNKNOWN)).isEmpty();
        assertThat(panel.create(halina(), IdentificationLevel.MATCHED)).isPresent();
    }

    @Test
    void itStandsBesideWhatIsTrueNow() {
        assertThat(panel.slot().place()).isEqualTo(Place.STATE);
    }

    @Test
    void ofWhoIsRestrictedItSaysNothing() {
        openTabWithHalinaOnTheLine();
        jdbc.sql("update participants.participant set status = 'RESTRICTED' where id = ?")
                .param(halina.value())
                .update();

        _assertOne(card(), EmptyState.class);
        assertThat(_find(card(), Badge.class)).isEmpty();
    }

    private Component card() {
        return panel.create(halina(), IdentificationLevel.KNOWLEDGE).orElseThrow();
    }
}
