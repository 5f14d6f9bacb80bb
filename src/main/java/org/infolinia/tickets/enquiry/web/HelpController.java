package org.infolinia.tickets.enquiry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Secret;
import org.infolinia.security.VisitLimit;
import org.infolinia.tickets.enquiry.Enquiry;
import org.infolinia.tickets.enquiry.EnquiryDesk;
import org.infolinia.tickets.enquiry.Matter;
import org.infolinia.tickets.enquiry.MatterDesk;
import org.infolinia.tickets.enquiry.MatterDesk.SharedFile;
import org.infolinia.tickets.enquiry.web.Draft.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A program's public form, and the page of each matter that came of it. Only POST changes anything, since mail scanners
 * open every link.
 */
@RestController
@RequestMapping(path = "/help", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
class HelpController {

    private static final int ENQUIRIES_PER_MINUTE = 5;

    /** How often one visitor may send files with what he adds. */
    private static final int FILES_PER_MINUTE = 5;

    private final EnquiryDesk desk;
    private final MatterDesk matters;
    private final ProgramDirectory programs;
    private final HelpPages pages;
    private final Submissions submissions;
    private final VisitLimit asking;
    private final VisitLimit sending;

    HelpController(
            EnquiryDesk desk,
            MatterDesk matters,
            ProgramDirectory programs,
            HelpPages pages,
            Submissions submissions,
            Clock clock) {
        this.desk = desk;
        this.matters = matters;
        this.programs = programs;
        this.pages = pages;
        this.submissions = submissions;
        this.sending = new VisitLimit(FILES_PER_MINUTE, clock);
        this.asking = new VisitLimit(ENQUIRIES_PER_MINUTE, clock);
    }

    /** Says nothing and looks nothing up. */
    @RequestMapping(path = "/**", method = RequestMethod.HEAD)
    ResponseEntity<String> ignore() {
        return ResponseEntity.noContent().build();
    }

    /** Whoever does not say which program he means chooses. */
    @GetMapping
    ResponseEntity<String> programs(
            @RequestParam(name = "lang", required = false) @Nullable String chosen, Locale browser) {
        var language = chosen(chosen).orElseGet(() -> Language.ofLocale(browser));
        return page(HttpStatus.OK, pages.programs(desk.open(), language));
    }

    @GetMapping("/{code}")
    ResponseEntity<String> form(
            @PathVariable String code, @RequestParam(name = "lang", required = false) @Nullable String chosen) {
        return open(code)
                .map(program -> page(HttpStatus.OK, pages.form(program, language(program, chosen))))
                .orElseGet(this::unknown);
    }

    @PostMapping("/{code}")
    ResponseEntity<String> ask(@PathVariable String code, HttpServletRequest request) throws IOException {
        var program = open(code);
        return program.isPresent() ? ask(program.get(), submissions.read(request), request.getRemoteAddr()) : unknown();
    }

    @GetMapping("/matter/{secret}")
    ResponseEntity<String> show(@PathVariable String secret) {
        return Secret.parse(secret)
                .flatMap(known -> matters.open(known).map(matter -> page(HttpStatus.OK, pages.matter(matter, known))))
                .orElseGet(this::unknown);
    }

    /** A picture that we put into an answer, and nothing else. */
    @GetMapping("/matter/{secret}/pictures/{file}")
    ResponseEntity<?> picture(@PathVariable String secret, @PathVariable long file) {
        var found = Secret.parse(secret).flatMap(known -> matters.picture(known, file));
        return found.isPresent() ? shown(found.get()) : unknown();
    }

    private static ResponseEntity<byte[]> shown(SharedFile picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .body(picture.bytes());
    }

    /** Nothing that somebody sent is ever shown by us: it is saved, and what opens it is the reader's own choice. */
    @GetMapping("/matter/{secret}/files/{file}")
    ResponseEntity<?> file(@PathVariable String secret, @PathVariable long file) {
        var found = Secret.parse(secret).flatMap(known -> matters.file(known, file));
        return found.isPresent() ? saved(found.get()) : unknown();
    }

    private static ResponseEntity<byte[]> saved(SharedFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    @PostMapping("/matter/{secret}/confirmation")
    ResponseEntity<String> confirm(@PathVariable String secret) {
        return Secret.parse(secret)
                .map(known -> after(known, desk.confirm(known)))
                .orElseGet(this::unknown);
    }

    @PostMapping("/matter/{secret}/words")
    ResponseEntity<String> add(@PathVariable String secret, HttpServletRequest request) throws IOException {
        var known = Secret.parse(secret);
        var matter = known.flatMap(matters::open);
        return matter.isPresent()
                ? add(known.get(), matter.get(), submissions.read(request), request.getRemoteAddr())
                : unknown();
    }

    /** Another link goes to the address from which was asked, and nowhere else. */
    @PostMapping("/matter/{secret}/renewal")
    ResponseEntity<String> renew(@PathVariable String secret, HttpServletRequest request) {
        var known = Secret.parse(secret);
        var matter = known.flatMap(matters::open);
        return matter.isPresent() ? renew(known.get(), matter.get(), request.getRemoteAddr()) : unknown();
    }

    private ResponseEntity<String> renew(Secret secret, Matter matter, String visitor) {
        var outcome = asking.admits(visitor) ? desk.renew(secret) : Outcome.<Matter>refused("enquiry-too-often");
        return switch (outcome) {
            case Done<Matter>(var lapsed) -> page(HttpStatus.OK, pages.renewed(lapsed));
            case Refused<Matter>(var refusal) -> notRenewed(secret, matter, refusal);
        };
    }

    /** What needs no renewal, or may have none, is shown as it stands. */
    private ResponseEntity<String> notRenewed(Secret secret, Matter matter, Refusal refusal) {
        return switch (refusal.code()) {
            case "enquiry-unknown" -> toTheMatter(secret);
            case "enquiry-closed" -> page(HttpStatus.CONFLICT, pages.notRenewed(matter, refusal));
            default -> page(HttpStatus.TOO_MANY_REQUESTS, pages.notRenewed(matter, refusal));
        };
    }

    private ResponseEntity<String> add(Secret secret, Matter matter, Submission sent, String visitor) {
        var words = Draft.words(sent.field("text"));
        if (words.isEmpty() || words.length() > Enquiry.MAXIMUM_TEXT_LENGTH) {
            return again(secret, matter, sent, Trouble.with(Problem.TEXT));
        }
        if (sent.refusal().isPresent()) {
            return again(secret, matter, sent, Trouble.withFiles(sent.refusal().get()));
        }
        if (sent.hadFiles() && !sending.admits(visitor)) {
            return again(secret, matter, sent, Trouble.withFiles(Refusal.of("enquiry-files-busy")));
        }
        return after(secret, matters.add(secret, words, sent.enclosures()));
    }

    private ResponseEntity<String> again(Secret secret, Matter matter, Submission sent, Trouble trouble) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, pages.matter(matter, secret, sent, Optional.of(trouble)));
    }

    /** Whoever reloads the page afterwards sends nothing again. */
    private ResponseEntity<String> after(Secret secret, Outcome<Matter> outcome) {
        return switch (outcome) {
            case Done<Matter> done -> toTheMatter(secret);
            case Refused<Matter> refused ->
                matters.open(secret)
                        .map(matter -> page(HttpStatus.CONFLICT, pages.matter(matter, secret)))
                        .orElseGet(this::unknown);
        };
    }

    private static ResponseEntity<String> toTheMatter(Secret secret) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/help/matter/" + secret.text()))
                .build();
    }

    private ResponseEntity<String> ask(Program program, Submission sent, String visitor) {
        var language = language(program, sent.field("lang"));
        var draft = Draft.of(sent.fields());
        var problem = draft.problem().map(Trouble::with).or(() -> sent.refusal().map(Trouble::withFiles));
        if (problem.isPresent()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, pages.form(program, language, draft, sent, problem));
        }
        if (isRobot(sent)) {
            return page(HttpStatus.OK, pages.asked(program, language, draft.address()));
        }
        var outcome = asking.admits(visitor)
                ? desk.ask(draft.enquiry(program.id(), language), sent.enclosures())
                : Outcome.<Enquiry>refused("enquiry-too-often");
        return switch (outcome) {
            case Done<Enquiry> done -> page(HttpStatus.OK, pages.asked(program, language, draft.address()));
            case Refused<Enquiry>(var refusal) ->
                page(
                        HttpStatus.TOO_MANY_REQUESTS,
                        pages.form(program, language, draft, sent, Optional.of(Trouble.with(refusal))));
        };
    }

    /** A person does not see this field; a robot that fills in every field is told the same and heard by nobody. */
    private static boolean isRobot(Submission sent) {
        return !sent.field("website").isBlank();
    }

    private Optional<Program> open(String code) {
        return programs.byCode(code).filter(program -> desk.isOpen(program.id()));
    }

    private static Language language(Program program, @Nullable String chosen) {
        return chosen(chosen).orElse(program.language());
    }

    private static Optional<Language> chosen(@Nullable String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** Nobody but a broken program sends such a thing. */
    @ExceptionHandler(FileUploadException.class)
    ResponseEntity<String> refuseUnreadable() {
        return page(HttpStatus.BAD_REQUEST, pages.unknown());
    }

    private ResponseEntity<String> unknown() {
        return page(HttpStatus.NOT_FOUND, pages.unknown());
    }

    private static ResponseEntity<String> page(HttpStatus status, String page) {
        return ResponseEntity.status(status).body(page);
    }
}
