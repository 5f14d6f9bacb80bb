package org.infolinia.tickets.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.CustomField.Content;
import org.infolinia.tickets.fields.CustomField.Kind;
import org.infolinia.tickets.fields.CustomField.Option;
import org.infolinia.tickets.fields.FieldDesk;
import org.infolinia.tickets.fields.TicketFields;
import org.infolinia.tickets.views.Condition.InProgram;
import org.infolinia.tickets.views.Condition.WithField;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.infolinia.tickets.views.TicketView.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FieldColumnsTest extends TicketTest {

    private static final int PAGE = 100;
    private static final ViewSort AS_OPENED = ViewSort.ascending(ViewSort.Key.OPENED);
    private static final Outcome<Stored> NOT_OF_ONE_PROGRAM = Outcome.refused("view-fields");

    @Autowired
    ViewDesk desk;

    @Autowired
    TicketLists lists;

    @Autowired
    FieldDesk definitions;

    @Autowired
    TicketFields fields;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forgetViews() {
        jdbc.sql("delete from tickets.view where owner_id is not null").update();
        SignedIn.supervisorOf(fixture.program());
    }

    @Test
    void eachTicketOfAPageComesWithWhatStandsInTheFieldsOfTheView() {
        var shop = field(fixture.program(), "Sklep", Kind.TEXT);
        var receipt = field(fixture.program(), "Paragon", Kind.TEXT);
        var reasons = choices(fixture.program(), "Czego brak", "Punkty", "Kod");
        var filled = fixture.anOpenTicket();
        var empty = fixture.anOpenTicket();
        fill(filled, shop, "Rynek");
        fill(filled, receipt, "FV 12");
        fill(filled, reasons, "2", "1");

        var page = page(ofProgram(fixture.program(), reasons.id(), shop.id()));

        assertThat(page)
                .extracting(listed -> listed.ticket().number())
                .containsExactly(filled.number(), empty.number());
        assertThat(page.getFirst().values())
                .containsOnly(entry(shop.id(), List.of("Rynek")), entry(reasons.id(), List.of("1", "2")));
        assertThat(page.getLast().values()).isEmpty();
    }

    @Test
    void aPageThatShowsNoFieldsReadsNone() {
        var shop = field(fixture.program(), "Sklep", Kind.TEXT);
        fill(fixture.anOpenTicket(), shop, "Rynek");

        assertThat(page(ofProgram(fixture.program())))
                .singleElement()
                .satisfies(listed -> assertThat(listed.values()).isEmpty());
    }

    @Test
    void aViewOfOneProgramListsItAlone() {
        var other = new TicketFixture(context);
        var ours = fixture.anOpenTicket();
        other.anOpenTicket();
        SignedIn.supervisorOf(fixture.program(), other.program());
        var view = ofProgram(fixture.program());

        assertThat(lists.page(Shipped.OPEN, view, both(other), ListKey.BEGINNING, PAGE))
                .extracting(listed -> listed.ticket().number())
                .containsExactly(ours.number());
        assertThat(lists.count(Shipped.OPEN, view, both(other))).isEqualTo(ViewCount.exactly(1));
        assertThat(lists.count(Shipped.OPEN, view, Set.of(other.program()))).isEqualTo(ViewCount.exactly(0));
    }

    @Test
    void onlyAViewOfOneProgramShowsFieldsAndOnlyItsOwn() {
        var other = new TicketFixture(context);
        SignedIn.supervisorOf(fixture.program(), other.program());
        var ours = field(fixture.program(), "Sklep", Kind.TEXT).id();
        var theirs = field(other.program(), "Paragon", Kind.TEXT).id();
        var ofNone = new ViewDefinition(List.of(), List.of(), List.of(ours), AS_OPENED);
        var asked = ofNone.and(new WithField(ours, new FieldTest.Empty()));

        assertThat(desk.add("Żadnego", null, ofNone)).isEqualTo(NOT_OF_ONE_PROGRAM);
        assertThat(desk.add("Cudze", null, ofProgram(fixture.program(), ours, theirs)))
                .isEqualTo(NOT_OF_ONE_PROGRAM);
        assertThat(desk.add("Dzielony z innymi", other.program(), ofNone)).isEqualTo(NOT_OF_ONE_PROGRAM);
        assertThat(desk.add("Moje", null, ofProgram(fixture.program(), ours))
                        .orElseThrow()
                        .definition()
                        .fields())
                .containsExactly(ours);
        desk.add("Dzielony", fixture.program(), ofNone).orElseThrow();
        desk.add("Pytany", null, asked).orElseThrow();
    }

    @Test
    void anArchivedFieldStaysInTheViewsThatNameIt() {
        var shop = field(fixture.program(), "Sklep", Kind.TEXT);
        var ticket = fixture.anOpenTicket();
        fill(ticket, shop, "Rynek");
        var view = desk.add("Sklepy", null, ofProgram(fixture.program(), shop.id()))
                .orElseThrow();
        definitions.remove(shop).orElseThrow();

        assertThat(page(view.definition()).getFirst().values(shop.id())).containsExactly("Rynek");
        desk.change(view, "Wszystkie sklepy", view.definition()).orElseThrow();
    }

    private List<ListedTicket> page(ViewDefinition definition) {
        return lists.page(Shipped.OPEN, definition, List.of(fixture.program()), ListKey.BEGINNING, PAGE);
    }

    private Set<ProgramId> both(TicketFixture other) {
        return Set.of(fixture.program(), other.program());
    }

    private static ViewDefinition ofProgram(ProgramId program, Long... shown) {
        return new ViewDefinition(List.of(new InProgram(program)), List.of(), List.of(shown), AS_OPENED);
    }

    private void fill(Ticket ticket, CustomField field, String... entered) {
        fields.fill(ticket.number(), field.id(), List.of(entered)).orElseThrow();
    }

    private CustomField field(ProgramId program, String label, Kind kind) {
        return definitions
                .add(program, new Content(labels(label), kind, List.of(), false))
                .orElseThrow();
    }

    private CustomField choices(ProgramId program, String label, String first, String second) {
        var options = List.of(new Option("", labels(first), false), new Option("", labels(second), false));
        return definitions
                .add(program, new Content(labels(label), Kind.CHOICES, options, false))
                .orElseThrow();
    }

    private static Map<Language, String> labels(String label) {
        return Map.of(Language.PL, label, Language.EN, label + " EN", Language.AZ, label + " AZ");
    }
}
