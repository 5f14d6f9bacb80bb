package org.infolinia.tickets.relations.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kit.Banner;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.relations.Bond;
import org.infolinia.tickets.relations.Link;
import org.infolinia.tickets.relations.LinkTickets;
import org.infolinia.tickets.relations.RelationDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tickets are linked on the page of one of them. */
class RelationsCardTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RelationDesk desk;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
        SignedIn.agentOf(fixture.program());
    }

    @Test
    void whoTypesANumberLinksTheTicketAndSeesItWithSubjectStateAndKind() {
        var ticket = fixture.anOpenTicket();
        var other = fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Paczka z kubkiem", "Kiedy przyjdzie?"));
        open(ticket);

        openDialog();
        _setValue(
                _get(TextField.class, spec -> spec.withLabel("Find a ticket")),
                other.number().toString());
        _setValue(bonds(), Bond.CHILD);
        confirm();

        _assertNone(RelateDialog.class);
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line.getElement().getTextRecursively())
                        .contains("child", other.number().toString(), "Paczka z kubkiem", "New"));
    }

    @Test
    void aDuplicateIsResolvedUnlessTheAgentLeavesItAsItIs() {
        var ticket = fixture.anOpenTicket();
        var original = fixture.anOpenTicket();
        open(ticket);

        openDialog();
        assertThat(_find(RadioButtonGroup.class, spec -> spec.withLabel("What becomes of this ticket")))
                .isEmpty();
        _setValue(
                _get(TextField.class, spec -> spec.withLabel("Find a ticket")),
                original.number().toString());
        _setValue(bonds(), Bond.ORIGINAL);
        _get(RadioButtonGroup.class, spec -> spec.withLabel("What becomes of this ticket"));
        confirm();

        assertThat(fixture.now(ticket).state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void whatIsRefusedIsSaidInTheDialogWhichStays() {
        var ticket = fixture.anOpenTicket();
        var other = fixture.anOpenTicket();
        link(ticket, Bond.RELATED, other);
        open(ticket);

        openDialog();
        confirm();
        assertThat(said()).contains("Choose the ticket");

        _setValue(
                _get(TextField.class, spec -> spec.withLabel("Find a ticket")),
                other.number().toString());
        confirm();
        assertThat(said()).contains(other.number() + " is linked already");
    }

    @Test
    void aLinkIsRemovedOnTheCard() {
        var ticket = fixture.anOpenTicket();
        var other = fixture.anOpenTicket();
        link(ticket, Bond.RELATED, other);
        open(ticket);

        _click(_get(_get(RelationsCard.class), ListItem.class)
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow());

        assertThat(lines()).isEmpty();
        assertThat(desk.of(other.number())).isEmpty();
    }

    @Test
    void endingAParentWithOpenChildrenIsAskedAboutFirst() {
        var parent = fixture.anOpenTicket();
        var child = fixture.anOpenTicket();
        link(parent, Bond.CHILD, child);
        open(parent);

        resolve();
        assertThat(_get(OpenChildrenDialog.class).getElement().getTextRecursively())
                .contains(child.number().toString());
        assertThat(fixture.now(parent).state()).isEqualTo(parent.state());

        _click(_get(Button.class, spec -> spec.withText("Resolve all the same")));
        assertThat(fixture.now(parent).state()).isEqualTo(State.RESOLVED);
        assertThat(fixture.now(child).state()).isEqualTo(child.state());
    }

    @Test
    void aParentWhoseChildrenAreOverEndsWithoutAQuestion() {
        var parent = fixture.anOpenTicket();
        link(parent, Bond.CHILD, fixture.aClosedTicket());
        open(parent);

        resolve();

        assertThat(fixture.now(parent).state()).isEqualTo(State.RESOLVED);
    }

    private void link(Ticket ticket, Bond bond, Ticket other) {
        desk.link(new LinkTickets(ticket.number(), new Link(bond, other.number()), null))
                .orElseThrow();
    }

    private void open(Ticket ticket) {
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets/" + ticket.number());
    }

    private static void openDialog() {
        _click(_get(_get(RelationsCard.class), Button.class, spec -> spec.withText("Link…")));
    }

    private static void confirm() {
        _click(_get(_get(RelateDialog.class), Button.class, spec -> spec.withText("Link")));
    }

    private static void resolve() {
        _click(_get(Button.class, spec -> spec.withText(UI.getCurrent().getTranslation("tickets.resolve"))));
    }

    @SuppressWarnings("unchecked")
    private static Select<Bond> bonds() {
        return _get(_get(RelateDialog.class), Select.class, spec -> spec.withLabel("What it is to this ticket"));
    }

    private static List<ListItem> lines() {
        return _find(_get(RelationsCard.class), ListItem.class);
    }

    private static String said() {
        return _get(_get(RelateDialog.class), Banner.class).getElement().getTextRecursively();
    }
}
