package org.infolinia.demo.contacts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.infolinia.demo.Club;
import org.infolinia.demo.DemoSection;
import org.infolinia.demo.points.Catalogue;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.checklists.ChecklistDesk;
import org.infolinia.tickets.checklists.ChecklistTemplate;
import org.infolinia.tickets.checklists.ChecklistTemplateDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.effort.TimeDesk;
import org.infolinia.tickets.effort.TimeEntry.Spent;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.CustomField.Kind;
import org.infolinia.tickets.fields.CustomField.Option;
import org.infolinia.tickets.fields.FieldDesk;
import org.infolinia.tickets.fields.TicketFields;
import org.infolinia.tickets.relations.Bond;
import org.infolinia.tickets.relations.Link;
import org.infolinia.tickets.relations.LinkTickets;
import org.infolinia.tickets.relations.RelationDesk;
import org.infolinia.tickets.views.ListKey;
import org.infolinia.tickets.views.ListedTicket;
import org.infolinia.tickets.views.TicketLists;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What each program has to be done on its tickets and wants to know of them, and how far some of them are. */
@Component
@Order(95)
class TicketWorkSection implements DemoSection {

    private static final int TICKETS = 50;
    private static final Set<Topic> PLACE_MATTERS = Set.of(Topic.MISSING_POINTS, Topic.REJECTED_CODE);

    /** Of so many places people write more often than of others. */
    private static final int MOST_NAMED = 6;

    private static final Pattern RECEIPT =
            Pattern.compile("(?iu)(?:paragon|numer|zakup|ostatnie|çek)\\p{L}* (\\d{4})\\b");

    private final ProgramDirectory programs;
    private final TicketLists lists;
    private final TicketFiles files;
    private final ChecklistTemplateDesk templates;
    private final ChecklistDesk checklists;
    private final FieldDesk definitions;
    private final TicketFields fields;
    private final RelationDesk relations;
    private final TimeDesk time;
    private final Team team;

    TicketWorkSection(
            ProgramDirectory programs,
            TicketLists lists,
            TicketFiles files,
            ChecklistTemplateDesk templates,
            ChecklistDesk checklists,
            FieldDesk definitions,
            TicketFields fields,
            RelationDesk relations,
            TimeDesk time,
            Team team) {
        this.programs = programs;
        this.lists = lists;
        this.files = files;
        this.templates = templates;
        this.checklists = checklists;
        this.definitions = definitions;
        this.fields = fields;
        this.relations = relations;
        this.time = time;
        this.team = team;
    }

    @Override
    public String name() {
        return "ticket-work";
    }

    @Override
    public void load(RandomGenerator random) {
        programs.mine().forEach(program -> load(program, random));
    }

    private void load(Program program, RandomGenerator random) {
        var lost = checklist(
                program.id(),
                "Zgubiona karta",
                entry("Zablokować kartę", true),
                entry("Zapytać o adres do wysyłki", false),
                entry("Zamówić nową kartę", false));
        var place = definitions
                .add(program.id(), Club.of(program).either(shop(), wholesaler()))
                .orElseThrow();
        var receipt = definitions.add(program.id(), receipt()).orElseThrow();
        var tickets = lists
                .page(Shipped.OPEN, Shipped.OPEN.definition(), List.of(program.id()), ListKey.BEGINNING, TICKETS)
                .stream()
                .map(ListedTicket::ticket)
                .sorted(Comparator.comparing(ticket -> ticket.topic() != Topic.CARD || ticket.owner() == null))
                .toList();
        tickets.forEach(ticket -> note(ticket, place, receipt, random));
        tickets.stream().limit(1).forEach(ticket -> workOn(ticket, lost));
        link(tickets, 0, Bond.RELATED, 1);
        link(tickets, 0, Bond.PARENT, 2);
        link(tickets, 2, Bond.CHILD, 3);
    }

    /** Where it happened and by which receipt, as it was written, or as far as it matters where colleagues asked. */
    private void note(Ticket ticket, CustomField place, CustomField receipt, RandomGenerator random) {
        var said = files.conversation(ticket.number()).stream()
                .map(Message::text)
                .collect(Collectors.joining("\n", ticket.subject() + "\n", ""));
        place(ticket, said, place.options(), random).ifPresent(option -> fill(ticket, place, option.key()));
        RECEIPT.matcher(said).results().findFirst().ifPresent(found -> fill(ticket, receipt, found.group(1)));
    }

    private static Optional<Option> place(Ticket ticket, String said, List<Option> options, RandomGenerator random) {
        return options.stream()
                .filter(option -> said.contains(option.labels().getOrDefault(Language.PL, "")))
                .findFirst()
                .or(() -> PLACE_MATTERS.contains(ticket.topic())
                        ? Optional.of(options.get(random.nextInt(Math.min(MOST_NAMED, options.size()))))
                        : Optional.empty());
    }

    private void fill(Ticket ticket, CustomField field, String value) {
        fields.fill(ticket.number(), field.id(), List.of(value)).orElseThrow();
    }

    private void workOn(Ticket ticket, ChecklistTemplate template) {
        var number = ticket.number();
        var first = checklists.lay(number, template).orElseThrow().items().getFirst();
        var owner = ticket.owner();
        if (owner != null) {
            team.as(owner, () -> {
                checklists.tick(number, first.id(), true).orElseThrow();
                time.book(number, new Spent(20, "Rozmowa z biurem kart")).orElseThrow();
                time.book(number, new Spent(10, "")).orElseThrow();
            });
        }
    }

    private void link(List<Ticket> tickets, int ticket, Bond bond, int other) {
        if (Math.max(ticket, other) < tickets.size()) {
            relations
                    .link(new LinkTickets(
                            tickets.get(ticket).number(),
                            new Link(bond, tickets.get(other).number()),
                            null))
                    .orElseThrow();
        }
    }

    private ChecklistTemplate checklist(ProgramId program, String name, ChecklistTemplate.Entry... entries) {
        return templates
                .add(program, new ChecklistTemplate.Content(name, Topic.CARD, List.of(entries)))
                .orElseThrow();
    }

    private static ChecklistTemplate.Entry entry(String text, boolean isCompulsory) {
        return new ChecklistTemplate.Entry(text, isCompulsory);
    }

    private static CustomField.Content receipt() {
        return new CustomField.Content(
                words("Numer paragonu", "Receipt number", "Qəbzin nömrəsi"), Kind.TEXT, List.of(), false);
    }

    private static CustomField.Content shop() {
        return where(words("Sklep", "Shop", "Mağaza"), Catalogue.shops());
    }

    private static CustomField.Content wholesaler() {
        return where(
                words("Hurtownia", "Wholesaler", "Topdansatış bazası"),
                List.of("Elmet, Wrocław", "Elmet, Opole", "Hydrosklep, Łódź", "Termo-Hurt, Poznań"));
    }

    /** Places have one name in all languages. */
    private static CustomField.Content where(Map<Language, String> label, List<String> places) {
        var offered = places.stream()
                .map(place -> new Option("", words(place, place, place), false))
                .toList();
        return new CustomField.Content(label, Kind.CHOICE, offered, false);
    }

    private static Map<Language, String> words(String polish, String english, String azerbaijani) {
        return Map.of(Language.PL, polish, Language.EN, english, Language.AZ, azerbaijani);
    }
}
