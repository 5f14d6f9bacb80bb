package org.infolinia.tickets.checklists.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kit.Banner;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.checklists.ChecklistDesk;
import org.infolinia.tickets.checklists.ChecklistItem;
import org.infolinia.tickets.checklists.ChecklistTemplate;
import org.infolinia.tickets.checklists.ChecklistTemplate.Content;
import org.infolinia.tickets.checklists.ChecklistTemplate.Entry;
import org.infolinia.tickets.checklists.ChecklistTemplateDesk;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is to be done is written and ticked off beside the ticket; supervisors write what new tickets get. */
class ChecklistScreensTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ChecklistDesk desk;

    @Autowired
    ChecklistTemplateDesk templates;

    @Autowired
    TicketDesk tickets;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
    }

    @Test
    void anItemIsWrittenAndTickedOffAndTheCardSaysHowFarItIs() {
        var ticket = open(fixture.anOpenTicket());

        write("Zadzwonić do magazynu");
        write("Odpisać");
        tick("Odpisać");

        assertThat(card().getElement().getTextRecursively()).contains("1 of 2", "marta Testowa");
        assertThat(desk.of(ticket.number()).items())
                .extracting(ChecklistItem::isDone)
                .containsExactly(false, true);
    }

    @Test
    void whatIsNoItemIsRefusedBesideTheField() {
        open(fixture.anOpenTicket());

        write(" ");

        assertThat(adding().isInvalid()).isTrue();
        assertThat(adding().getErrorMessage()).contains("1 to 200");
    }

    @Test
    void whileItIsEditedItemsAreWordedDemandedMovedAndRemoved() {
        var ticket = open(fixture.anOpenTicket());
        write("a");
        write("b");
        write("c");
        _click(_get(card(), Button.class, spec -> spec.withText("Edit")));

        _setValue(_find(card(), TextField.class).getFirst(), "A");
        _click(deed("Down: A"));
        setByUser(_find(card(), Checkbox.class).getFirst(), true);
        _click(deed("Remove item: c"));

        assertThat(desk.of(ticket.number()).items())
                .extracting(item -> item.text() + item.isCompulsory())
                .containsExactly("btrue", "Afalse");
        assertThat(deed("Down: A").isEnabled()).isFalse();
    }

    @Test
    void whoWordsWhatAColleagueHasJustWordedIsAskedWhichItShallBe() {
        var ticket = open(fixture.anOpenTicket());
        write("Odpisać");
        _click(_get(card(), Button.class, spec -> spec.withText("Edit")));
        var input = _find(card(), TextField.class).getFirst();
        takeInHand(input);
        var item = desk.of(ticket.number()).items().getFirst();
        desk.rename(ticket.number(), item, "Odpisać Halinie").orElseThrow();
        MockVaadin.clientRoundtrip(false);
        assertThat(input.getValue()).isEqualTo("Odpisać");

        _setValue(input, "Odpisać dziś");

        assertThat(desk.of(ticket.number()).items())
                .extracting(ChecklistItem::text)
                .containsExactly("Odpisać Halinie");
        assertThat(_get(card(), Banner.class).getElement().getTextRecursively())
                .contains("Odpisać Halinie", "Odpisać dziś");
        _click(_get(card(), Button.class, spec -> spec.withText("Set: Odpisać dziś")));
        assertThat(desk.of(ticket.number()).items())
                .extracting(ChecklistItem::text)
                .containsExactly("Odpisać dziś");
        _assertNone(card(), Banner.class);
    }

    @Test
    void aLineStaysTheSameWhenSomethingElseOfTheTicketChanges() {
        var ticket = open(fixture.anOpenTicket());
        write("a");
        var line = _get(card(), ItemLine.class);

        desk.add(ticket.number(), "b").orElseThrow();
        MockVaadin.clientRoundtrip(false);

        assertThat(_find(card(), ItemLine.class)).hasSize(2).first().isSameAs(line);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSupervisorsListIsLaidOnATicketThatIsThereAlready() {
        var ticket = fixture.anOpenTicket();
        SignedIn.supervisorOf(fixture.program());
        var template = templates
                .add(fixture.program(), new Content("karta", null, List.of(new Entry("Zablokować", true))))
                .orElseThrow();
        open(ticket);

        _click(_get(card(), Button.class, spec -> spec.withText("Edit")));
        _setValue((Select<ChecklistTemplate>) _get(card(), Select.class), template);

        assertThat(desk.of(ticket.number()).openCompulsory())
                .extracting(ChecklistItem::text)
                .containsExactly("Zablokować");
    }

    @Test
    void aClosedTicketsListIsOnlyRead() {
        var ticket = fixture.anOpenTicket();
        SignedIn.agentOf(fixture.program());
        desk.add(ticket.number(), "a").orElseThrow();
        tickets.change(ticket.number(), new ToState(State.CLOSED)).orElseThrow();
        open(ticket);

        assertThat(_get(card(), Checkbox.class).isEnabled()).isFalse();
        _assertNone(card(), TextField.class);
        _assertNone(card(), Button.class);
    }

    @Test
    void aSupervisorWritesAListOneItemALine() {
        openTabFor(SignedIn.supervisorOf(fixture.program()));
        UI.getCurrent().navigate("checklists");

        _click(_get(Button.class, spec -> spec.withText("Add a checklist")));
        save();
        assertThat(_get(Banner.class).getElement().getTextRecursively()).contains("1 to 60");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Nagroda");
        _setValue(_get(TextArea.class), "Sprawdzić adres *\n\nZapytać magazyn");
        save();

        _assertNone(ChecklistDialog.class);
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        assertThat(templates.of(List.of(fixture.program())))
                .singleElement()
                .satisfies(template -> assertThat(template.content().entries())
                        .containsExactly(new Entry("Sprawdzić adres", true), new Entry("Zapytać magazyn", false)));
    }

    private static void save() {
        _click(_get(_get(ChecklistDialog.class), Button.class, spec -> spec.withText("Save")));
    }

    private static void takeInHand(TextField field) {
        var element = field.getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "focusin", JacksonUtils.createObjectNode()));
    }

    private Ticket open(Ticket ticket) {
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets/" + ticket.number());
        return ticket;
    }

    private static ChecklistCard card() {
        return _get(ChecklistCard.class);
    }

    private static TextField adding() {
        return _get(card(), TextField.class, spec -> spec.withPlaceholder("New item"));
    }

    private static void write(String text) {
        _setValue(adding(), text);
        _click(deed("Add an item"));
    }

    private static Button deed(String name) {
        return _find(card(), Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static void tick(String text) {
        setByUser(_get(card(), Checkbox.class, spec -> spec.withLabel(text)), true);
    }

    private static void setByUser(Checkbox box, boolean value) {
        _setValue(box, value);
    }
}
