package org.infolinia.demo.helpdeskbench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.infolinia.demo.crowd.Crowd;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * Tickets as a hotline gathers them over years: one every minute and a half, 96 of a hundred finished. The same seed makes
 * the same tickets, however many of them are wanted.
 */
final class MadeUpTickets {

    private static final long FIRST = 1_000_000;
    private static final Duration BETWEEN = Duration.ofSeconds(90);
    private static final Instant BEGINNING = Instant.parse("2024-01-02T07:00:00Z");
    private static final long WRITERS = 200_000;
    private static final int PER_HUNDRED = 100;
    private static final int MINUTES_OF_TWO_WEEKS = 14 * 24 * 60;
    private static final List<String> MATTERS = List.of(
            "Brak punktów za zakupy",
            "Odrzucony kod z pompy",
            "Nagroda nie dotarła",
            "Zmiana adresu do wysyłki",
            "Pytanie o regulamin",
            "Karta nie działa w sklepie",
            "Punkty wygasły za wcześnie",
            "Faktura nie została uznana",
            "Podwójne konto uczestnika",
            "Reklamacja nagrody rzeczowej");
    private static final List<String> WORDS = List.of(
            "proszę",
            "punkty",
            "kod",
            "faktura",
            "nagroda",
            "sklep",
            "karta",
            "paczka",
            "adres",
            "reklamacja",
            "telefon",
            "program",
            "zakup",
            "pompa",
            "wczoraj",
            "tydzień",
            "odpowiedź",
            "regulamin",
            "konto",
            "kurier",
            "zdjęcie",
            "etykieta",
            "paragon",
            "hurtownia",
            "dzień",
            "sprawa",
            "numer",
            "wiadomość",
            "termin",
            "dziękuję");
    private static final int WORDS_OF_A_MESSAGE = 40;

    private final List<ProgramId> programs;
    private final List<String> queues;
    private final List<Long> agents;
    private final Crowd writers;
    private final long seed;
    private final int messagesPerTicket;

    MadeUpTickets(List<ProgramId> programs, List<String> queues, List<Long> agents, HelpdeskWish wish) {
        this.programs = programs;
        this.queues = queues;
        this.agents = agents;
        this.writers = new Crowd(WRITERS, wish.seed());
        this.seed = wish.seed();
        this.messagesPerTicket = wish.messagesPerTicket();
    }

    /**
     * @param promisedAt null for finished ones and those of which nothing is promised
     * @param owner id of an agent, or null
     */
    record MadeUp(
            TicketNumber number,
            ProgramId program,
            long participant,
            String contact,
            String queue,
            Kind kind,
            Topic topic,
            Priority priority,
            State state,
            String subject,
            @Nullable Long owner,
            Instant openedAt,
            Instant updatedAt,
            @Nullable Instant promisedAt,
            @Nullable Instant legalDueAt,
            List<String> messages) {}

    TicketNumber number(long place) {
        return TicketNumber.ofSequence(FIRST + place);
    }

    /** When the ticket at a place was opened. */
    static Instant openedAt(long place) {
        return BEGINNING.plus(BETWEEN.multipliedBy(place));
    }

    String contact(long place) {
        return writers.member(1 + Math.floorMod(seed + place * 7_919, WRITERS)).fullName();
    }

    MadeUp at(long place) {
        var random = new SplittableRandom(seed * 1_000_003 + place);
        var state = state(random);
        var kind = kind(random);
        var opened = openedAt(place);
        var due = opened.plus(Duration.ofMinutes(random.nextInt(MINUTES_OF_TWO_WEEKS)));
        boolean isPromised = !state.isOver() && random.nextInt(PER_HUNDRED) < 70;
        return new MadeUp(
                number(place),
                programs.get(random.nextInt(programs.size())),
                FIRST + place / 5,
                contact(place),
                queues.get(random.nextInt(queues.size())),
                kind,
                anyOf(Topic.values(), random),
                random.nextInt(PER_HUNDRED) < 80 ? Priority.NORMAL : anyOf(Priority.values(), random),
                state,
                MATTERS.get(random.nextInt(MATTERS.size())) + " " + random.nextInt(10_000),
                state == State.NEW || !state.isOver() && random.nextInt(PER_HUNDRED) < 30
                        ? null
                        : agents.get(random.nextInt(agents.size())),
                opened,
                opened.plus(Duration.ofMinutes(random.nextInt(MINUTES_OF_TWO_WEEKS))),
                isPromised ? due : null,
                kind == Kind.COMPLAINT ? opened.plus(Duration.ofDays(14)) : null,
                messages(random));
    }

    private static State state(RandomGenerator random) {
        int share = random.nextInt(PER_HUNDRED);
        return switch (share) {
            case 0 -> State.NEW;
            case 1, 2 -> State.OPEN;
            case 3 -> State.PENDING;
            case 4 -> State.RESOLVED;
            default -> State.CLOSED;
        };
    }

    private static Kind kind(RandomGenerator random) {
        int share = random.nextInt(PER_HUNDRED);
        return share < 10 ? Kind.COMPLAINT : share < 40 ? Kind.REQUEST : Kind.QUESTION;
    }

    /** At least one, and twice as many as usual at most. */
    private List<String> messages(RandomGenerator random) {
        int number = messagesPerTicket == 1 ? 1 : 1 + random.nextInt(2 * messagesPerTicket - 1);
        return IntStream.range(0, number).mapToObj(place -> message(random)).toList();
    }

    private static String message(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = 0; i < WORDS_OF_A_MESSAGE; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    private static <T> T anyOf(T[] values, RandomGenerator random) {
        return values[random.nextInt(values.length)];
    }
}
