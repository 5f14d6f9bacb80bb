package org.infolinia.scripts.run;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.FilledText;
import org.infolinia.scripts.FilledText.Part;
import org.infolinia.scripts.Variable;
import org.infolinia.scripts.Words;
import org.infolinia.scripts.contacts.ComplaintDays;
import org.infolinia.scripts.contacts.OpenTickets;
import org.infolinia.security.Gatekeeper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the placeholders of a run stand for, in the language that is spoken, as far as the caller may hear it. */
@Component
class SpokenValues {

    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final ComplaintDays complaints;
    private final PointsLedger ledger;
    private final Statements statements;
    private final LapsingPoints lapsing;
    private final OpenTickets tickets;
    private final Phrasebook phrasebook;
    private final Gatekeeper gatekeeper;
    private final Clock clock;
    private final ZoneId zone;

    SpokenValues(
            ParticipantRegister register,
            ProgramDirectory programs,
            ComplaintDays complaints,
            PointsLedger ledger,
            Statements statements,
            LapsingPoints lapsing,
            OpenTickets tickets,
            Phrasebook phrasebook,
            Gatekeeper gatekeeper,
            Clock clock,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.register = register;
        this.programs = programs;
        this.complaints = complaints;
        this.ledger = ledger;
        this.statements = statements;
        this.lapsing = lapsing;
        this.tickets = tickets;
        this.phrasebook = phrasebook;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param answers what was answered so far, by key of the place, as it is to be read out */
    FilledText fill(Words words, Run run, Map<String, String> answers) {
        return words.fill(
                run.language(),
                name -> find(name, run, answers)
                        .<Part>map(Part.Inserted::new)
                        .orElseGet(() -> new Part.Withheld(name)));
    }

    Optional<String> find(String placeholder, Run run, Map<String, String> answers) {
        return placeholder.startsWith(Variable.ANSWER_PREFIX)
                ? Optional.ofNullable(answers.get(placeholder.substring(Variable.ANSWER_PREFIX.length())))
                : Variable.named(placeholder).flatMap(variable -> valueOf(variable, run));
    }

    /** A date as one says it: {@code 15 listopada}; other text as it is. */
    String dateInWords(String isoDate, Language language) {
        try {
            return inWords(LocalDate.parse(isoDate), language);
        } catch (DateTimeException notADate) {
            return isoDate;
        }
    }

    /** The value as rules compare it: digits, ISO dates, plain text. */
    Optional<String> plain(Variable variable, Run run) {
        return switch (variable) {
            case PROGRAM_NAME -> Optional.of(program(run).name());
            case AGENT_NAME -> gatekeeper.agent().map(agent -> agent.name().full());
            case COMPLAINT_DEADLINE -> Optional.of(complaintDeadline(run).toString());
            case PARTICIPANT_FIRST_NAME ->
                hearingOfHimself(run).map(participant -> participant.name().first());
            case WALLET_BALANCE ->
                hearingTheBalance(run)
                        .map(participant ->
                                digits(ledger.balance(participant.id()).posted()));
            case WALLET_EXPLANATION -> hearingTheBalance(run).map(this::explanation);
            case WALLET_EXPIRING ->
                hearingTheBalance(run)
                        .map(participant -> digits(lapsing.soon(participant.id()).stream()
                                .map(Sight.Expiring.Lot::points)
                                .reduce(Points.ZERO, Points::plus)));
            case WALLET_EXPIRING_ON ->
                hearingTheBalance(run)
                        .flatMap(participant -> lapsing.soon(participant.id()).stream()
                                .findFirst()
                                .map(lot -> lot.on().toString()));
            case OPEN_TICKETS ->
                hearingOfHimself(run)
                        .map(participant -> Integer.toString(
                                tickets.of(participant.id(), Sight.Tickets.MOST).size()));
            case CALL_DAY -> Optional.of(today().toString());
            case CALL_LANGUAGE -> Optional.of(run.language().code());
            case CALL_LEVEL -> Optional.of(Integer.toString(levelOf(run).number()));
        };
    }

    /** The value as one says it in the language of the call. */
    private Optional<String> valueOf(Variable variable, Run run) {
        return plain(variable, run).map(plain -> switch (variable) {
            case WALLET_BALANCE, WALLET_EXPIRING -> pointsInWords(plain, run.language());
            case COMPLAINT_DEADLINE, WALLET_EXPIRING_ON, CALL_DAY -> dateInWords(plain, run.language());
            default -> plain;
        });
    }

    private Optional<Participant> hearingTheBalance(Run run) {
        return identified(run, program(run).levels().balance());
    }

    private Optional<Participant> hearingOfHimself(Run run) {
        return identified(run, program(run).levels().person());
    }

    private static String digits(Points points) {
        return Long.toString(points.value());
    }

    private String pointsInWords(String digits, Language language) {
        return phrasebook.say(language, "scripts.points", Long.parseLong(digits));
    }

    private IdentificationLevel levelOf(Run run) {
        return Optional.ofNullable(run.participant()).map(register::levelOf).orElse(IdentificationLevel.UNKNOWN);
    }

    /** How the balance came about since the year began. */
    private String explanation(Participant participant) {
        return statements
                .explain(participant.id(), today().withDayOfYear(1), today())
                .words();
    }

    private Optional<Participant> identified(Run run, IdentificationLevel needed) {
        return Optional.ofNullable(run.participant())
                .filter(participant -> register.levelOf(participant).reaches(needed))
                .flatMap(register::find);
    }

    private Program program(Run run) {
        return programs.get(run.program());
    }

    private LocalDate complaintDeadline(Run run) {
        return complaints.lastDay(run.program(), run.participant(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static String inWords(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM", language.locale()).format(date);
    }
}
