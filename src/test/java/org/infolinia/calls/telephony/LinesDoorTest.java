package org.infolinia.calls.telephony;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Clock;
import java.util.UUID;
import org.infolinia.calls.telephony.LineSources.Made;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A telephone system tells of its calls through the whole chain of filters; nobody is signed in. */
@IntegrationTest
class LinesDoorTest {

    private static final String DOOR = "/api/calls/events";

    @Autowired
    LineSources sources;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    Clock clock;

    @Autowired
    WebApplicationContext context;

    private MockMvcTester system;
    private Made made;
    private String call;

    @BeforeEach
    void aSystemIsKnown() {
        var program = new Programs(directory, gatekeeper).aProgram();
        made = gatekeeper.asSystem(
                "test", () -> sources.make(program, "Asterisk", false).orElseThrow());
        system = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        call = "call-" + UUID.randomUUID();
    }

    @Test
    void whatIsSignedIsTaken() {
        assertThat(tell("ringing", "ringing")).hasStatus(HttpStatus.ACCEPTED);
        assertThat(tell("ended", "ended")).bodyJson().extractingPath("$.code").isEqualTo("line-taken");
    }

    @Test
    void theVerySameMessageIsAConflict() {
        tell("1", "ringing");

        assertSaid(tell("1", "ringing"), HttpStatus.CONFLICT, "line-replayed");
        assertSaid(tell("1", "ended"), HttpStatus.CONFLICT, "line-event-reused");
    }

    @Test
    void withoutASignatureNothingIsRead() {
        assertSaid(
                system.post()
                        .uri(DOOR)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange(),
                HttpStatus.UNAUTHORIZED,
                "line-signature");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertSaid(send("no json"), HttpStatus.BAD_REQUEST, "line-unreadable");
        assertSaid(tell("1", "sneezed"), HttpStatus.UNPROCESSABLE_CONTENT, "line-malformed");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertSaid(send(" ".repeat(9_000)), HttpStatus.CONTENT_TOO_LARGE, "line-too-large");
    }

    private static void assertSaid(MvcTestResult result, HttpStatus status, String code) {
        assertThat(result).hasStatus(status);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private MvcTestResult tell(String id, String event) {
        return send("""
                {"id":"%s","call":"%s","event":"%s","at":"%s","extension":"nobody-101"}""".formatted(id, call, event, clock.instant()));
    }

    private MvcTestResult send(String text) {
        var body = text.getBytes(UTF_8);
        var stamp = Long.toString(clock.instant().getEpochSecond());
        return system.post()
                .uri(DOOR)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Infolinia-Source", made.source().key())
                .header("Infolinia-Timestamp", stamp)
                .header(
                        "Infolinia-Signature",
                        "v1=" + LineDesk.sign(made.secret().text(), stamp, body))
                .content(body)
                .exchange();
    }
}
