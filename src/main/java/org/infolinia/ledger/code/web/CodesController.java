package org.infolinia.ledger.code.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.code.CodeAnswers;
import org.infolinia.ledger.code.ProductCodes;
import org.infolinia.ledger.code.SubmitCode;
import org.infolinia.ledger.code.SubmitCode.Door;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.door.DoorKey;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes codes from programs' own servers. Each code stands for itself: one that is refused stops no other. */
@RestController
@RequestMapping(path = CodesDoor.CODES, produces = MediaType.APPLICATION_JSON_VALUE)
class CodesController {

    private static final String KEY_PREFIX = "api:";

    private final ProductCodes codes;
    private final CodeAnswers answers;
    private final ParticipantRegister register;
    private final Phrasebook phrasebook;
    private final Gatekeeper gatekeeper;

    CodesController(
            ProductCodes codes,
            CodeAnswers answers,
            ParticipantRegister register,
            Phrasebook phrasebook,
            Gatekeeper gatekeeper) {
        this.codes = codes;
        this.answers = answers;
        this.register = register;
        this.phrasebook = phrasebook;
        this.gatekeeper = gatekeeper;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> submit(
            @RequestAttribute(CodesDoor.TOKEN) DoorKey token,
            @RequestBody Submission submission,
            HttpServletRequest request) {
        var objection = submission.objection();
        if (objection.isPresent()) {
            return refused(objection.get(), request);
        }
        return gatekeeper.asSystem(
                "api",
                () -> participant(token, submission)
                        .<ResponseEntity<?>>map(
                                participant -> ResponseEntity.ok(answer(token, participant, submission, request)))
                        .orElseGet(() -> refused(Refusal.of("participant-unknown"), request)));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Problem> unreadable(HttpServletRequest request) {
        return ResponseEntity.badRequest().body(problem(Refusal.of("api-unreadable"), request));
    }

    /** A number stays somebody's when he was merged into another. */
    private Optional<Participant> participant(DoorKey token, Submission submission) {
        var number = requireNonNull(submission.participant()).strip();
        return register.byNumber(token.program(), number)
                .map(found -> register.successorOf(found.id()).orElse(found));
    }

    private Answer answer(DoorKey token, Participant participant, Submission submission, HttpServletRequest request) {
        var language = asked(request).orElse(participant.language());
        var typed = requireNonNull(submission.codes());
        var door = Door.api(Optional.ofNullable(submission.client()).orElseGet(request::getRemoteAddr));
        return Answer.of(IntStream.range(0, typed.size())
                .mapToObj(place -> codes.submit(new SubmitCode(
                        token.program(),
                        participant.id(),
                        requireNonNull(typed.get(place)),
                        door,
                        KEY_PREFIX + token.id() + ":" + submission.key() + ":" + place)))
                .map(outcome -> Answer.Result.of(outcome, answers.inWords(language, outcome)))
                .toList());
    }

    private ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(problem(refusal, request));
    }

    private Problem problem(Refusal refusal, HttpServletRequest request) {
        return new Problem(refusal.code(), phrasebook.say(asked(request).orElse(Language.EN), refusal));
    }

    /** The first language of the header that we speak. */
    private static Optional<Language> asked(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        List<Locale> preferred = Collections.list(request.getLocales());
        return preferred.stream()
                .flatMap(locale -> Language.ofCode(locale.getLanguage()).stream())
                .findFirst();
    }
}
