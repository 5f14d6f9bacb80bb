package org.infolinia.ledger.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Duration;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.code.token.ApiTokenMade;
import org.infolinia.ledger.code.token.ApiTokenWithdrawn;
import org.infolinia.ledger.code.token.ApiTokens;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Secret;
import org.infolinia.security.door.DoorKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A shop's server hands in what its customers type, through the whole chain of filters. */
@RecordApplicationEvents
class CodesApiTest extends CodeTest {

    @Autowired
    ApiTokens tokens;

    @Autowired
    ParticipantRegister participants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Autowired
    private WebApplicationContext context;

    private MockMvcTester shop;
    private Secret secret;

    @BeforeEach
    void aShopWithAToken() {
        shop = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        secret =
                gatekeeper.asSystem("test", () -> tokens.make(program, "Sklep")).orElseThrow();
        SignedIn.out();
    }

    @Test
    void eachCodeIsAnsweredForItself() {
        aBatch("Miksery", "MIX7K2QW", "MIX7K2QX");

        var answer = submit("order-1", "pl", "mix7-k2qw", "MIX7AAAA", "MIX7K2QX");

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"paid": 2, "points": 50, "paidOff": 0, "results": [
                  {"outcome": "PAID", "words": "Kod przyjęty, +25 pkt.", "points": 25, "paidOff": 0,
                   "expiresOn": "2027-11-17", "isReplay": false},
                  {"outcome": "REFUSED", "reason": "code-unknown",
                   "words": "Nie ma takiego kodu. Sprawdź go znak po znaku."},
                  {"outcome": "PAID", "points": 25}]}""");
        assertThat(posted()).isEqualTo(Points.of(50));
    }

    @Test
    void theWordsAreInTheLanguageAskedForOrElseTheParticipants() {
        assertThat(submit("order-1", "de, en;q=0.8", "MIX7AAAA"))
                .bodyJson()
                .extractingPath("$.results[0].words")
                .asString()
                .startsWith("There is no such code");
        assertThat(submit("order-2", null, "MIX7AAAA"))
                .bodyJson()
                .extractingPath("$.results[0].words")
                .asString()
                .startsWith("Nie ma takiego kodu");
    }

    @Test
    void whatIsSentAgainIsAnsweredAgainAndPaysNothing() {
        aBatch("Miksery", "MIX7K2QW");

        submit("order-1", "en", "MIX7K2QW");
        var again = submit("order-1", "en", "MIX7K2QW");
        var other = submit("order-1", "en", "MIX7K2QX");

        assertThat(again).bodyJson().isLenientlyEqualTo("""
                {"paid": 1, "results": [{"outcome": "PAID", "isReplay": true}]}""");
        assertThat(other).bodyJson().extractingPath("$.results[0].reason").isEqualTo("key-used-otherwise");
        assertThat(submit("order-2", "en", "MIX7K2QW"))
                .bodyJson()
                .extractingPath("$.results[0].reason")
                .isEqualTo("code-used-by-yourself");
        assertThat(posted()).isEqualTo(Points.of(25));
    }

    @Test
    void whatPaysADebtOffIsSaid() {
        aBatch("Miksery", "MIX7K2QW");
        fixture.owe(desk, program, halina, 10);

        assertThat(submit("order-1", "en", "MIX7K2QW")).bodyJson().isLenientlyEqualTo("""
                {"points": 25, "paidOff": 10, "results": [{"words":
                  "The code was accepted, +15 points. 10 points of this code made up for points missing from before."}]}""");
    }

    @Test
    void withoutATokenThatWorksNothingIsLookedAt() {
        assertThat(send("Bearer " + Secret.random().text(), body("order-1", "MIX7K2QW"), "en"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .headers()
                .hasValue("WWW-Authenticate", "Bearer");
        assertThat(send("Basic bWFydGE6eA==", body("order-1", "MIX7K2QW"), "en"))
                .hasStatus(HttpStatus.UNAUTHORIZED);

        gatekeeper.asSystem("test", () -> tokens.withdraw(token().id()));
        assertThat(submit("order-1", "en", "MIX7K2QW")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aTokenOpensItsOwnProgramAlone() {
        var elsewhere = fixture.aParticipant(fixture.aProgram());

        assertThat(send("Bearer " + secret.text(), body(elsewhere, "order-1", "MIX7K2QW"), "en"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("participant-unknown");
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWithTheReason() {
        assertThat(send("Bearer " + secret.text(), "{", "en"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("api-unreadable");
        assertThat(submit("a key", "pl", "MIX7K2QW"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("api-key-malformed");
        assertThat(submit("order-1", "pl"))
                .bodyJson()
                .extractingPath("$.words")
                .isEqualTo("Lista kodów (codes) ma od 1 do 50 pozycji.");
        assertThat(send("Bearer " + secret.text(), " ".repeat(40_000), "en")).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void whoeverGuessesStopsHimselfAlone() {
        aBatch("Miksery", "MIX7K2QW");
        for (int i = 0; i < GuessMeter.MISSES_OF_PARTICIPANT; i++) {
            submit("guess-" + i, "en", "GUESS0" + (100 + i));
        }

        assertThat(submit("order-1", "en", "MIX7K2QW"))
                .bodyJson()
                .extractingPath("$.results[0].reason")
                .isEqualTo("code-guessing");
        var other = fixture.aParticipant(program);
        assertThat(send("Bearer " + secret.text(), body(other, "order-2", "MIX7K2QW"), "en"))
                .bodyJson()
                .extractingPath("$.paid")
                .isEqualTo(1);
    }

    @Test
    void aServerThatComesTooOftenWaits() {
        MvcTestResult last = submit("order", "en", "?");
        for (int i = 0; i < 600 && last.getResponse().getStatus() == HttpStatus.OK.value(); i++) {
            last = submit("order", "en", "?");
        }

        assertThat(last).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        clock.advance(Duration.ofMinutes(1));
        assertThat(submit("order", "en", "?")).hasStatusOk();
    }

    @Test
    void aTokenIsKeptAsItsHashAndStandsInTheTrail() {
        assertThat(jdbc.sql("select hash from ledger.api_token where program_id = ?")
                        .params(program.value())
                        .query((row, number) -> row.getBytes(1))
                        .single())
                .isEqualTo(secret.hash());
        gatekeeper.asSystem("test", () -> tokens.withdraw(token().id()));

        assertThat(events.stream(ApiTokenMade.class)).hasSize(1);
        assertThat(events.stream(ApiTokenWithdrawn.class)).hasSize(1);
    }

    @Test
    void whoManagesNoCodesMakesNoTokens() {
        SignedIn.agentOf(program);

        assertThatThrownBy(() -> tokens.make(program, "Mój")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void twoTokensThatWorkHaveTwoNames() {
        SignedIn.supervisorOf(program);

        assertThat(refusalOf(tokens.make(program, " Sklep "))).contains("api-token-taken");
        assertThat(refusalOf(tokens.make(program, " "))).contains("api-token-unnamed");
        tokens.withdraw(token().id());
        assertThat(refusalOf(tokens.make(program, "Sklep"))).isEmpty();
    }

    private DoorKey token() {
        return tokens.of(program).getFirst();
    }

    private Points posted() {
        return gatekeeper.asSystem("test", () -> ledger.wallet(halina).posted());
    }

    private MvcTestResult submit(String key, @Nullable String language, String... codes) {
        return send("Bearer " + secret.text(), body(key, codes), language);
    }

    private String body(String key, String... codes) {
        return body(halina, key, codes);
    }

    private String body(ParticipantId participant, String key, String... codes) {
        var number = gatekeeper.asSystem(
                "test", () -> participants.find(participant).orElseThrow().number());
        return """
                {"participant": "%s", "key": "%s", "codes": [%s]}""".formatted(
                number,
                key,
                String.join(
                        ", ", List.of(codes).stream().map("\"%s\""::formatted).toList()));
    }

    private MvcTestResult send(String authorization, String body, @Nullable String language) {
        var request = shop.post()
                .uri("/api/codes")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", authorization)
                .content(body);
        return language == null
                ? request.exchange()
                : request.header("Accept-Language", language).exchange();
    }
}
