package org.infolinia.surveys.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.surveys.SurveyDesk;
import org.infolinia.surveys.SurveyForm;
import org.infolinia.surveys.SurveyForm.State;
import org.infolinia.surveys.SurveyToken;
import org.infolinia.surveys.visit.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens an invitation's link. Mail scanners open every link, so only POST records. */
@RestController
@RequestMapping(path = "/survey/{token}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
class SurveyController {

    private final SurveyDesk desk;
    private final SurveyPages pages;

    SurveyController(SurveyDesk desk, SurveyPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** @param lang code of the language to read it in, the invitation's when there is none */
    @GetMapping
    ResponseEntity<String> show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String score,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String agent) {
        return with(
                token,
                lang,
                secret -> desk.look(secret, Visitor.calling(agent), Draft.clicked(score)),
                (secret, form) -> form.state() == State.OPEN
                        ? page(HttpStatus.OK, pages.form(secret, form, Draft.startingWith(form, score), null))
                        : page(statusOf(form.state()), closedPage(form, form.state())));
    }

    /** Says nothing and looks nothing up. */
    @RequestMapping(
            path = {"", "/objection"},
            method = RequestMethod.HEAD)
    ResponseEntity<String> ignore() {
        return ResponseEntity.noContent().build();
    }

    @PostMapping
    ResponseEntity<String> answer(
            @PathVariable String token,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String agent) {
        return withForm(
                token,
                fields.get("lang"),
                (secret, form) -> answer(secret, form, Draft.of(form.questions(), fields), Visitor.calling(agent)));
    }

    /** What depended on the answers before; these are kept already. */
    @PostMapping("/more")
    ResponseEntity<String> answerMore(
            @PathVariable String token, @RequestParam int page, @RequestParam Map<String, String> fields) {
        return withForm(token, fields.get("lang"), (secret, form) -> {
            var asked = desk.more(secret, page);
            var draft = Draft.of(asked, fields);
            return switch (desk.answerMore(secret, page, draft.replies())) {
                case Done<SurveyForm>(var next) -> afterAnswer(secret, next.in(form.language()));
                case Refused<SurveyForm> refused -> page(HttpStatus.CONFLICT, closedPage(form, form.state()));
            };
        });
    }

    @GetMapping("/objection")
    ResponseEntity<String> askWhetherToObject(
            @PathVariable String token, @RequestParam(required = false) @Nullable String lang) {
        return withForm(token, lang, (secret, form) -> page(HttpStatus.OK, pages.objection(secret, form)));
    }

    @PostMapping("/objection")
    ResponseEntity<String> object(@PathVariable String token, @RequestParam(required = false) @Nullable String lang) {
        return withForm(token, lang, (secret, form) -> switch (desk.object(secret)) {
            case Done<SurveyForm> done -> page(HttpStatus.OK, pages.message(form, "objected"));
            case Refused<SurveyForm> refused -> unknown();
        });
    }

    private ResponseEntity<String> answer(SurveyToken token, SurveyForm form, Draft draft, Visitor visitor) {
        if (form.state() != State.OPEN) {
            return page(HttpStatus.CONFLICT, closedPage(form, form.state()));
        }
        var problem = draft.problem();
        if (problem.isPresent()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, pages.form(token, form, draft, problem.get()));
        }
        return switch (desk.answer(token, draft.replies(), visitor)) {
            case Done<SurveyForm>(var next) -> afterAnswer(token, next.in(form.language()));
            case Refused<SurveyForm> refused -> page(HttpStatus.CONFLICT, closedPage(form, State.ANSWERED));
        };
    }

    private ResponseEntity<String> afterAnswer(SurveyToken token, SurveyForm next) {
        return page(
                HttpStatus.OK,
                next.questions().isEmpty()
                        ? pages.message(next, "thanks")
                        : pages.form(token, next, Draft.of(next.questions(), Map.of()), null));
    }

    private String closedPage(SurveyForm form, State state) {
        return pages.message(form, state == State.ANSWERED ? "answered" : "closed");
    }

    private static HttpStatus statusOf(State state) {
        return state == State.CLOSED ? HttpStatus.GONE : HttpStatus.OK;
    }

    private ResponseEntity<String> withForm(String token, @Nullable String lang, Answering answering) {
        return with(token, lang, desk::open, answering);
    }

    private ResponseEntity<String> with(
            String token,
            @Nullable String lang,
            Function<SurveyToken, Optional<SurveyForm>> opening,
            Answering answering) {
        return SurveyToken.parse(token)
                .flatMap(secret -> opening.apply(secret)
                        .map(form -> form.in(language(lang).orElse(form.language())))
                        .map(form -> answering.with(secret, form)))
                .orElseGet(this::unknown);
    }

    private static Optional<Language> language(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(Language::ofCode);
    }

    private ResponseEntity<String> unknown() {
        return page(HttpStatus.NOT_FOUND, pages.unknown());
    }

    private static ResponseEntity<String> page(HttpStatus status, String page) {
        return ResponseEntity.status(status).body(page);
    }

    private interface Answering {

        ResponseEntity<String> with(SurveyToken token, SurveyForm form);
    }
}
