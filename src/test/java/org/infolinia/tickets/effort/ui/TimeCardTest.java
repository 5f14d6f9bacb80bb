package org.infolinia.tickets.effort.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kit.Banner;
import org.infolinia.tickets.TicketFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Time is booked beside the ticket, and what was booked today is mended there. */
class TimeCardTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void openATicket() {
        var fixture = new TicketFixture(context);
        var ticket = fixture.anOpenTicket();
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets/" + ticket.number());
    }

    @Test
    void whatIsBookedIsSummedUp() {
        book(50, "magazyn");
        book(40, "");

        assertThat(said()).contains("1 h 30 min in all", "50 min – magazyn", "marta Testowa");
        assertThat(minutes().isEmpty()).isTrue();
    }

    @Test
    void whatIsNoTimeIsRefusedOnTheCard() {
        _click(deed("Book time"));

        assertThat(_get(card(), Banner.class).getElement().getTextRecursively()).contains("1 to 1,440 minutes");

        book(5, "");
        _assertNone(card(), Banner.class);
    }

    @Test
    void anEntryIsTakenInHandMendedAndRemoved() {
        book(50, "magazyn");

        _click(deed("Correct entry: 50 min – magazyn"));
        assertThat(minutes().getValue()).isEqualTo(50);
        _setValue(minutes(), 55);
        _click(deed("Save correction"));
        assertThat(said()).contains("55 min – magazyn");

        _click(deed("Remove entry: 55 min – magazyn"));
        assertThat(_find(card(), Button.class)).hasSize(1);
    }

    private static void book(int spent, String note) {
        _setValue(minutes(), spent);
        _setValue(_get(card(), TextField.class), note);
        _click(deed("Book time"));
    }

    private static TimeCard card() {
        return _get(TimeCard.class);
    }

    private static String said() {
        return card().getElement().getTextRecursively();
    }

    private static IntegerField minutes() {
        return _get(card(), IntegerField.class);
    }

    private static Button deed(String name) {
        return _find(card(), Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
