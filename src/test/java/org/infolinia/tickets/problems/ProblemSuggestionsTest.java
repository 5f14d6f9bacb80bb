package org.infolinia.tickets.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.code.CodeBatches;
import org.infolinia.ledger.code.CodeImport;
import org.infolinia.ledger.code.OpenCodeBatch;
import org.infolinia.ledger.journal.PointUnit;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.FieldDesk;
import org.infolinia.tickets.fields.TicketFields;
import org.infolinia.tickets.fulltext.TextSearch;
import org.infolinia.tickets.problems.Problem.Content;
import org.infolinia.tickets.problems.Problem.State;
import org.infolinia.tickets.problems.Suggestions.LikeTicket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ProblemSuggestionsTest extends TicketTest {

    @Autowired
    ProblemSuggestions suggestions;

    @Autowired
    ProblemDesk problems;

    @Autowired
    TicketDesk desk;

    @Autowired
    TextSearch search;

    @Autowired
    CodeBatches batches;

    @Autowired
    CodeImport imports;

    @Autowired
    FieldDesk definitions;

    @Autowired
    TicketFields fields;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    @TempDir
    Path directory;

    Ticket sachet;

    @BeforeEach
    void somebodyWritesOfASachet() {
        sachet = saying(
                "Kod nie działa",
                "Dzień dobry, kod z saszetki kawy mielonej jest odrzucany jako nieznany. Proszę o pomoc.");
    }

    @AfterEach
    void letTimeBe() {
        clock.reset();
    }

    @Test
    void ticketsThatAreLikeItAreSuggestedAndOthersAreNot() {
        var like = saying("Nieznany kod", "Witam, wpisuję kody z saszetek z kawą mieloną i każdy jest odrzucany.");
        saying("Kubek pęknięty", "Dzień dobry, nagroda przyszła stłuczona. Proszę o pomoc.");
        saying("Zmiana adresu", "Proszę o zmianę adresu na koncie.");

        var found = suggest(sachet);

        assertThat(found.problems()).isEmpty();
        assertThat(found.tickets()).extracting(one -> one.ticket().number()).containsExactly(like.number());
        assertThat(found.tickets().getFirst().why()).anySatisfy(why -> {
            assertThat(why.key()).isEqualTo("tickets.problems.why.text");
            assertThat(why.arguments().getFirst()).contains("saszetki");
        });
    }

    @Test
    void aProblemWhoseTicketsAreLikeItComesInsteadOfTickets() {
        var like = saying("Nieznany kod", "Witam, wpisuję kody z saszetek z kawą mieloną i każdy jest odrzucany.");
        var problem = aProblem("Awaria");
        problems.link(problem.id(), List.of(like.number())).orElseThrow();
        saying("Nieznany kod", "Moje kody z saszetek z kawą mieloną też są odrzucane.");
        aProblem("Przesyłki z kubkami giną w magazynie");

        var found = suggest(sachet);

        assertThat(found.problems()).extracting(one -> one.problem().id()).containsExactly(problem.id());
        assertThat(found.tickets()).isEmpty();
    }

    @Test
    void aProblemIsFoundByItsDescriptionAndASolvedOneIsNot() {
        saying("Kawa", "Saszetki z kawą mieloną mają kody, które są odrzucane jako nieznane");
        var problem = problems.open(
                        fixture.program(),
                        new Content(
                                "Odrzucane kody z saszetek",
                                "Kody z saszetki kawy mielonej są nieznane systemowi.",
                                Map.of(),
                                null))
                .orElseThrow();
        assertThat(suggest(sachet).problems())
                .extracting(one -> one.problem().id())
                .containsExactly(problem.id());

        SignedIn.supervisorOf(fixture.program());
        problems.settle(problem.id(), State.SOLVED);

        assertThat(suggest(sachet).problems()).isEmpty();
    }

    @Test
    void codesOfTheSameBatchMakeTicketsLikeWhateverTheySay() throws IOException {
        aBatch("Kawa 11/2026", "KAWA1111", "KAWA2222");
        aBatch("Herbata 11/2026", "TEEE3333");
        var one = saying("Pytanie", "Mam KAWA1111 i nic");
        var same = saying("Reklamacja", "Czemu tego nie przyjmuje? kawa-2222.");
        saying("Skarga", "Zepsute TEEE3333!");

        var found = suggest(one);

        assertThat(found.tickets()).extracting(like -> like.ticket().number()).containsExactly(same.number());
        assertThat(found.tickets().getFirst().why()).contains(Words.of("tickets.problems.why.batch", "Kawa 11/2026"));
    }

    @Test
    void whatStandsInTheSameFieldMakesTicketsLikeWhateverTheySay() {
        var shop = field("Sklep", CustomField.Kind.CHOICE, "Rynek", "Dworzec");
        var shipment = field("Przesyłka", CustomField.Kind.TEXT);
        var amount = field("Kwota", CustomField.Kind.NUMBER);
        var broken = saying("Kubek pęknięty", "Nagroda przyszła stłuczona.");
        var late = saying("Zmiana adresu", "Proszę o zmianę adresu na koncie.");
        var elsewhere = saying("Skarga", "Ochroniarz był niemiły.");
        fill(sachet, shop, "1");
        fill(sachet, shipment, "PL 77");
        fill(sachet, amount, "100");
        fill(broken, shop, "1");
        fill(late, shipment, "PL 77");
        fill(elsewhere, shop, "2");
        fill(elsewhere, amount, "100");

        var found = suggest(sachet);

        assertThat(found.tickets())
                .extracting(like -> like.ticket().number(), LikeTicket::why)
                .containsExactlyInAnyOrder(
                        tuple(broken.number(), List.of(Words.of("tickets.problems.why.field", "Sklep: Rynek"))),
                        tuple(late.number(), List.of(Words.of("tickets.problems.why.field", "Przesyłka: PL 77"))));
    }

    @Test
    void whatStandsInAFieldOfEveryOtherTicketSaysNothing() {
        var customer = field("Klient", CustomField.Kind.CHOICE, "prywatny", "firma");
        fill(sachet, customer, "1");
        for (int i = 0; i < 11; i++) {
            fill(saying("Sprawa " + "abcdefghijk".charAt(i), ""), customer, i % 2 == 0 ? "1" : "2");
        }

        assertThat(suggest(sachet).tickets()).isEmpty();
    }

    private CustomField field(String label, CustomField.Kind kind, String... options) {
        var offered = Stream.of(options)
                .map(option -> new CustomField.Option("", labels(option), false))
                .toList();
        return gatekeeper.asSystem(
                "test",
                () -> definitions
                        .add(fixture.program(), new CustomField.Content(labels(label), kind, offered, false))
                        .orElseThrow());
    }

    private static Map<Language, String> labels(String label) {
        return Map.of(Language.PL, label, Language.EN, label + " EN", Language.AZ, label + " AZ");
    }

    private void fill(Ticket ticket, CustomField field, String value) {
        fields.fill(ticket.number(), field.id(), List.of(value)).orElseThrow();
    }

    @Test
    void oldTicketsAndThoseOfOtherProblemsAndProgramsAreNotSuggested() {
        var old = saying("Nieznany kod", "Kody z saszetek z kawą mieloną są odrzucane.");
        clock.advance(ProblemSuggestions.RECENT.plus(Duration.ofDays(1)));
        var solved = saying("Nieznany kod", "Kody z saszetek z kawą mieloną są odrzucane.");
        var problem = aProblem("Awaria");
        problems.link(problem.id(), List.of(solved.number())).orElseThrow();
        SignedIn.supervisorOf(fixture.program());
        problems.settle(problem.id(), State.SOLVED);
        var elsewhere = new TicketFixture(context);
        gatekeeper.asSystem(
                "test",
                () -> desk.open(command(elsewhere, "Nieznany kod", "Kody z saszetek z kawą mieloną są odrzucane.")));

        assertThat(numbers(suggest(sachet)))
                .doesNotContain(old.number(), solved.number())
                .isEmpty();
    }

    @Test
    void furtherTicketsOfAProblemAreThoseLikeItsOwn() {
        var problem = aProblem("Awaria");
        problems.link(problem.id(), List.of(sachet.number())).orElseThrow();
        var like = saying("Nieznany kod", "Witam, wpisuję kody z saszetek z kawą mieloną i każdy jest odrzucany.");
        saying("Zmiana adresu", "Proszę o zmianę adresu na koncie.");
        search.settle();

        assertThat(numbers(suggestions.forProblem(problem.id()))).containsExactly(like.number());
    }

    @Test
    void whoDoesNotWorkForTheProgramIsSuggestedNothing() {
        SignedIn.agentOf(new TicketFixture(context).program());

        assertThatThrownBy(() -> suggest(sachet)).isInstanceOf(AccessDeniedException.class);
    }

    private Suggestions suggest(Ticket ticket) {
        search.settle();
        return suggestions.forTicket(ticket);
    }

    private static List<TicketNumber> numbers(Suggestions found) {
        return found.tickets().stream()
                .map(LikeTicket::ticket)
                .map(Ticket::number)
                .toList();
    }

    private Problem aProblem(String name) {
        return problems.open(fixture.program(), Content.named(name)).orElseThrow();
    }

    private Ticket saying(String subject, String text) {
        return gatekeeper.asSystem("test", () -> desk.open(command(fixture, subject, text)));
    }

    private static OpenTicket command(TicketFixture of, String subject, String text) {
        return new OpenTicket(
                of.program(),
                null,
                new Contact("Halina Wróbel", null),
                Channel.PHONE,
                Kind.QUESTION,
                Topic.OTHER,
                null,
                subject,
                text,
                Language.PL);
    }

    private void aBatch(String name, String... codes) throws IOException {
        var file = Files.write(directory.resolve("codes.csv"), List.of(codes));
        var terms = new OpenCodeBatch(
                fixture.program(), name, Points.of(25), PointUnit.REDEEMABLE, LocalDate.of(2026, 11, 1), null, 12);
        var id = gatekeeper.asSystem("test", () -> batches.open(terms)).orElseThrow();
        SignedIn.supervisorOf(fixture.program());
        imports.load(file, "codes.csv", id, progress -> {}).orElseThrow();
        gatekeeper.asSystem("release", () -> batches.release(id)).orElseThrow();
        SignedIn.agentOf(fixture.program());
    }
}
