package org.infolinia.tickets.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.security.Secret;
import org.infolinia.security.door.DoorKey;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.book.TicketShelf;
import org.infolinia.tickets.desk.TicketDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A program's shop opens tickets and writes into them, through the whole chain of filters. */
class TicketApiTest extends TicketTest {

    private static final String TICKETS = "/api/tickets";
    private static final String QUESTION = """
            {"subject": "Gdzie moja nagroda?", "text": "Czekam od tygodnia.", "email": "halina@poczta.example"}""";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    ApiKeys keys;

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketShelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private WebApplicationContext web;

    private MockMvcTester shop;
    private String address;
    private Secret secret;

    @BeforeEach
    void aShopWithAKey() {
        shop = MockMvcTester.from(
                web, builder -> builder.apply(springSecurity()).build());
        address = "198.51.100." + ADDRESSES.incrementAndGet();
        SignedIn.administratorOf(fixture.program());
        secret = keys.make(fixture.program(), "Sklep").orElseThrow();
        SignedIn.out();
    }

    @Test
    void aTicketIsOpenedForTheKeysProgram() {
        var answer = post(TICKETS, "order-1", QUESTION);

        assertThat(answer).hasStatus(HttpStatus.CREATED);
        assertThat(answer).bodyJson().isLenientlyEqualTo("{\"isReplay\": false}");
        var ticket = newest();
        assertThat(ticket.program()).isEqualTo(fixture.program());
        assertThat(ticket.channel()).isEqualTo(Channel.API);
        assertThat(ticket.topic()).isEqualTo(Ticket.Topic.REWARD);
        assertThat(ticket.queue()).isEqualTo("pomoc");
        assertThat(ticket.contact().address()).isEqualTo(new EmailAddress(TicketFixture.HALINA));
    }

    @Test
    void whatIsSentAgainIsAnsweredAgainAndDoneOnce() {
        post(TICKETS, "order-1", QUESTION);
        var again = post(TICKETS, "order-1", QUESTION);
        var other = post(TICKETS, "order-1", QUESTION.replace("tygodnia", "roku"));

        assertThat(again).hasStatusOk();
        assertThat(again).bodyJson().isLenientlyEqualTo("""
                {"number": "%s", "isReplay": true}""".formatted(newest().number()));
        assertThat(other).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(TICKETS, "order-1", QUESTION.replace("halina@", "hanna@")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    void aMessageGoesIntoTheTicketAndOpensIt() {
        var pending = signedIn(() -> fixture.aPendingTicket());

        var answer = post(messagesOf(pending), "m-1", "{\"text\": \"Już dotarła\"}");

        assertThat(answer).hasStatus(HttpStatus.CREATED);
        var now = shelf.find(pending.number()).orElseThrow();
        assertThat(now.state()).isEqualTo(State.OPEN);
        assertThat(signedIn(() -> fixture.conversation(pending)).getLast())
                .extracting(Message::direction, Message::text)
                .containsExactly(Direction.IN, "Już dotarła");
    }

    @Test
    void intoAMergedTicketItGoesWhereTheMatterGoesOn() {
        var ticket = signedIn(() -> fixture.anOpenTicket());
        var survivor = signedIn(() -> fixture.anOpenTicket());
        signedIn(() -> desk.merge(ticket.number(), survivor.number()).orElseThrow());

        assertThat(post(messagesOf(ticket), "m-1", "{\"text\": \"Halo\"}"))
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo(survivor.number().toString());
    }

    @Test
    void aClosedTicketTakesNoMoreUnlessItsQueueSaysSo() {
        var closed = signedIn(() -> fixture.aClosedTicket());

        var answer = post(messagesOf(closed), "m-1", "{\"text\": \"Jednak nie\"}");

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(answer).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.reason").isEqualTo("api-ticket-over");
    }

    @Test
    void aTicketOfAnotherProgramIsNotThere() {
        var foreign = new TicketFixture(context).anOpenTicket();

        assertThat(post(messagesOf(foreign), "m-1", "{\"text\": \"Halo\"}")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(TICKETS + "/INF-1/messages", "m-2", "{\"text\": \"Halo\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatWasRefusedCanBeSentRightUnderTheSameKey() {
        var wrong = post(TICKETS, "order-1", QUESTION.replace("\"email\"", "\"queue\": \"obca\", \"email\""));
        assertThat(wrong).bodyJson().extractingPath("$.reason").isEqualTo("queue-unknown");

        assertThat(post(TICKETS, "order-1", QUESTION)).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void everyFieldIsLookedAt() {
        assertThat(post(TICKETS, "a", "{\"subject\": \"x\"}"))
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("text");
        for (var wrong : new String[] {
            "{\"subject\": \"\", \"text\": \"x\"}",
            "{\"subject\": \"x\", \"text\": \"x\", \"email\": \"nobody\"}",
            "{\"subject\": \"x\", \"text\": \"x\", \"kind\": \"WISH\"}",
            "{\"subject\": \"x\", \"text\": \"x\", \"language\": \"de\"}",
            "{\"subject\": \"x\", \"text\": \"x\", \"participant\": \"KS-0\"}"
        }) {
            assertThat(post(TICKETS, "b", wrong)).as(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(post(TICKETS, null, QUESTION))
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("api-request-key");
        assertThat(post(TICKETS, "c", "[")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(tickets()).isZero();
    }

    @Test
    void withoutAKeyThatWorksNothingIsRead() {
        var right = secret;
        secret = Secret.random();
        assertThat(post(TICKETS, "a", QUESTION)).hasStatus(HttpStatus.UNAUTHORIZED);

        SignedIn.administratorOf(fixture.program());
        keys.withdraw(keys.of(fixture.program()).getFirst().id());
        SignedIn.out();
        secret = right;
        assertThat(post(TICKETS, "a", QUESTION)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(post(TICKETS, "a", QUESTION)).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void tooMuchIsNotRead() {
        assertThat(post(TICKETS, "a", "{\"text\": \"" + "x".repeat(140_000) + "\"}"))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void whoComesTooOftenWaits() {
        for (int i = 0; i < 120; i++) {
            post(TICKETS, null, "{}");
        }

        var answer = post(TICKETS, null, "{}");
        assertThat(answer).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(answer).hasHeader(HttpHeaders.RETRY_AFTER, "60");
    }

    @Test
    void onlyWhoManagesTheProgramMakesKeysAndNoneTwice() {
        SignedIn.supervisorOf(fixture.program());
        assertThatThrownBy(() -> keys.make(fixture.program(), "Inny")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> keys.of(fixture.program())).isInstanceOf(AccessDeniedException.class);

        SignedIn.administratorOf(fixture.program());
        assertThat(keys.make(fixture.program(), " Sklep ")).isEqualTo(Outcome.refused("ticket-key-taken", "Sklep"));
        assertThat(keys.make(fixture.program(), " "))
                .isEqualTo(Outcome.refused("ticket-key-unnamed", DoorKey.MAXIMUM_NAME_LENGTH));
        assertThat(jdbc.sql("select count(*) from tickets.api_key where encode(hash, 'escape') like ?")
                        .param("%" + secret.text() + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private <T> T signedIn(Supplier<T> deed) {
        SignedIn.agentOf(fixture.program());
        try {
            return deed.get();
        } finally {
            SignedIn.out();
        }
    }

    private Ticket newest() {
        var number = jdbc.sql("select max(number) from tickets.ticket where program_id = ?")
                .param(fixture.program().value())
                .query(Long.class)
                .single();
        return shelf.find(new TicketNumber(number)).orElseThrow();
    }

    private long tickets() {
        return jdbc.sql("select count(*) from tickets.ticket where program_id = ?")
                .param(fixture.program().value())
                .query(Long.class)
                .single();
    }

    private static String messagesOf(Ticket ticket) {
        return TICKETS + "/" + ticket.number() + "/messages";
    }

    private MvcTestResult post(String path, @Nullable String requestKey, String body) {
        var request = shop.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + secret.text())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(visit -> {
                    visit.setRemoteAddr(address);
                    return visit;
                });
        return (requestKey == null ? request : request.header("Idempotency-Key", requestKey)).exchange();
    }
}
