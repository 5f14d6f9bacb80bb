package org.infolinia.tickets.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.desk.TicketDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class BulkAnswerTest extends TicketTest {

    private static final BulkAnswer HELLO = answer("Dzień dobry, {{name}}: sprawa {{number}} załatwiona.");

    @Autowired
    BulkDesk bulks;

    @Autowired
    BulkRuns runs;

    @Autowired
    BulkRows rows;

    @Autowired
    BulkWork work;

    @Autowired
    BulkAnswers answers;

    @Autowired
    TicketDesk desk;

    @Autowired
    Drafts drafts;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void supervise() {
        SignedIn.supervisorOf(fixture.program());
    }

    @AfterEach
    void letTimeBe() {
        clock.reset();
    }

    @Test
    void everyContactIsAnsweredOnceWithWhatIsHisThoughTheRunBrokeOff() {
        var halina = from("Halina Wróbel", "halina@poczta.example", Language.PL);
        var adam = from("Adam Nowak", "adam@poczta.example", Language.PL);
        var ewa = from("Ewa Lis", "ewa@poczta.example", Language.PL);
        var me = gatekeeper.agent().orElseThrow().id();
        var id = rows.add(me, List.of(), HELLO, clock.instant(), seen(halina, adam, ewa));
        work.step(id);
        assertThat(bulks.isBrokenOff(bulks.find(id).orElseThrow())).isTrue();

        bulks.goOn(id).orElseThrow();
        var done = ended(id);
        bulks.goOn(id).orElseThrow();
        ended(id);

        assertThat(done.sums().changed()).isEqualTo(3);
        assertThat(mailTo("halina@poczta.example", halina))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Halina Wróbel: sprawa " + halina.number()));
        assertThat(mailTo("adam@poczta.example", adam))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Adam Nowak: sprawa " + adam.number())
                        .doesNotContain("Halina"));
        assertThat(mailTo("ewa@poczta.example", ewa)).hasSize(1);
        assertThat(fixture.now(adam).state()).isEqualTo(State.PENDING);
    }

    @Test
    void aTicketInWhichSomethingIsNewerThanWhatWasSeenIsHeld() {
        var written = from("Halina Wróbel", TicketFixture.HALINA, Language.PL);
        var quiet = from("Adam Nowak", "adam@poczta.example", Language.PL);
        var seen = seen(written, quiet);
        fixture.replies(TicketFixture.HALINA, written, "Już działa, dziękuję");

        var done = ended(bulks.answer(seen, HELLO).orElseThrow());

        assertThat(refusals(done)).containsExactly("newer-message");
        assertThat(fixture.outbox(written)).isEmpty();
        assertThat(fixture.outbox(quiet)).hasSize(1);
    }

    @Test
    void aTicketThatSomebodyChangedSinceIsHeld() {
        var ticket = from("Adam Nowak", "adam@poczta.example", Language.PL);
        var seen = seen(ticket);
        clock.advance(Duration.ofMinutes(1));
        desk.note(ticket.number(), "Już oddzwoniłam");

        assertThat(refusals(ended(bulks.answer(seen, HELLO).orElseThrow()))).containsExactly("bulk-changed-meanwhile");
        assertThat(fixture.outbox(ticket)).isEmpty();
    }

    @Test
    void whoHasNoTextInHisLanguageAndWhoHasNoNameIsNotAnswered() {
        var english = from("John Smith", "john@mail.example", Language.EN);
        var nameless = from(null, "ktos@poczta.example", Language.PL);
        var unreachable = opened(null, "Telefon", null, Language.PL);

        assertThat(refusals(ended(bulks.answer(seen(english, nameless, unreachable), HELLO)
                        .orElseThrow())))
                .containsExactly("bulk-no-language", "text-variable-missing", "no-address");
        assertThat(fixture.outbox(english)).isEmpty();
        assertThat(fixture.outbox(nameless)).isEmpty();
    }

    @Test
    void pointsAreToldToTheParticipantAlone() {
        var points = answer("Masz {{points}} pkt.");
        var hers = opened(fixture.halina(), "Halina Wróbel", TicketFixture.HALINA, Language.PL);
        var anothers = opened(fixture.halina(), "Halina Wróbel", "ktos@obcy.example", Language.PL);
        var unknown = from("Adam Nowak", "adam@poczta.example", Language.PL);

        assertThat(answers.written(hers, points)).isEqualTo(Outcome.done("Masz 0 pkt."));
        assertThat(answers.shown(hers, points)).isEqualTo(Outcome.done("Masz ••• pkt."));
        assertThat(answers.written(anothers, points)).isEqualTo(Outcome.refused("text-points-elsewhere"));
        assertThat(answers.written(unknown, points)).isEqualTo(Outcome.refused("text-variable-missing", "points"));
    }

    @Test
    void aTextThatNamesWhatNobodyKnowsIsRefusedAsAWhole() {
        var tickets = seen(from("Adam Nowak", "adam@poczta.example", Language.PL));

        assertThat(bulks.answer(tickets, answer("Saldo: {{balance}}")))
                .isEqualTo(Outcome.refused("template-unknown-variable", 1, "balance"));
        assertThat(bulks.answer(tickets, answer(" "))).isEqualTo(Outcome.refused("bulk-no-text"));
    }

    @Test
    void anAnswerThatTheAskerHasBegunIsNotLost() {
        var ticket = from("Adam Nowak", "adam@poczta.example", Language.PL);
        drafts.save(ticket.number(), Drafts.Kind.ANSWER, "Szanowny Panie", Drafts.NONE);

        assertThat(refusals(ended(bulks.answer(seen(ticket), HELLO).orElseThrow())))
                .containsExactly("bulk-answer-begun");
        assertThat(drafts.find(ticket.number(), Drafts.Kind.ANSWER)).isPresent();
    }

    @Test
    void whoeverAnswersManyTakesOverNoneAndCannotTakeItBack() {
        var ticket = from("Adam Nowak", "adam@poczta.example", Language.PL);

        var done = ended(bulks.answer(seen(ticket), HELLO).orElseThrow());

        assertThat(fixture.now(ticket).owner()).isNull();
        assertThat(bulks.canBeUndone(done)).isFalse();
        assertThat(bulks.mine()).as("what came of it is still shown").contains(done);
        assertThat(bulks.undo(done.id())).isEqualTo(Outcome.refused("bulk-undo-late", BulkDesk.UNDO_TIME.toHours()));
    }

    @Test
    void agentsAnswerTicketByTicketOnly() {
        var tickets = seen(from("Adam Nowak", "adam@poczta.example", Language.PL));
        SignedIn.agentOf(fixture.program());

        assertThatThrownBy(() -> bulks.answer(tickets, HELLO)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aClosedTicketIsNotAnswered() {
        var closed = desk.change(
                        from("Adam Nowak", "adam@poczta.example", Language.PL).number(), new ToState(State.CLOSED))
                .orElseThrow();
        clock.advance(Duration.ofSeconds(1));

        assertThat(refusals(ended(bulks.answer(seen(closed), HELLO).orElseThrow())))
                .containsExactly("ticket-closed");
    }

    private static BulkAnswer answer(String polish) {
        return new BulkAnswer(Map.of(Language.PL, polish), State.PENDING);
    }

    private Ticket from(@Nullable String name, String address, Language language) {
        return opened(null, name, address, language);
    }

    private Ticket opened(
            @Nullable ParticipantId participant, @Nullable String name, @Nullable String address, Language language) {
        return desk.open(new OpenTicket(
                fixture.program(),
                participant,
                new Contact(name, address == null ? null : new EmailAddress(address)),
                Channel.EMAIL,
                Kind.QUESTION,
                Topic.REJECTED_CODE,
                null,
                "Kod nie działa",
                "Kod z saszetki nie działa",
                language));
    }

    private ReadTickets seen(Ticket... tickets) {
        return bulks.read(Stream.of(tickets).map(Ticket::number).toList());
    }

    private List<String> mailTo(String address, Ticket ticket) {
        return jdbc.sql("select text from mail.outbox where recipient = :to and conversation = :conversation")
                .param("to", address)
                .param("conversation", ticket.number().conversation())
                .query(String.class)
                .list();
    }

    private Bulk ended(BulkId id) {
        await().until(() -> !runs.isRunning(id));
        var ended = bulks.find(id).orElseThrow();
        assertThat(ended.left()).isZero();
        return ended;
    }

    private List<String> refusals(Bulk bulk) {
        return bulks.lines(bulk.id(), 0, 100).stream()
                .map(BulkLine::refusal)
                .filter(Objects::nonNull)
                .map(Refusal::code)
                .toList();
    }
}
