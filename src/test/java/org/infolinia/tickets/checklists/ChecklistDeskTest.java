package org.infolinia.tickets.checklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.personal.PersonalDataSource;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.checklists.ChecklistTemplate.Content;
import org.infolinia.tickets.checklists.ChecklistTemplate.Entry;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.desk.Foresight;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class ChecklistDeskTest extends TicketTest {

    @Autowired
    ChecklistDesk checklists;

    @Autowired
    ChecklistTemplateDesk templates;

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketFiles files;

    @Autowired
    Foresight foresight;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatAColleagueHasChangedSinceItWasSeenIsNotRemovedUnseen() {
        var ticket = fixture.anOpenTicket();
        var seen =
                checklists.add(ticket.number(), "Odpisać").orElseThrow().items().getFirst();
        checklists.rename(ticket.number(), seen, "Odpisać Halinie").orElseThrow();

        assertThat(checklists.remove(ticket.number(), seen))
                .isEqualTo(Outcome.refused(
                        "ticket-changed-meanwhile", ticket.number().toString()));
        assertThat(checklists.of(ticket.number()).items()).hasSize(1);
    }

    @Test
    void whatIsDoneStandsInTheListAndInTheHistory() {
        var ticket = fixture.anOpenTicket();
        add(ticket, "Zadzwonić do magazynu");
        var item = add(ticket, "Odpisać");

        checklists.tick(ticket.number(), item.id(), true).orElseThrow();
        checklists.rename(ticket.number(), item, "Odpisać Halinie").orElseThrow();
        checklists.demand(ticket.number(), item.id(), true).orElseThrow();
        checklists
                .remove(
                        ticket.number(),
                        checklists.of(ticket.number()).find(item.id()).orElseThrow())
                .orElseThrow();

        assertThat(texts(ticket)).containsExactly("Zadzwonić do magazynu");
        assertThat(files.changes(ticket.number()))
                .filteredOn(change -> change.field() == Field.CHECKLIST)
                .extracting(TicketChange::before, TicketChange::after)
                .containsExactly(
                        tuple("✓ Odpisać Halinie *", null),
                        tuple("✓ Odpisać Halinie", "✓ Odpisać Halinie *"),
                        tuple("✓ Odpisać", "✓ Odpisać Halinie"),
                        tuple("Odpisać", "✓ Odpisać"),
                        tuple(null, "Odpisać"),
                        tuple(null, "Zadzwonić do magazynu"));
    }

    @Test
    void whoDidItAndWhenStaysUntilItIsOpenAgain() {
        var ticket = fixture.anOpenTicket();
        var item = add(ticket, "Odpisać");

        var done = only(checklists.tick(ticket.number(), item.id(), true));
        assertThat(done.doneBy()).isEqualTo("marta Testowa");
        assertThat(done.doneAt()).isNotNull();
        assertThat(checklists.of(ticket.number()).done()).isEqualTo(1);

        var open = only(checklists.tick(ticket.number(), item.id(), false));
        assertThat(open.isDone()).isFalse();
        assertThat(open.doneBy()).isNull();
    }

    @Test
    void tickingTwiceIsDoneOnce() {
        var ticket = fixture.anOpenTicket();
        var item = add(ticket, "Odpisać");
        checklists.tick(ticket.number(), item.id(), true).orElseThrow();
        var changes = files.changes(ticket.number()).size();

        checklists.tick(ticket.number(), item.id(), true).orElseThrow();

        assertThat(files.changes(ticket.number())).hasSize(changes);
    }

    @Test
    void itemsMoveAtMostToTheEndsOfTheList() {
        var ticket = fixture.anOpenTicket();
        var first = add(ticket, "a");
        add(ticket, "b");
        add(ticket, "c");

        checklists.move(ticket.number(), first.id(), 1).orElseThrow();
        assertThat(texts(ticket)).containsExactly("b", "a", "c");
        checklists.move(ticket.number(), first.id(), 5).orElseThrow();
        assertThat(texts(ticket)).containsExactly("b", "c", "a");
        checklists.move(ticket.number(), first.id(), -9).orElseThrow();
        assertThat(texts(ticket)).containsExactly("a", "b", "c");
    }

    @Test
    void wordsAreNeitherEmptyNorTooLong() {
        var ticket = fixture.anOpenTicket();
        var refused = Outcome.refused("checklist-text", ChecklistItem.MAXIMUM_LENGTH);

        assertThat(checklists.add(ticket.number(), "  ")).isEqualTo(refused);
        assertThat(checklists.add(ticket.number(), "x".repeat(ChecklistItem.MAXIMUM_LENGTH + 1)))
                .isEqualTo(refused);
        assertThat(texts(ticket)).isEmpty();
    }

    @Test
    void whatSomebodyRemovedMeanwhileIsSaidSo() {
        var ticket = fixture.anOpenTicket();
        var item = add(ticket, "a");
        checklists.remove(ticket.number(), item).orElseThrow();

        assertThat(checklists.tick(ticket.number(), item.id(), true)).isEqualTo(Outcome.refused("checklist-gone"));
    }

    @Test
    void anItemOfAnotherTicketIsNotChanged() {
        var item = add(fixture.anOpenTicket(), "a");

        assertThat(checklists.remove(fixture.anOpenTicket().number(), item))
                .isEqualTo(Outcome.refused("checklist-gone"));
    }

    @Test
    void aClosedOrMergedTicketKeepsItsListAsItIs() {
        var closed = fixture.aClosedTicket();
        var merged = fixture.anOpenTicket();
        desk.merge(merged.number(), fixture.anOpenTicket().number()).orElseThrow();

        assertThat(checklists.add(closed.number(), "a"))
                .isEqualTo(Outcome.refused("ticket-closed", closed.number().toString()));
        assertThat(checklists.add(merged.number(), "a"))
                .isEqualTo(Outcome.refused("ticket-merged", merged.number().toString()));
    }

    @Test
    void theListOfATicketOfAnotherProgramIsNotThere() {
        var ticket = new TicketFixture(context).anOpenTicket();

        assertThat(checklists.of(ticket.number()).isEmpty()).isTrue();
        assertThat(checklists.templates(ticket.number())).isEmpty();
        assertThatThrownBy(() -> checklists.add(ticket.number(), "a")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTicketIsNeitherResolvedNorClosedWhileSomethingCompulsoryIsOpen() {
        var ticket = fixture.anOpenTicket();
        var item = compulsory(ticket, "Sprawdzić adres");
        var refused = Refusal.of("checklist-open", ticket.number().toString(), "Sprawdzić adres");

        for (var state : List.of(State.RESOLVED, State.CLOSED)) {
            assertThat(desk.change(ticket.number(), new ToState(state))).isEqualTo(Outcome.refused(refused));
            assertThat(foresight.objectionTo(fixture.now(ticket), List.of(new ToState(state))))
                    .contains(refused);
        }
        assertThat(desk.answer(new AnswerTicket(ticket.number(), "Odpowiedź", newest(ticket), false, State.RESOLVED)))
                .isEqualTo(Outcome.refused(refused));
        desk.change(ticket.number(), new ToState(State.PENDING)).orElseThrow();

        checklists.tick(ticket.number(), item.id(), true).orElseThrow();
        desk.change(ticket.number(), new ToState(State.RESOLVED)).orElseThrow();
    }

    @Test
    void onlyAFewOfTheOpenOnesAreNamed() {
        var ticket = fixture.anOpenTicket();
        Stream.of("a", "b", "c", "d").forEach(text -> compulsory(ticket, text));

        assertThat(desk.change(ticket.number(), new ToState(State.CLOSED)))
                .isEqualTo(Outcome.refused("checklist-open", ticket.number().toString(), "a; b; c; …"));
    }

    @Test
    void aMergeIsNoEndBecauseTheMatterGoesOn() {
        var ticket = fixture.anOpenTicket();
        compulsory(ticket, "Sprawdzić adres");

        desk.merge(ticket.number(), fixture.anOpenTicket().number()).orElseThrow();
    }

    @Test
    void aNewTicketIsGivenWhatItsTopicAndEveryTopicHaveToDo() {
        SignedIn.supervisorOf(fixture.program());
        template("a nagroda", Topic.REWARD, "Sprawdzić adres *", "Zapytać magazyn");
        template("b każde", null, "Odpisać");
        template("c karta", Topic.CARD, "Zablokować kartę");

        var ticket = fixture.anOpenTicket();

        assertThat(checklists.of(ticket.number()).items())
                .extracting(ChecklistItem::text, ChecklistItem::isCompulsory)
                .containsExactly(
                        tuple("Sprawdzić adres", true), tuple("Zapytać magazyn", false), tuple("Odpisać", false));
        assertThat(files.changes(ticket.number()))
                .extracting(TicketChange::field)
                .doesNotContain(Field.CHECKLIST);
    }

    @Test
    void aTemplateIsLaidOnATicketThatIsThereAlready() {
        var ticket = fixture.anOpenTicket();
        SignedIn.supervisorOf(fixture.program());
        var template = template("karta", Topic.CARD, "Zablokować kartę");
        SignedIn.agentOf(fixture.program());

        checklists.lay(ticket.number(), template).orElseThrow();

        assertThat(texts(ticket)).containsExactly("Zablokować kartę");
        assertThat(files.changes(ticket.number()))
                .first()
                .extracting(TicketChange::after)
                .isEqualTo("karta");
    }

    @Test
    void templatesAreCheckedNamedOnceAndKeptBySupervisors() {
        SignedIn.supervisorOf(fixture.program());
        var known = template("karta", Topic.CARD, "Zablokować kartę");

        assertThat(code(templates.add(fixture.program(), content("karta", null, "x"))))
                .isEqualTo("checklist-name-taken");
        assertThat(code(templates.add(fixture.program(), content(" ", null, "x"))))
                .isEqualTo("checklist-name");
        assertThat(code(templates.add(fixture.program(), content("pusta", null))))
                .isEqualTo("checklist-empty");
        assertThat(code(templates.add(
                        fixture.program(), content("długa", null, "x".repeat(ChecklistItem.MAXIMUM_LENGTH + 1)))))
                .isEqualTo("checklist-text");

        var changed = templates.change(known, content("karty", null, "Zapytać")).orElseThrow();
        assertThat(code(templates.change(known, content("inne", null, "x")))).isEqualTo("checklist-changed-meanwhile");
        assertThat(code(templates.remove(known))).isEqualTo("checklist-changed-meanwhile");
        templates.remove(changed).orElseThrow();
        assertThat(templates.of(List.of(fixture.program()))).isEmpty();
        assertThat(trailed(known))
                .containsExactly("tickets.checklist-added", "tickets.checklist-changed", "tickets.checklist-removed");

        SignedIn.agentOf(fixture.program());
        assertThatThrownBy(() -> templates.add(fixture.program(), content("moja", null, "x")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsToBeDoneForSomebodyIsAmongWhatIsKnownAboutHim() {
        add(fixture.anOpenTicket(), "Oddzwonić po 17");
        var source = context.getBeansOfType(PersonalDataSource.class).values().stream()
                .filter(each -> each.name().equals("tickets"))
                .findFirst()
                .orElseThrow();

        assertThat(source.about(fixture.halina()).get("checklists"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("text", "Oddzwonić po 17"));
    }

    @Test
    void anAsteriskAtTheEndOfALineMeansCompulsory() {
        assertThat(Entry.read(" Sprawdzić * ")).contains(new Entry("Sprawdzić", true));
        assertThat(Entry.read("Sprawdzić")).contains(new Entry("Sprawdzić", false));
        assertThat(Entry.read(" * ")).isEmpty();
    }

    private ChecklistItem add(Ticket ticket, String text) {
        return checklists.add(ticket.number(), text).orElseThrow().items().getLast();
    }

    private ChecklistItem compulsory(Ticket ticket, String text) {
        var item = add(ticket, text);
        checklists.demand(ticket.number(), item.id(), true).orElseThrow();
        return item;
    }

    private ChecklistTemplate template(String name, @Nullable Topic topic, String... lines) {
        return templates.add(fixture.program(), content(name, topic, lines)).orElseThrow();
    }

    private static Content content(String name, @Nullable Topic topic, String... lines) {
        return new Content(
                name,
                topic,
                Stream.of(lines).flatMap(line -> Entry.read(line).stream()).toList());
    }

    private static ChecklistItem only(Outcome<Checklist> outcome) {
        return outcome.orElseThrow().items().getFirst();
    }

    private List<String> texts(Ticket ticket) {
        return checklists.of(ticket.number()).items().stream()
                .map(ChecklistItem::text)
                .toList();
    }

    private long newest(Ticket ticket) {
        return fixture.newest(ticket);
    }

    private List<String> trailed(ChecklistTemplate template) {
        return jdbc.sql("select action from audit.entry where subject = ? order by id")
                .param("checklist:" + template.id())
                .query(String.class)
                .list();
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "done";
    }
}
