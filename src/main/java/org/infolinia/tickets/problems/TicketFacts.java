package org.infolinia.tickets.problems;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.code.CodesInTexts;
import org.infolinia.ledger.reward.OrderState;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.programs.ProgramZones;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Origin;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.TicketFields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the program knows of the matter of tickets, whatever their words are; as far as the asker may see it. */
@Component
class TicketFacts {

    /** Rewards that were ordered longer ago are seldom what somebody writes about. */
    private static final Duration ORDERED_WITHIN = Duration.ofDays(60);

    /** So many participants' orders are looked at. */
    private static final int MOST_PARTICIPANTS = 60;

    /** Numbers and days are shared by chance. */
    private static final Set<CustomField.Kind> TELLING =
            Set.of(CustomField.Kind.TEXT, CustomField.Kind.CHOICE, CustomField.Kind.CHOICES);

    /** What stands on more than one ticket of so many says nothing of their cause, as in a field for private or company. */
    private static final int COMMON_AMONG = 3;

    /** Of fewer tickets nobody can tell what is common. */
    private static final int FEWEST_TO_TELL = 12;

    private final ProblemRows rows;
    private final JdbcClient jdbc;
    private final CodesInTexts codes;
    private final RewardDesk rewards;
    private final TicketFields fields;
    private final ProgramZones zones;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    TicketFacts(
            ProblemRows rows,
            JdbcClient jdbc,
            CodesInTexts codes,
            RewardDesk rewards,
            TicketFields fields,
            ProgramZones zones,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.codes = codes;
        this.rewards = rewards;
        this.fields = fields;
        this.zones = zones;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /**
     * Something that two tickets may have in common.
     *
     * @param kind which sort of thing
     * @param shown what people call it
     */
    record Fact(Kind kind, String shown) {}

    enum Kind {
        BATCH("tickets.problems.why.batch", 0.6),
        DECLARATION("tickets.problems.why.declaration", 0.6),
        CLOSING("tickets.problems.why.closing", 0.6),
        FIELD("tickets.problems.why.field", 0.4),
        REWARD("tickets.problems.why.reward", 0.35),
        SHIPMENT("tickets.problems.why.shipment", 0.35),
        TOPIC("tickets.problems.why.topic", 0.1);

        private final String words;
        private final double weight;

        Kind(String words, double weight) {
            this.words = words;
            this.weight = weight;
        }

        String words() {
            return words;
        }

        /** What it adds to a likeness that goes up to 1. */
        double weight() {
            return weight;
        }
    }

    /**
     * @param tickets of the program, the most important first
     * @param language in which rewards and fields are named
     */
    Map<TicketNumber, Set<Fact>> of(ProgramId program, Collection<Ticket> tickets, Language language) {
        var found = new HashMap<TicketNumber, Set<Fact>>();
        tickets.forEach(ticket -> found.put(ticket.number(), new HashSet<>()));
        addBatches(program, found);
        addOrigins(found);
        addFields(program, language, found);
        addRewards(program, tickets, language, found);
        tickets.stream()
                .filter(ticket -> ticket.topic() != Topic.OTHER)
                .forEach(ticket ->
                        add(found, ticket.number(), Kind.TOPIC, ticket.topic().name()));
        return found;
    }

    private void addBatches(ProgramId program, Map<TicketNumber, Set<Fact>> found) {
        if (gatekeeper.allows(Permission.REDEEM_CODES, program)) {
            codes.batches(program, rows.openings(found.keySet()))
                    .forEach((ticket, batches) -> batches.forEach(batch -> add(found, ticket, Kind.BATCH, batch)));
        }
    }

    private void addOrigins(Map<TicketNumber, Set<Fact>> found) {
        jdbc.sql("select ticket_number, source from tickets.origin where ticket_number = any(:tickets)")
                .param(
                        "tickets",
                        found.keySet().stream().map(TicketNumber::value).toArray(Long[]::new))
                .query((row, number) -> Map.entry(new TicketNumber(row.getLong(1)), row.getString(2)))
                .list()
                .forEach(known -> Origin.of(known.getValue()).ifPresent(origin -> {
                    switch (origin) {
                        case Origin.DisputedLine(long declaration, int _) ->
                            add(found, known.getKey(), Kind.DECLARATION, Long.toString(declaration));
                        case Origin.ClosingFinding(long closing, long _) ->
                            add(found, known.getKey(), Kind.CLOSING, Long.toString(closing));
                        case Origin.FailedDelivery _ -> {}
                    }
                }));
    }

    private void addFields(ProgramId program, Language language, Map<TicketNumber, Set<Fact>> found) {
        var known = fields.fields(List.of(program)).stream()
                .filter(field ->
                        !field.isArchived() && TELLING.contains(field.content().kind()))
                .collect(Collectors.toMap(CustomField::id, Function.identity()));
        if (known.isEmpty()) {
            return;
        }
        var holders = new HashMap<Fact, List<TicketNumber>>();
        rows.fieldValues(found.keySet(), known.keySet())
                .forEach(value -> Optional.ofNullable(known.get(value.field()))
                        .ifPresent(field -> holders.computeIfAbsent(
                                        new Fact(Kind.FIELD, shown(field, value.value(), language)),
                                        fact -> new ArrayList<>())
                                .add(value.ticket())));
        holders.forEach((fact, tickets) -> {
            if (found.size() < FEWEST_TO_TELL || tickets.size() * COMMON_AMONG <= found.size()) {
                tickets.forEach(ticket -> add(found, ticket, fact.kind(), fact.shown()));
            }
        });
    }

    private static String shown(CustomField field, String value, Language language) {
        var words = field.option(value)
                .map(option -> option.labels().getOrDefault(language, value))
                .orElse(value);
        return field.label(language) + ": " + words;
    }

    private void addRewards(
            ProgramId program, Collection<Ticket> tickets, Language language, Map<TicketNumber, Set<Fact>> found) {
        if (!gatekeeper.allows(Permission.VIEW_LEDGER, program)) {
            return;
        }
        var zone = zones.of(program);
        var orders = new HashMap<ParticipantId, List<RewardOrder>>();
        tickets.stream()
                .filter(ticket -> ticket.topic() == Topic.REWARD)
                .forEach(ticket -> Optional.ofNullable(ticket.participant())
                        .filter(who -> orders.containsKey(who) || orders.size() < MOST_PARTICIPANTS)
                        .stream()
                        .flatMap(who -> concerned(ticket, orders.computeIfAbsent(who, rewards::of)))
                        .forEach(order -> {
                            add(
                                    found,
                                    ticket.number(),
                                    Kind.REWARD,
                                    order.reward().name(language));
                            sentOn(order, zone)
                                    .ifPresent(day -> add(found, ticket.number(), Kind.SHIPMENT, language.day(day)));
                        }));
    }

    /** Each parcel has a number of its own; what left on one day went the same way. */
    private static Optional<LocalDate> sentOn(RewardOrder order, ZoneId zone) {
        return order.state() == OrderState.DISPATCHED && order.parcel() != null
                ? Optional.of(LocalDate.ofInstant(order.changedAt(), zone))
                : Optional.empty();
    }

    /** The order that is talked over in the ticket, or else all that the ticket may be about. */
    private Stream<RewardOrder> concerned(Ticket ticket, List<RewardOrder> orders) {
        var reference = CaseReference.ticket(ticket.number().value());
        var talkedOver = orders.stream()
                .filter(order -> reference.equals(order.talkedOverIn()))
                .toList();
        var since = earliestOrder(ticket.openedAt());
        return talkedOver.isEmpty()
                ? orders.stream()
                        .filter(order -> order.state() != OrderState.CANCELLED)
                        .filter(order -> order.orderedAt().isAfter(since))
                : talkedOver.stream();
    }

    private Instant earliestOrder(Instant openedAt) {
        var now = clock.instant();
        return (openedAt.isBefore(now) ? openedAt : now).minus(ORDERED_WITHIN);
    }

    private static void add(Map<TicketNumber, Set<Fact>> found, TicketNumber ticket, Kind kind, String shown) {
        var facts = found.get(ticket);
        if (facts != null) {
            facts.add(new Fact(kind, shown));
        }
    }
}
