package org.infolinia.tickets.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.personal.PersonalDataSource;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.Foresight;
import org.infolinia.tickets.desk.MergeTargets;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.desk.UnmergeDesk;
import org.infolinia.tickets.fields.CustomField.Content;
import org.infolinia.tickets.fields.CustomField.Kind;
import org.infolinia.tickets.fields.CustomField.Option;
import org.infolinia.tickets.views.Condition.WithField;
import org.infolinia.tickets.views.ConditionCheck;
import org.infolinia.tickets.views.FieldTest;
import org.infolinia.tickets.views.ListKey;
import org.infolinia.tickets.views.TicketLists;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.infolinia.tickets.views.TicketView.Stored;
import org.infolinia.tickets.views.ViewCount;
import org.infolinia.tickets.views.ViewDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class TicketFieldsTest extends TicketTest {

    private static final int PAGE = 100;

    @Autowired
    FieldDesk definitions;

    @Autowired
    TicketFields fields;

    @Autowired
    TicketDesk desk;

    @Autowired
    MergeTargets targets;

    @Autowired
    UnmergeDesk unmerging;

    @Autowired
    TicketFiles files;

    @Autowired
    Foresight foresight;

    @Autowired
    ConditionCheck check;

    @Autowired
    TicketLists lists;

    @Autowired
    ViewDesk views;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsFilledInStandsOnTheTicketAndInItsHistoryWithBeforeAndAfter() {
        var field = field("Paragon", Kind.TEXT);
        var ticket = fixture.anOpenTicket();

        fill(ticket, field, " FV  12/2026 ").orElseThrow();
        fill(ticket, field, "FV 13; kopia").orElseThrow();
        fields.fill(ticket.number(), field.id(), List.of()).orElseThrow();

        var id = field.id() + "=";
        assertThat(values(ticket)).isEmpty();
        assertThat(files.changes(ticket.number()))
                .filteredOn(change -> change.field() == Field.CUSTOM)
                .extracting(TicketChange::before, TicketChange::after)
                .containsExactly(
                        tuple(id + "FV 13; kopia", id),
                        tuple(id + "FV 12/2026", id + "FV 13; kopia"),
                        tuple(id, id + "FV 12/2026"));
        assertThat(FieldWritten.read(id + "FV 13; kopia"))
                .contains(new FieldWritten(field.id(), List.of("FV 13; kopia")));
        assertThat(trailed(ticket)).isEqualTo(3);
    }

    @Test
    void whatIsThereAlreadyIsNoChange() {
        var field = field("Liczba", Kind.NUMBER);
        var ticket = fixture.anOpenTicket();
        fill(ticket, field, "12,50").orElseThrow();
        var changes = files.changes(ticket.number()).size();

        fill(ticket, field, " 12.5").orElseThrow();

        assertThat(values(ticket)).containsExactly("12.5");
        assertThat(files.changes(ticket.number())).hasSize(changes);
    }

    @Test
    void numbersAndDaysAreReadStrictly() {
        var number = field("Liczba", Kind.NUMBER);
        var day = field("Dzień", Kind.DATE);
        var text = field("Tekst", Kind.TEXT);
        var ticket = fixture.anOpenTicket();

        assertThat(Stream.of("1,000", "12a", "1e5", "--1", "1.234.5"))
                .allSatisfy(wrong ->
                        assertThat(code(fill(ticket, number, wrong))).as(wrong).isEqualTo("field-number"));
        assertThat(fill(ticket, number, "-1 234,5").orElseThrow().values()).containsExactly("-1234.5");
        assertThat(Stream.of("2026-02-30", "1.2.2026", "0001-01-01"))
                .allSatisfy(wrong ->
                        assertThat(code(fill(ticket, day, wrong))).as(wrong).isEqualTo("field-date"));
        assertThat(code(fill(ticket, text, "x".repeat(FieldValues.MAXIMUM_LENGTH + 1))))
                .isEqualTo("field-text");
    }

    @Test
    void onlyWhatIsOfferedCanBeChosen() {
        var one = choice("Sklep", Kind.CHOICE, "Rynek", "Dworzec");
        var several = choice("Czego brak", Kind.CHOICES, "Punkty", "Kod", "Karta");
        var ticket = fixture.anOpenTicket();

        assertThat(code(fill(ticket, one, "9"))).isEqualTo("field-choice");
        assertThat(code(fill(ticket, one, "1", "2"))).isEqualTo("field-choice");
        fill(ticket, one, "2").orElseThrow();
        assertThat(fill(ticket, several, "3", "1", "3").orElseThrow().values()).containsExactly("1", "3");
    }

    @Test
    void aChoiceThatTicketsHaveIsArchivedAndOneThatNoneHasIsGone() {
        var field = choice("Sklep", Kind.CHOICE, "Rynek", "Dworzec", "Galeria");
        var ticket = fixture.anOpenTicket();
        fill(ticket, field, "2").orElseThrow();

        var changed = asSupervisor(() -> definitions.change(
                        field, content("Sklep", Kind.CHOICE, List.of(option("1", "Rynek"), option("", "Port")))))
                .orElseThrow();

        assertThat(changed.content().options())
                .extracting(Option::key, Option::isArchived)
                .containsExactly(tuple("1", false), tuple("4", false), tuple("2", true));
        assertThat(values(ticket)).containsExactly("2");
        fill(ticket, changed, "2").orElseThrow();
        assertThat(code(fill(fixture.anOpenTicket(), changed, "2"))).isEqualTo("field-choice");
    }

    @Test
    void aFieldThatTicketsHaveIsArchivedAndCanBeRestored() {
        var used = field("Paragon", Kind.TEXT);
        var unused = field("Faktura", Kind.TEXT);
        var ticket = fixture.anOpenTicket();
        var other = fixture.anOpenTicket();
        fill(ticket, used, "12").orElseThrow();

        var archived = asSupervisor(() -> definitions.remove(used)).orElseThrow();
        asSupervisor(() -> definitions.remove(unused)).orElseThrow();

        assertThat(archived.isArchived()).isTrue();
        assertThat(values(ticket)).containsExactly("12");
        assertThat(fields.of(other.number())).isEmpty();
        assertThat(code(fill(ticket, archived, "13"))).isEqualTo("field-gone");
        fields.fill(ticket.number(), used.id(), List.of()).orElseThrow();

        asSupervisor(() -> definitions.restore(archived)).orElseThrow();
        assertThat(fields.of(other.number())).hasSize(1);
    }

    @Test
    void whatMustBeKnownGoesAlongWithAMergedTicketAndLeavesWithTheLastThatKnowsIt() {
        var field = compulsory("Paragon");
        var survivor = fixture.anOpenTicket();
        var first = fixture.anOpenTicket();
        var second = fixture.anOpenTicket();
        fill(first, field, "FV 1").orElseThrow();
        fill(second, field, "FV 2").orElseThrow();
        assertThat(targets.compare(first.number(), survivor.number())
                        .orElseThrow()
                        .goesAlong())
                .containsExactly("Paragon EN");

        desk.merge(first.number(), survivor.number()).orElseThrow();
        desk.merge(second.number(), survivor.number()).orElseThrow();
        assertThat(values(survivor)).containsExactly("FV 1");
        unmerging.unmerge(first.number()).orElseThrow();
        assertThat(values(survivor)).containsExactly("FV 2");
        unmerging.unmerge(second.number()).orElseThrow();

        assertThat(values(survivor)).isEmpty();
        assertThat(values(first)).containsExactly("FV 1");
        assertThat(values(second)).containsExactly("FV 2");
    }

    @Test
    void whatSomebodyFilledInSinceStaysWhenTheyPart() {
        var field = compulsory("Paragon");
        var survivor = fixture.anOpenTicket();
        var ticket = fixture.anOpenTicket();
        fill(ticket, field, "FV 1").orElseThrow();
        desk.merge(ticket.number(), survivor.number()).orElseThrow();
        fill(survivor, field, "FV 3").orElseThrow();

        unmerging.unmerge(ticket.number()).orElseThrow();

        assertThat(values(survivor)).containsExactly("FV 3");
    }

    @Test
    void aTicketDoesNotEndBeforeTheProgramKnowsWhatItWantsToKnow() {
        var field = compulsory("Paragon");
        var ticket = fixture.anOpenTicket();
        var refused = Refusal.of("field-missing", ticket.number().toString(), "Paragon EN");

        assertThat(desk.change(ticket.number(), new ToState(State.RESOLVED))).isEqualTo(Outcome.refused(refused));
        assertThat(foresight.objectionTo(fixture.now(ticket), List.of(new ToState(State.CLOSED))))
                .contains(refused);

        fill(ticket, field, "12").orElseThrow();
        desk.change(ticket.number(), new ToState(State.RESOLVED)).orElseThrow();
    }

    @Test
    void definitionsAreCheckedInEveryLanguageAndKeptBySupervisors() {
        var known = field("Paragon", Kind.TEXT);

        assertThat(code(asSupervisor(() -> definitions.add(
                        fixture.program(), new Content(Map.of(Language.PL, "Sklep"), Kind.TEXT, List.of(), false)))))
                .isEqualTo("field-label");
        assertThat(code(asSupervisor(
                        () -> definitions.add(fixture.program(), content("Paragon", Kind.TEXT, List.of())))))
                .isEqualTo("field-label-taken");
        assertThat(code(asSupervisor(
                        () -> definitions.add(fixture.program(), content("Sklep", Kind.CHOICE, List.of())))))
                .isEqualTo("field-options");
        assertThat(code(asSupervisor(() -> definitions.change(known, content("Paragon", Kind.NUMBER, List.of())))))
                .isEqualTo("field-kind");
        asSupervisor(() -> definitions.change(known, content("Faktura", Kind.TEXT, List.of())))
                .orElseThrow();
        assertThat(code(asSupervisor(() -> definitions.remove(known)))).isEqualTo("field-changed-meanwhile");

        assertThatThrownBy(() -> definitions.add(fixture.program(), content("Moje", Kind.TEXT, List.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void fieldsOfAnotherProgramAreNotThere() {
        var field = field("Paragon", Kind.TEXT);
        var elsewhere = new TicketFixture(context);
        var foreign = elsewhere.anOpenTicket();

        assertThat(fields.of(foreign.number())).isEmpty();
        assertThatThrownBy(() -> fill(foreign, field, "12")).isInstanceOf(AccessDeniedException.class);
        SignedIn.agentOf(fixture.program(), elsewhere.program());
        assertThat(code(fill(foreign, field, "12"))).isEqualTo("field-gone");
        SignedIn.agentOf(elsewhere.program());
        assertThat(fields.find(field.id())).isEmpty();
    }

    @Test
    void aClosedTicketKeepsWhatStandsInIt() {
        var field = field("Paragon", Kind.TEXT);
        var closed = fixture.aClosedTicket();

        assertThat(fill(closed, field, "12"))
                .isEqualTo(Outcome.refused("ticket-closed", closed.number().toString()));
    }

    @Test
    void aViewListsTicketsByWhatStandsInAField() {
        var text = field("Paragon", Kind.TEXT);
        var number = field("Kwota", Kind.NUMBER);
        var day = field("Zakup", Kind.DATE);
        var choices = choice("Czego brak", Kind.CHOICES, "Punkty", "Kod");
        var filled = fixture.anOpenTicket();
        var empty = fixture.anOpenTicket();
        fill(filled, text, "FV 12/2026").orElseThrow();
        fill(filled, number, "100").orElseThrow();
        fill(filled, day, "2026-11-20").orElseThrow();
        fill(filled, choices, "1", "2").orElseThrow();

        assertThat(listed(text, new FieldTest.Having("fv 12"))).containsExactly(filled.number());
        assertThat(listed(text, new FieldTest.Having("13"))).isEmpty();
        assertThat(listed(text, new FieldTest.Empty())).containsExactly(empty.number());
        assertThat(listed(number, new FieldTest.Numbers(new BigDecimal("9"), null)))
                .containsExactly(filled.number());
        assertThat(listed(number, new FieldTest.Numbers(null, new BigDecimal("99.99"))))
                .isEmpty();
        assertThat(listed(day, new FieldTest.Days(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20))))
                .containsExactly(filled.number());
        assertThat(listed(day, new FieldTest.Days(LocalDate.of(2026, 11, 21), null)))
                .isEmpty();
        assertThat(listed(choices, new FieldTest.AnyOf(Set.of("2", "7")))).containsExactly(filled.number());
    }

    @Test
    void aRuleAsksWhatStandsInAFieldAsAViewDoes() {
        var number = field("Kwota", Kind.NUMBER);
        var ticket = fixture.anOpenTicket();
        fill(ticket, number, "100").orElseThrow();

        assertThat(holds(number, new FieldTest.Numbers(new BigDecimal("9"), null), ticket))
                .isTrue();
        assertThat(holds(number, new FieldTest.Numbers(null, new BigDecimal("99.99")), ticket))
                .isFalse();
        assertThat(holds(number, new FieldTest.Empty(), ticket)).isFalse();
        assertThat(holds(number, new FieldTest.Empty(), fixture.anOpenTicket())).isTrue();
    }

    private boolean holds(CustomField field, FieldTest test, Ticket ticket) {
        return check.holds(List.of(new WithField(field.id(), test)), fixture.now(ticket), ticket.openedAt());
    }

    @Test
    void aNumberIsNeverSoughtInATextThatIsNone() {
        var text = field("Paragon", Kind.TEXT);
        fill(fixture.anOpenTicket(), text, "nie wiem").orElseThrow();

        assertThat(listed(text, new FieldTest.Numbers(BigDecimal.ONE, null))).isEmpty();
    }

    @Test
    void aViewThatWasStoredKnowsItsField() {
        var definition =
                Shipped.OPEN.definition().and(new WithField(7, new FieldTest.Numbers(new BigDecimal("9.5"), null)));

        views.add("z polem " + fixture.program().value(), null, definition).orElseThrow();

        assertThat(views.of(List.of(fixture.program())))
                .filteredOn(Stored.class::isInstance)
                .extracting(view -> ((Stored) view).definition())
                .contains(definition);
    }

    @Test
    void whatStandsInFieldsIsAmongWhatIsKnownAboutSomebody() {
        var field = field("Paragon", Kind.TEXT);
        fill(fixture.anOpenTicket(), field, "FV 12").orElseThrow();
        var source = context.getBeansOfType(PersonalDataSource.class).values().stream()
                .filter(each -> each.name().equals("tickets"))
                .findFirst()
                .orElseThrow();

        assertThat(source.about(fixture.halina()).get("customFields"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("field", "Paragon EN").containsEntry("value", "FV 12"));
    }

    private List<TicketNumber> listed(CustomField field, FieldTest test) {
        var definition = Shipped.OPEN.definition().and(new WithField(field.id(), test));
        var page = lists.page(Shipped.OPEN, definition, List.of(fixture.program()), ListKey.BEGINNING, PAGE).stream()
                .map(listed -> listed.ticket().number())
                .toList();
        assertThat(lists.count(Shipped.OPEN, definition, List.of(fixture.program())))
                .extracting(ViewCount::number)
                .isEqualTo((long) page.size());
        return page;
    }

    private Outcome<TicketField> fill(Ticket ticket, CustomField field, String... entered) {
        return fields.fill(ticket.number(), field.id(), List.of(entered));
    }

    private List<String> values(Ticket ticket) {
        return fields.of(ticket.number()).stream()
                .flatMap(field -> field.values().stream())
                .toList();
    }

    private CustomField compulsory(String label) {
        return asSupervisor(() ->
                        definitions.add(fixture.program(), new Content(labels(label), Kind.TEXT, List.of(), true)))
                .orElseThrow();
    }

    private CustomField field(String label, Kind kind) {
        return asSupervisor(() -> definitions.add(fixture.program(), content(label, kind, List.of())))
                .orElseThrow();
    }

    private CustomField choice(String label, Kind kind, String... options) {
        var offered = Stream.of(options).map(option -> option("", option)).toList();
        return asSupervisor(() -> definitions.add(fixture.program(), content(label, kind, offered)))
                .orElseThrow();
    }

    private <T> T asSupervisor(Supplier<T> deed) {
        SignedIn.supervisorOf(fixture.program());
        try {
            return deed.get();
        } finally {
            SignedIn.agentOf(fixture.program());
        }
    }

    private static Content content(String label, Kind kind, List<Option> options) {
        return new Content(labels(label), kind, options, false);
    }

    private static Option option(String key, String label) {
        return new Option(key, labels(label), false);
    }

    private static Map<Language, String> labels(String label) {
        return Map.of(Language.PL, label, Language.EN, label + " EN", Language.AZ, label + " AZ");
    }

    private long trailed(Ticket ticket) {
        return jdbc.sql("select count(*) from audit.entry where subject = ? and details ->> 'field' = 'CUSTOM'")
                .param(ticket.number().conversation())
                .query(Long.class)
                .single();
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "done";
    }
}
