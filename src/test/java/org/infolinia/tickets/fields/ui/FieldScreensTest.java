package org.infolinia.tickets.fields.ui;

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
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Banner;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.CustomField.Content;
import org.infolinia.tickets.fields.CustomField.Kind;
import org.infolinia.tickets.fields.CustomField.Option;
import org.infolinia.tickets.fields.FieldDesk;
import org.infolinia.tickets.fields.TicketField;
import org.infolinia.tickets.fields.TicketFields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Fields are filled in beside the ticket, where supervisors have said that there are some. */
class FieldScreensTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    FieldDesk definitions;

    @Autowired
    TicketFields fields;

    @Autowired
    Gatekeeper gatekeeper;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
        SignedIn.supervisorOf(fixture.program());
    }

    @Test
    void aProgramThatWantsToKnowNothingElseHasNoCard() {
        open(fixture.anOpenTicket());

        assertThat(_find(FieldsCard.class)).isEmpty();
    }

    @Test
    void aValueIsFilledInWhereItStandsAndTheHistoryNamesTheField() {
        define("Kwota", Kind.NUMBER, List.of());
        var ticket = open(fixture.anOpenTicket());

        _setValue(_get(_get(FieldsCard.class), TextField.class), "12.50");

        assertThat(fields.of(ticket.number())).extracting(TicketField::values).containsExactly(List.of("12.5"));
        assertThat(_find(ListItem.class))
                .anySatisfy(line ->
                        assertThat(line.getElement().getTextRecursively()).endsWith("Kwota EN nothing → 12.5"));
    }

    @Test
    void whatIsRefusedIsSaidBesideItAndStaysToBeMended() {
        define("Kwota", Kind.NUMBER, List.of());
        open(fixture.anOpenTicket());
        var input = _get(_get(FieldsCard.class), TextField.class);

        _setValue(input, "dużo");
        assertThat(input.isInvalid()).isTrue();
        assertThat(input.getErrorMessage()).contains("Enter a number");
        assertThat(input.getValue()).isEqualTo("dużo");

        _setValue(input, "12");
        assertThat(input.isInvalid()).isFalse();
    }

    @Test
    void whoFillsInWhatAColleagueHasJustFilledInIsAskedWhichItShallBe() {
        var field = define("Kwota", Kind.NUMBER, List.of());
        var ticket = open(fixture.anOpenTicket());
        var input = _get(_get(FieldsCard.class), TextField.class);
        takeInHand(input);
        gatekeeper.asSystem(
                "test",
                () -> fields.fill(ticket.number(), field.id(), List.of("7")).orElseThrow());
        MockVaadin.clientRoundtrip(false);
        assertThat(input.getValue()).isEmpty();

        _setValue(input, "12");

        assertThat(values(ticket)).containsExactly("7");
        assertThat(_get(_get(FieldsCard.class), Banner.class).getElement().getTextRecursively())
                .contains("Kwota EN", "test", "“7”", "“12”");
        _click(_get(_get(FieldsCard.class), Button.class, spec -> spec.withText("Set: 12")));
        assertThat(values(ticket)).containsExactly("12");
        assertThat(input.getValue()).isEqualTo("12");
        _assertNone(_get(FieldsCard.class), Banner.class);
    }

    @Test
    void twoWhoFillInTheSameDoNotClash() {
        var field = define("Kwota", Kind.NUMBER, List.of());
        var ticket = open(fixture.anOpenTicket());
        var input = _get(_get(FieldsCard.class), TextField.class);
        takeInHand(input);
        fields.fill(ticket.number(), field.id(), List.of("12")).orElseThrow();

        _setValue(input, "12");

        _assertNone(_get(FieldsCard.class), Banner.class);
        assertThat(input.isInvalid()).isFalse();
    }

    private List<String> values(Ticket ticket) {
        return fields.of(ticket.number()).getFirst().values();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aChoiceIsMadeByItsWords() {
        define("Sklep", Kind.CHOICE, List.of(new Option("", labels("Rynek"), false)));
        var ticket = open(fixture.anOpenTicket());
        Select<String> input = _get(_get(FieldsCard.class), Select.class);

        assertThat(input.getItemLabelGenerator().apply("1")).isEqualTo("Rynek EN");
        _setValue(input, "1");

        assertThat(fields.of(ticket.number())).extracting(TicketField::values).containsExactly(List.of("1"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSupervisorAddsAFieldWithItsChoices() {
        openTabFor(SignedIn.supervisorOf(fixture.program()));
        UI.getCurrent().navigate("ticket-fields");

        _click(_get(Button.class, spec -> spec.withText("Add a field")));
        _assertNone(_get(FieldDialog.class), Button.class, spec -> spec.withText("Add a choice"));
        _setValue(
                (Select<Kind>) _get(_get(FieldDialog.class), Select.class, spec -> spec.withLabel("Kind")),
                Kind.CHOICE);
        save();
        assertThat(_get(_get(FieldDialog.class), Banner.class).getElement().getTextRecursively())
                .contains("in every language");
        _find(_get(FieldDialog.class), TextField.class).forEach(input -> _setValue(input, "Sklep"));
        save();

        _assertNone(FieldDialog.class);
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        assertThat(definitions.of(List.of(fixture.program())))
                .singleElement()
                .extracting(CustomField::options)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    @Test
    void aFieldThatTicketsHaveIsArchivedAfterThatWasSaid() {
        var field = define("Paragon", Kind.TEXT, List.of());
        fields.fill(fixture.anOpenTicket().number(), field.id(), List.of("12")).orElseThrow();
        openTabFor(SignedIn.supervisorOf(fixture.program()));
        UI.getCurrent().navigate("ticket-fields");

        new RemoveFieldDialog("Paragon", field, definitions, () -> {}).open();
        assertThat(_get(RemoveFieldDialog.class).getElement().getTextRecursively())
                .contains("Tickets that have a value keep it");
        _click(_get(_get(RemoveFieldDialog.class), Button.class, spec -> spec.withText("Archive field")));

        assertThat(definitions.of(List.of(fixture.program())))
                .singleElement()
                .satisfies(archived -> assertThat(archived.isArchived()).isTrue());
    }

    private CustomField define(String label, Kind kind, List<Option> options) {
        return definitions
                .add(fixture.program(), new Content(labels(label), kind, options, false))
                .orElseThrow();
    }

    private static Map<Language, String> labels(String label) {
        return Map.of(Language.PL, label, Language.EN, label + " EN", Language.AZ, label + " AZ");
    }

    private static void save() {
        _click(_get(_get(FieldDialog.class), Button.class, spec -> spec.withText("Save")));
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
}
