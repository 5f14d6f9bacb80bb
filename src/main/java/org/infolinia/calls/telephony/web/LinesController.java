package org.infolinia.calls.telephony.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.infolinia.calls.telephony.Intake;
import org.infolinia.calls.telephony.LineDesk;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes signed events. A refusal says why in its status and code; what is kept is answered when it is stored. */
@RestController
@RequestMapping(path = LinesDoor.EVENTS, produces = MediaType.APPLICATION_JSON_VALUE)
class LinesController {

    private static final String SOURCE = "Infolinia-Source";
    private static final String TIMESTAMP = "Infolinia-Timestamp";
    private static final String SIGNATURE = "Infolinia-Signature";
    private static final int MAXIMUM_BYTES = 8_192;
    private static final String A_MINUTE = "60";

    private final LineDesk desk;
    private final Phrasebook phrasebook;

    LinesController(LineDesk desk, Phrasebook phrasebook) {
        this.desk = desk;
        this.phrasebook = phrasebook;
    }

    @PostMapping
    ResponseEntity<Answer> take(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MAXIMUM_BYTES + 1);
        if (body.length > MAXIMUM_BYTES) {
            return refused(Refusal.of("line-too-large", MAXIMUM_BYTES));
        }
        var message = new LineDesk.Message(
                request.getHeader(SOURCE), request.getHeader(TIMESTAMP), request.getHeader(SIGNATURE), body);
        return switch (desk.take(message)) {
            case Outcome.Done<Intake>(Intake intake) -> answer(intake);
            case Outcome.Refused<Intake>(Refusal refusal) -> refused(refusal);
        };
    }

    private ResponseEntity<Answer> answer(Intake intake) {
        return switch (intake) {
            case TAKEN -> ResponseEntity.status(HttpStatus.ACCEPTED).body(said("line-taken"));
            case KNOWN -> ResponseEntity.ok(said("line-known"));
            case REPLAYED -> refused(Refusal.of("line-replayed"));
            case REUSED -> refused(Refusal.of("line-event-reused"));
        };
    }

    private Answer said(String code) {
        return new Answer(code, phrasebook.say(Language.EN, "calls.door." + code));
    }

    private ResponseEntity<Answer> refused(Refusal refusal) {
        var status = statusOf(refusal);
        var answer = ResponseEntity.status(status);
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            answer.header(HttpHeaders.RETRY_AFTER, A_MINUTE);
        }
        return answer.body(new Answer(refusal.code(), phrasebook.say(Language.EN, refusal)));
    }

    private static HttpStatus statusOf(Refusal refusal) {
        return switch (refusal.code()) {
            case "line-signature", "line-timestamp" -> HttpStatus.UNAUTHORIZED;
            case "line-too-many" -> HttpStatus.TOO_MANY_REQUESTS;
            case "line-too-large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "line-replayed", "line-event-reused" -> HttpStatus.CONFLICT;
            case "line-unreadable" -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
