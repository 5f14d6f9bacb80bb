package org.infolinia.tickets.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.door.DoorKey;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.api.ApiAsk;
import org.infolinia.tickets.api.ApiDesk;
import org.infolinia.tickets.api.ApiReceipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes tickets and messages from programs' own systems. */
@RestController
@RequestMapping(path = TicketApiDoor.TICKETS)
class TicketApiController {

    private static final String REQUEST_KEY = "Idempotency-Key";
    private static final Pattern REQUEST_KEY_SYNTAX = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final ApiDesk desk;
    private final Phrasebook phrasebook;

    TicketApiController(ApiDesk desk, Phrasebook phrasebook) {
        this.desk = desk;
        this.phrasebook = phrasebook;
    }

    /** @param number of the ticket that goes on with the matter */
    record Done(String number, long message, boolean isReplay) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> open(
            @RequestAttribute(TicketApiDoor.KEY) DoorKey key,
            @RequestHeader(name = REQUEST_KEY, required = false) @Nullable String requestKey,
            @RequestBody Asked asked,
            HttpServletRequest request) {
        return answer(key, requestKey, asked.begin(), request);
    }

    @PostMapping(path = "/{number}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> add(
            @RequestAttribute(TicketApiDoor.KEY) DoorKey key,
            @RequestHeader(name = REQUEST_KEY, required = false) @Nullable String requestKey,
            @PathVariable String number,
            @RequestBody Asked asked,
            HttpServletRequest request) {
        var ask = TicketNumber.parse(number)
                .map(asked::add)
                .orElseGet(() -> Outcome.refused("api-ticket-unknown", number));
        return answer(key, requestKey, ask, request);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDetail> unreadable(HttpServletRequest request) {
        return problem(HttpStatus.BAD_REQUEST, Refusal.of("api-unreadable"), request);
    }

    private ResponseEntity<?> answer(
            DoorKey key, @Nullable String requestKey, Outcome<ApiAsk> ask, HttpServletRequest request) {
        if (requestKey == null || !REQUEST_KEY_SYNTAX.matcher(requestKey).matches()) {
            return refused(Refusal.of("api-request-key"), request);
        }
        return switch (ask) {
            case Outcome.Refused<ApiAsk>(var refusal) -> refused(refusal, request);
            case Outcome.Done<ApiAsk>(var wanted) ->
                switch (desk.ask(key, requestKey, wanted)) {
                    case Outcome.Refused<ApiReceipt>(var refusal) -> refused(refusal, request);
                    case Outcome.Done<ApiReceipt>(var receipt) ->
                        ResponseEntity.status(receipt.isReplay() ? HttpStatus.OK : HttpStatus.CREATED)
                                .body(new Done(receipt.ticket().toString(), receipt.message(), receipt.isReplay()));
                };
        };
    }

    private ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
        var status = switch (refusal.code()) {
            case "api-ticket-unknown" -> HttpStatus.NOT_FOUND;
            case "api-ticket-over", "api-key-reused" -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return problem(status, refusal, request);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, Refusal refusal, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(status, phrasebook.say(language(request), refusal));
        problem.setProperty("reason", refusal.code());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The first language of the header that we speak, else English. */
    private static Language language(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.ofCode(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Language.EN);
    }
}
