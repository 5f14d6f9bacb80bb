package org.infolinia.tickets.snooze.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.time.LocalDate;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kit.Banner;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SnoozeActionTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TicketDesk desk;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
    }

    @Test
    void aTicketIsPutAsideUntilAUsualMomentAndBroughtBack() {
        var ticket = open();

        _click(button("tickets.snooze"));
        _click(_get(
                _get(SnoozeDialog.class),
                Button.class,
                spec -> spec.withPredicate(
                        each -> each.getText().startsWith(words("tickets.snooze.choice.TOMORROW")))));

        assertThat(fixture.now(ticket).snoozedUntil()).isEqualTo(Instant.parse("2026-11-18T08:00:00Z"));
        assertThat(_get(Banner.class).getElement().getTextRecursively()).contains("9:00");

        _click(button("tickets.wake"));
        assertThat(fixture.now(ticket).snoozedUntil()).isNull();
        _assertNone(Banner.class);
    }

    @Test
    void aDayIsChosenAndWhatIsRefusedIsSaidInTheDialog() {
        var ticket = open();
        _click(button("tickets.snooze"));

        _click(confirm());
        assertThat(_get(SnoozeDialog.class).getElement().getTextRecursively()).contains(words("refusal.snooze-moment"));

        _setValue(_get(DatePicker.class), LocalDate.of(2027, 11, 18));
        _click(confirm());
        assertThat(fixture.now(ticket).snoozedUntil()).isNull();
        assertThat(_get(_get(SnoozeDialog.class), Banner.class).getElement().getTextRecursively())
                .contains("90");

        _setValue(_get(DatePicker.class), LocalDate.of(2026, 11, 20));
        _click(confirm());
        assertThat(fixture.now(ticket).snoozedUntil()).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
    }

    @Test
    void aTicketIsPutAsideToBeResolved() {
        var ticket = open();

        _click(button("tickets.snooze"));
        _setValue(_get(RadioButtonGroup.class), Then.RESOLVE);
        _click(_get(
                _get(SnoozeDialog.class),
                Button.class,
                spec -> spec.withPredicate(
                        each -> each.getText().startsWith(words("tickets.snooze.choice.IN_A_WEEK")))));

        assertThat(fixture.now(ticket).snooze()).isEqualTo(Snooze.resolvedAt(Instant.parse("2026-11-24T08:00:00Z")));
        assertThat(_get(Banner.class).getElement().getTextRecursively()).contains("unless the participant writes");
    }

    @Test
    void whoPutsAsideWhatAColleagueHasJustPutAsideIsAskedUntilWhen() {
        var ticket = open();
        _click(button("tickets.snooze"));
        var theirs = Instant.parse("2026-11-19T08:00:00Z");
        desk.change(ticket.number(), new ToSnooze(theirs)).orElseThrow();

        _click(_get(
                _get(SnoozeDialog.class),
                Button.class,
                spec -> spec.withPredicate(
                        each -> each.getText().startsWith(words("tickets.snooze.choice.TOMORROW")))));

        assertThat(fixture.now(ticket).snoozedUntil()).isEqualTo(theirs);
        _click(_get(
                _get(SnoozeDialog.class),
                Button.class,
                spec -> spec.withPredicate(each -> each.getText().startsWith("Set: "))));
        assertThat(fixture.now(ticket).snoozedUntil()).isEqualTo(Instant.parse("2026-11-18T08:00:00Z"));
        _assertNone(SnoozeDialog.class);
    }

    private Ticket open() {
        var ticket = fixture.anOpenTicket();
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets/" + ticket.number());
        return ticket;
    }

    private static Button confirm() {
        return _get(_get(SnoozeDialog.class), Button.class, spec -> spec.withClasses("confirm"));
    }

    private static Button button(String key) {
        return _get(Button.class, spec -> spec.withText(words(key)));
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
