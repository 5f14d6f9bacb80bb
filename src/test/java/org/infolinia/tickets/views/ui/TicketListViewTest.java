package org.infolinia.tickets.views.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.FieldDesk;
import org.infolinia.tickets.fields.TicketFields;
import org.infolinia.tickets.views.Condition.InProgram;
import org.infolinia.tickets.views.Condition.Owner;
import org.infolinia.tickets.views.TicketExport;
import org.infolinia.tickets.views.ViewDefinition;
import org.infolinia.tickets.views.ViewDesk;
import org.infolinia.tickets.views.ViewSort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class TicketListViewTest extends ViewTest {

    private static final Map<Language, String> AMOUNT =
            Map.of(Language.PL, "Kwota", Language.EN, "Amount", Language.AZ, "Məbləğ");

    private static final Map<Language, String> BOUGHT =
            Map.of(Language.PL, "Data zakupu", Language.EN, "Bought on", Language.AZ, "Alış tarixi");
    private static final Map<Language, String> SHOP =
            Map.of(Language.PL, "Sklep", Language.EN, "Shop", Language.AZ, "Mağaza");

    private static final AgentId MARTA = new AgentId(1);

    @Autowired
    ApplicationContext context;

    @Autowired
    TicketDesk desk;

    @Autowired
    ProgramDirectory programs;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FieldDesk definitions;

    @Autowired
    TicketFields fields;

    @Autowired
    ViewDesk views;

    @Autowired
    ViewDialogs dialogs;

    @Autowired
    TicketExport export;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
        jdbc.sql("delete from tickets.view where owner_id is not null").update();
    }

    @Test
    void eachViewStandsBesideTheListWithItsNumber() {
        owned(fixture.anOpenTicket());
        fixture.anOpenTicket();

        open();

        assertThat(views())
                .containsExactly(
                        "Mine 1",
                        "Nobody’s 1",
                        "Due within a day 0",
                        "Waiting for the participant 0",
                        "Put aside 0",
                        "Watched 0",
                        "All open 2",
                        "Finished 0");
        assertThat(current()).containsExactly("All open 2");
    }

    @Test
    void aViewIsOpenedByItsAddress() {
        var mine = owned(fixture.anOpenTicket());
        fixture.anOpenTicket();

        open("mine");

        assertThat(listed()).containsExactly(mine.number());
        assertThat(current()).containsExactly("Mine 1");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Tickets · Mine");
    }

    @Test
    void whoGoesFromViewToViewKeepsHisPlaceInTheList() {
        open("mine");
        var links = _find(RouterLink.class);

        UI.getCurrent().navigate("tickets", QueryParameters.of(TicketListView.VIEW, "pending"));

        assertThat(current()).containsExactly("Waiting for the participant 0");
        assertThat(_find(RouterLink.class)).containsExactlyElementsOf(links);
    }

    @Test
    void whatColleaguesDoIsSeenAtOnce() {
        var ticket = fixture.anOpenTicket();
        open("pending");
        assertThat(listed()).isEmpty();

        gatekeeper.asSystem("test", () -> desk.change(ticket.number(), new ToState(State.PENDING)));
        MockVaadin.clientRoundtrip(false);

        assertThat(listed()).containsExactly(ticket.number());
        assertThat(current()).containsExactly("Waiting for the participant 1");
    }

    @Test
    void whatHappensRightAfterIsSeenALittleLater() {
        var first = fixture.anOpenTicket();
        var second = fixture.anOpenTicket();
        open("pending");
        gatekeeper.asSystem("test", () -> desk.change(first.number(), new ToState(State.PENDING)));
        MockVaadin.clientRoundtrip(false);

        gatekeeper.asSystem("test", () -> desk.change(second.number(), new ToState(State.PENDING)));

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(listed()).containsExactlyInAnyOrder(first.number(), second.number());
        });
    }

    @Test
    void anAgentMakesAViewOfHisOwnAndTakesItAwayAgain() {
        fixture.anOpenTicket();
        var mine = owned(fixture.anOpenTicket());
        open();

        press("tickets.view.add");
        _setValue(_get(TextField.class, field -> field.withLabel(words("tickets.view.name"))), "My points");
        _setValue(owner(), Owner.ME);
        press("tickets.view.save");

        assertThat(current()).containsExactly("My points 1");
        assertThat(listed()).containsExactly(mine.number());

        press("tickets.view.remove");
        _click(_get(
                Button.class,
                button -> button.withText(words("tickets.view.remove")).withClasses("confirm")));

        assertThat(views()).noneMatch(view -> view.startsWith("My points"));
        assertThat(current()).containsExactly("All open 2");
    }

    @Test
    void aViewAsksForWhatStandsInAFieldOfTheProgram() {
        var dear = fixture.anOpenTicket();
        fixture.anOpenTicket();
        SignedIn.supervisorOf(fixture.program());
        var amount = definitions
                .add(fixture.program(), new CustomField.Content(AMOUNT, CustomField.Kind.NUMBER, List.of(), false))
                .orElseThrow();
        fields.fill(dear.number(), amount.id(), List.of("120")).orElseThrow();
        open();

        press("tickets.view.add");
        _setValue(_get(TextField.class, field -> field.withLabel(words("tickets.view.name"))), "Dear ones");
        _setValue(fieldOfTheProgram(), amount);
        _setValue(_get(TextField.class, field -> field.withLabel(words("tickets.view.field.from"))), "a lot");
        press("tickets.view.save");
        assertThat(_find(org.infolinia.kit.Banner.class)).hasSize(1);
        _setValue(_get(TextField.class, field -> field.withLabel(words("tickets.view.field.from"))), "100");
        press("tickets.view.save");

        assertThat(current()).containsExactly("Dear ones 1");
        assertThat(listed()).containsExactly(dear.number());
        press("tickets.view.change");
        assertThat(fieldOfTheProgram().getValue()).isEqualTo(amount);
        assertThat(_get(TextField.class, field -> field.withLabel(words("tickets.view.field.from")))
                        .getValue())
                .isEqualTo("100");
    }

    @Test
    void aViewOfOneProgramShowsItsFieldsInTheReadersWordsAndSaysWhichAreArchived() {
        var dear = fixture.anOpenTicket();
        SignedIn.supervisorOf(fixture.program());
        var amount = field(AMOUNT, CustomField.Kind.NUMBER);
        var bought = field(BOUGHT, CustomField.Kind.DATE);
        fields.fill(dear.number(), amount.id(), List.of("1200,50")).orElseThrow();
        fields.fill(dear.number(), bought.id(), List.of("2026-11-20")).orElseThrow();
        open();

        press("tickets.view.add");
        _setValue(_get(TextField.class, field -> field.withLabel(words("tickets.view.name"))), "Amounts");
        assertThat(_find(FieldColumns.class)).isEmpty();
        _setValue(programOfTheView(), program());
        _setValue(_get(FieldColumns.class), Set.of(amount, bought));
        press("tickets.view.save");

        assertThat(headings()).contains("Amount", "Bought on");
        assertThat(GridKt._getFormattedRow(_get(TicketGrid.class), 0))
                .contains("1200.5")
                .anyMatch(cell -> cell.contains("20"));
        SignedIn.supervisorOf(fixture.program());
        definitions.remove(amount).orElseThrow();
        var address = UI.getCurrent().getInternals().getActiveViewLocation();
        open(address.getQueryParameters()
                .getSingleParameter(TicketListView.VIEW)
                .orElseThrow());

        assertThat(headings()).contains("Amount (archived)", "Bought on");
        press("tickets.view.change");
        assertThat(_get(FieldColumns.class).getValue())
                .extracting(CustomField::id)
                .containsOnly(amount.id(), bought.id());
        _setValue(programOfTheView(), null);
        assertThat(_find(FieldColumns.class)).isEmpty();
        press("tickets.view.save");
        assertThat(headings()).doesNotContain("Bought on");
    }

    @Test
    void whatIsTakenAwayHasTheFieldsOfItsViewWithTheirNames() throws IOException {
        var dear = fixture.anOpenTicket();
        SignedIn.supervisorOf(fixture.program());
        var amount = field(AMOUNT, CustomField.Kind.NUMBER);
        var bought = field(BOUGHT, CustomField.Kind.DATE);
        var shop = field(SHOP, CustomField.Kind.TEXT);
        fields.fill(dear.number(), amount.id(), List.of("1200,50")).orElseThrow();
        fields.fill(dear.number(), bought.id(), List.of("2026-11-20")).orElseThrow();
        fields.fill(dear.number(), shop.id(), List.of("=1+1")).orElseThrow();
        var shown = List.of(shop.id(), bought.id(), amount.id());
        var view = views.add(
                        "Export",
                        null,
                        new ViewDefinition(
                                List.of(new InProgram(fixture.program())),
                                List.of(),
                                shown,
                                ViewSort.ascending(ViewSort.Key.OPENED)))
                .orElseThrow();
        var programs = Set.of(fixture.program());
        var cells = dialogs.cells(programs, Locale.ENGLISH);
        var out = new ByteArrayOutputStream();

        export.write(
                view,
                view.definition(),
                programs,
                TableFormat.CSV,
                cells.table(List.of(), dialogs.fields(view.definition(), programs)),
                out);

        assertThat(out.toString(UTF_8))
                .isEqualTo("\ufeffNumber,Shop,Bought on,Amount\r\n%s,'=1+1,2026-11-20,1200.5\r\n"
                        .formatted(dear.number()));
    }

    @Test
    void onlyWhoManagesAProgramSharesAViewWithIt() {
        open();
        press("tickets.view.add");
        _assertNone(Select.class, select -> select.withLabel(words("tickets.view.sharing")));
        MockVaadin.tearDown();

        openTabFor(SignedIn.supervisorOf(fixture.program()));
        UI.getCurrent().navigate("tickets");
        press("tickets.view.add");
        _setValue(_get(TextField.class, field -> field.withLabel(words("tickets.view.name"))), "Ours");
        _setValue(sharing(), program());
        press("tickets.view.save");
        assertThat(current()).containsExactly("Ours 0");
        MockVaadin.tearDown();

        open();
        assertThat(views()).contains("Ours 0");
    }

    @Test
    void aViewThatMakesNoSenseIsNotSavedAndSaysWhy() {
        open("finished");
        press("tickets.view.add");
        _setValue(_get(TextField.class, field -> field.withLabel(words("tickets.view.name"))), " ");

        press("tickets.view.save");

        assertThat(_find(org.infolinia.kit.Banner.class)).hasSize(1);
    }

    @Test
    void fromATicketOneGoesOnAsTheListWas() {
        var first = fixture.anOpenTicket();
        var second = fixture.anOpenTicket();
        var third = fixture.anOpenTicket();
        open();
        var order = listed();
        assertThat(order).containsExactlyInAnyOrder(first.number(), second.number(), third.number());

        UI.getCurrent().navigate("tickets/" + order.getFirst());
        gatekeeper.asSystem("test", () -> desk.change(order.getFirst(), new ToState(State.RESOLVED)));
        _click(_get(Button.class, button -> button.withAttribute("aria-label", words("tickets.next"))));

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("tickets/" + order.get(1));
    }

    private CustomField field(Map<Language, String> labels, CustomField.Kind kind) {
        return definitions
                .add(fixture.program(), new CustomField.Content(labels, kind, List.of(), false))
                .orElseThrow();
    }

    private static List<String> headings() {
        return _get(TicketGrid.class).getColumns().stream()
                .map(Grid.Column::getHeaderText)
                .toList();
    }

    private void open() {
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets");
    }

    private void open(String view) {
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets", QueryParameters.of(TicketListView.VIEW, view));
    }

    private Ticket owned(Ticket ticket) {
        return fixture.changedPastTheRules(ticket, new ToOwner(MARTA));
    }

    private static List<TicketNumber> listed() {
        var grid = _get(TicketGrid.class);
        return GridKt._findAll(grid).stream()
                .map(listed -> listed.ticket().number())
                .toList();
    }

    private static List<String> views() {
        return _find(RouterLink.class).stream()
                .filter(link -> link.getParent().isPresent() && link.getHref().startsWith("tickets?"))
                .map(TicketListViewTest::name)
                .toList();
    }

    private static List<String> current() {
        return _find(RouterLink.class).stream()
                .filter(link -> link.getHref().startsWith("tickets?"))
                .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .map(TicketListViewTest::name)
                .toList();
    }

    private static String name(RouterLink link) {
        return link.getElement().getTextRecursively().replaceFirst("(\\d+\\+?)$", " $1");
    }

    @SuppressWarnings("unchecked")
    private static Select<Owner> owner() {
        return _get(Select.class, select -> select.withLabel(words("tickets.view.owner")));
    }

    @SuppressWarnings("unchecked")
    private static Select<CustomField> fieldOfTheProgram() {
        return _get(Select.class, select -> select.withLabel(words("tickets.view.field")));
    }

    @SuppressWarnings("unchecked")
    private static Select<Program> programOfTheView() {
        return _get(Select.class, select -> select.withLabel(words("tickets.view.program")));
    }

    @SuppressWarnings("unchecked")
    private static Select<Program> sharing() {
        return _get(Select.class, select -> select.withLabel(words("tickets.view.sharing")));
    }

    private Program program() {
        return programs.get(fixture.program());
    }

    private static void press(String key) {
        _click(_get(Button.class, button -> button.withText(words(key))));
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
