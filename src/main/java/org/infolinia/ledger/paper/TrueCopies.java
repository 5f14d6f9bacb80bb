package org.infolinia.ledger.paper;

import java.time.LocalDate;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues statements with a code on them, and tells whether a statement with a code says what the books say. Both need
 * the level at which the participant may hear his balance, since a statement has his name, number and history. Every
 * question fails with an {@link AccessDeniedException} when the asker may not look into the wallet.
 */
@Service
public class TrueCopies {

    /** The most lines one statement has. */
    public static final int MAXIMUM_LINES = 2_000;

    private final Sheets sheets;
    private final IssuedStatements issued;
    private final StatementPdf pdf;
    private final StatementCsv csv;
    private final WalletOwners owners;
    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final LedgerCalendar calendar;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    TrueCopies(
            Sheets sheets,
            IssuedStatements issued,
            StatementPdf pdf,
            StatementCsv csv,
            WalletOwners owners,
            ParticipantRegister register,
            ProgramDirectory programs,
            LedgerCalendar calendar,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.issued = issued;
        this.pdf = pdf;
        this.csv = csv;
        this.owners = owners;
        this.register = register;
        this.programs = programs;
        this.calendar = calendar;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /**
     * Why no statement of these days can be issued now: {@code level-too-low-for-statement}, {@code statement-days},
     * {@code statement-empty} or {@code statement-too-long}; empty when one can.
     */
    @Transactional(readOnly = true)
    public Optional<Refusal> objection(ParticipantId participant, LocalDate from, LocalDate to) {
        var owner = owners.readable(participant);
        return levelMissing(owner).or(() -> objectionTo(owner, from, to));
    }

    /** A statement of these days, both included, with everything posted so far; refused like {@link #objection}. */
    @Transactional
    public Outcome<PaperFile> issue(ParticipantId participant, LocalDate from, LocalDate to, PaperFormat format) {
        var owner = owners.readable(participant);
        var objection = levelMissing(owner).or(() -> objectionTo(owner, from, to));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var sheet = sheets.now(WalletKey.redeemable(owner))
                .flatMap(standing -> sheets.read(standing, from, to, Sheet.PRESENT_EDITION))
                .orElseThrow();
        var code = sheet.code();
        issued.add(sheet, code);
        events.publishEvent(
                new StatementIssued(gatekeeper.actor(), owner.program(), owner.id(), code, format, from, to));
        var paper = new StatementPaper(programs.get(owner.program()), owner, sheet, code, calendar.today());
        return Outcome.done(file(paper, format));
    }

    /**
     * What the statement with this code says. Refused as {@code level-too-low-for-statement}, {@code copy-code-malformed}
     * or {@code copy-unknown}, and as {@code copy-altered} when the books no longer say what it said.
     */
    @Transactional(readOnly = true)
    public Outcome<TrueCopy> check(ParticipantId participant, String typed) {
        var owner = owners.readable(participant);
        return levelMissing(owner)
                .map(Outcome::<TrueCopy>refused)
                .orElseGet(() -> CopyCode.parse(typed)
                        .map(code -> check(owner, code))
                        .orElseGet(() -> Outcome.refused("copy-code-malformed")));
    }

    private Outcome<TrueCopy> check(Participant owner, CopyCode code) {
        return issued.find(WalletKey.redeemable(owner), code)
                .map(found -> sheets.read(found.standing(), found.from(), found.to(), found.edition())
                        .filter(sheet -> sheet.code().equals(code))
                        .map(sheet -> Outcome.done(copyOf(sheet, code, calendar.dayOf(found.at()))))
                        .orElseGet(() -> Outcome.refused("copy-altered", code.formatted())))
                .orElseGet(() -> Outcome.refused("copy-unknown", code.formatted()));
    }

    private static TrueCopy copyOf(Sheet sheet, CopyCode code, LocalDate issuedOn) {
        return new TrueCopy(
                code,
                sheet.from(),
                sheet.to(),
                issuedOn,
                sheet.opening(),
                sheet.lines().size(),
                sheet.closing());
    }

    private Optional<Refusal> levelMissing(Participant owner) {
        var required = programs.get(owner.program()).levels().balance();
        return register.levelOf(owner.id()).reaches(required)
                ? Optional.empty()
                : Optional.of(Refusal.of("level-too-low-for-statement", required.number()));
    }

    private Optional<Refusal> objectionTo(Participant owner, LocalDate from, LocalDate to) {
        if (from.isAfter(to) || to.isAfter(calendar.today())) {
            return Optional.of(Refusal.of("statement-days"));
        }
        var standing = sheets.now(WalletKey.redeemable(owner));
        if (standing.isEmpty()) {
            return Optional.of(Refusal.of("statement-empty"));
        }
        return sheets.countLines(standing.get(), from, to, MAXIMUM_LINES + 1) > MAXIMUM_LINES
                ? Optional.of(Refusal.of("statement-too-long", MAXIMUM_LINES))
                : Optional.empty();
    }

    private PaperFile file(StatementPaper paper, PaperFormat format) {
        return switch (format) {
            case PDF -> new PaperFile(paper.fileName() + ".pdf", format.mediaType(), pdf.print(paper));
            case CSV -> new PaperFile(paper.fileName() + ".csv", format.mediaType(), csv.print(paper));
        };
    }
}
