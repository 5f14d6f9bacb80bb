package org.infolinia.tickets.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.Set;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two who change one ticket. */
class CollisionTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TicketDesk desk;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    TicketFixture fixture;
    Ticket ticket;

    @BeforeEach
    void openTicket() {
        fixture = new TicketFixture(context);
        ticket = fixture.anOpenTicket();
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets/" + ticket.number());
    }

    @AfterEach
    void putBack() {
        clock.reset();
    }

    @Test
    void whatDoesNotClashLandsBesideTheOther() {
        colleague(new ToPriority(Priority.HIGH));

        choose("tickets.field.STATE", State.PENDING);

        assertThat(fixture.now(ticket).state()).isEqualTo(State.PENDING);
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.HIGH);
        _assertNone(Banner.class);
    }

    @Test
    void whoChangesTheSameIsAskedAndMayKeepIt() {
        colleague(new ToPriority(Priority.HIGH));

        choose("tickets.field.PRIORITY", Priority.LOW);

        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.HIGH);
        assertThat(_get(Banner.class).getElement().getTextRecursively())
                .contains("test", words("tickets.priority.HIGH"), words("tickets.priority.LOW"));
        answer("tickets.collision.keep", Priority.HIGH);
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.HIGH);
        _assertNone(Banner.class);
    }

    @Test
    void whoInsistsSetsItAfterAll() {
        colleague(new ToPriority(Priority.HIGH));
        choose("tickets.field.PRIORITY", Priority.LOW);

        answer("tickets.collision.set", Priority.LOW);

        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.LOW);
        _assertNone(Banner.class);
    }

    @Test
    void whoInsistsIsAskedAgainWhenAThirdCameBetween() {
        colleague(new ToPriority(Priority.HIGH));
        choose("tickets.field.PRIORITY", Priority.LOW);
        colleague(new ToPriority(Priority.URGENT));

        answer("tickets.collision.set", Priority.LOW);

        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.URGENT);
        assertThat(_get(Banner.class).getElement().getTextRecursively()).contains(words("tickets.priority.URGENT"));
    }

    @Test
    void twoWhoWantTheSameDoNotClash() {
        colleague(new ToState(State.PENDING));

        choose("tickets.field.STATE", State.PENDING);

        _assertNone(Banner.class);
    }

    @Test
    void whatHasJustChangedOnTheScreenIsAskedAboutAndWhatHasStoodThereIsNot() {
        colleague(new ToPriority(Priority.HIGH));
        MockVaadin.clientRoundtrip(false);
        choose("tickets.field.PRIORITY", Priority.LOW);
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.HIGH);
        answer("tickets.collision.keep", Priority.HIGH);

        clock.advance(Duration.ofSeconds(3));
        choose("tickets.field.PRIORITY", Priority.LOW);

        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.LOW);
    }

    @Test
    void severalThingsAtOnceAreNoticedLikeOne() {
        colleague(new ToState(State.RESOLVED));
        MockVaadin.clientRoundtrip(false);

        choose("tickets.field.STATE", State.PENDING);

        assertThat(fixture.now(ticket).state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void nobodyIsAskedAboutWhatHeDidHimself() {
        choose("tickets.field.PRIORITY", Priority.HIGH);
        choose("tickets.field.PRIORITY", Priority.LOW);

        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.LOW);
        _assertNone(Banner.class);
    }

    @Test
    void whoPassesOnWritesNoQueueBackThatOthersHaveChangedSinceThePageWasOpened() {
        fixture.changedPastTheRules(ticket, new ToQueue("inna"));
        MockVaadin.clientRoundtrip(false);
        clock.advance(Duration.ofSeconds(3));

        passOn();
        passOnInDialog();

        assertThat(fixture.now(ticket).queue()).isEqualTo("inna");
        _assertNone(PassOnDialog.class);
    }

    @Test
    void whoPassesOnIsAskedAboutAnOwnerWhoWasSetMeanwhileAndMayInsist() {
        passOn();
        fixture.changedPastTheRules(ticket, new ToOwner(new AgentId(2)));

        passOnInDialog();
        assertThat(fixture.now(ticket).owner()).isEqualTo(new AgentId(2));
        var asked = _get(_get(PassOnDialog.class), Banner.class);
        _click(_find(asked, Button.class).getLast());

        assertThat(fixture.now(ticket).owner()).isNull();
        _assertNone(PassOnDialog.class);
    }

    private static void passOn() {
        _click(_get(Button.class, spec -> spec.withText(words("tickets.pass-on"))));
    }

    private static void passOnInDialog() {
        _click(_get(_get(PassOnDialog.class), Button.class, spec -> spec.withText(words("tickets.pass-on"))));
    }

    @Test
    void tagsNeverClash() {
        var seen = ticket;
        colleague(new AddTags(Set.of(new Tag("a"))));

        var outcome = desk.change(seen, new AddTags(Set.of(new Tag("b"))));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(fixture.now(ticket).tags()).containsExactly(new Tag("a"), new Tag("b"));
    }

    private void colleague(TicketEdit edit) {
        gatekeeper.asSystem("test", () -> desk.change(ticket.number(), edit).orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static void choose(String field, Object value) {
        Select<Object> select = _get(
                Select.class,
                spec -> spec.withPredicate(
                        each -> each.getAriaLabel().orElse("").equals(words(field))));
        _setValue(select, value);
    }

    private static void answer(String key, Priority priority) {
        var said = UI.getCurrent().getTranslation(key, words("tickets.priority." + priority));
        _click(_get(Button.class, spec -> spec.withText(said)));
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
