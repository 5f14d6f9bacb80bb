package org.infolinia.tickets.texts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.mail.template.Fact;
import org.infolinia.mail.template.Passages;
import org.infolinia.mail.template.Variable;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Texts that go to many, each with what is his. Nobody reads each of them before it goes, so that one with a gap in it is
 * refused, where a {@linkplain TextModules text module} leaves the gap to whoever reads it.
 */
@Service
@Transactional(readOnly = true)
public class PersonalTexts {

    /** What such a text can name, the most important first. */
    public static final List<Variable> VARIABLES = Stream.concat(
                    TextModule.VARIABLES.stream(), Stream.of(Variable.POINTS))
            .toList();

    private static final String MASK = "•••";

    private final ParticipantRegister participants;
    private final PointsLedger ledger;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;

    PersonalTexts(
            ParticipantRegister participants, PointsLedger ledger, ProgramDirectory programs, Gatekeeper gatekeeper) {
        this.participants = participants;
        this.ledger = ledger;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
    }

    /** What is wrong with the text, whoever gets it: an unknown variable, or braces that do not match. */
    public Optional<Refusal> problem(String text) {
        return Passages.problem(VARIABLES, text);
    }

    /**
     * The text as the ticket's contact gets it: Markdown. Refused with the line as {@link #problem} says, as
     * {@code text-variable-missing} when a fact that it names is not known of the ticket, and as
     * {@code text-points-elsewhere} when it names points and would not go to an address of the participant's own.
     */
    public Outcome<String> written(Ticket ticket, String text) {
        return filled(ticket, text, this::balance);
    }

    /** The same for whoever looks at it beforehand: points that he may not see at the level of the caller are masked. */
    public Outcome<String> shown(Ticket ticket, String text) {
        return filled(ticket, text, known -> balance(known).map(points -> mayBeSeen(known) ? points : MASK));
    }

    private boolean mayBeSeen(Ticket ticket) {
        var participant = ticket.participant();
        var required = programs.get(ticket.program()).levels().balance();
        return participant != null && participants.levelOf(participant).reaches(required);
    }

    private Outcome<String> filled(Ticket ticket, String text, Function<Ticket, Outcome<String>> balance) {
        var by = gatekeeper.demand(Permission.WORK_TICKETS, ticket.program());
        var problem = problem(text);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        if (names(text, Variable.NAME) && nameOf(ticket).isBlank()) {
            return Outcome.refused("text-variable-missing", Variable.NAME.token());
        }
        if (!names(text, Variable.POINTS)) {
            return Outcome.done(filled(ticket, text, by.name(), ""));
        }
        return balance.apply(ticket).map(points -> filled(ticket, text, by.name(), points));
    }

    private static boolean names(String text, Variable variable) {
        var others = VARIABLES.stream().filter(other -> other != variable).toList();
        return Passages.problem(others, text).isPresent();
    }

    /** What somebody has is told to nobody else, whoever wrote about him. */
    private Outcome<String> balance(Ticket ticket) {
        var participant = Optional.ofNullable(ticket.participant()).flatMap(participants::find);
        if (participant.isEmpty()) {
            return Outcome.refused("text-variable-missing", Variable.POINTS.token());
        }
        return isHis(participant.get(), ticket)
                ? Outcome.done(ticket.language()
                        .number(ledger.balance(participant.get().id())
                                .available()
                                .value()))
                : Outcome.refused("text-points-elsewhere");
    }

    private static boolean isHis(Participant participant, Ticket ticket) {
        var address = ticket.contact().address();
        return address == null || participant.emails().contains(address);
    }

    private String filled(Ticket ticket, String text, String agent, String points) {
        return Passages.filled(
                text,
                Map.of(
                        Variable.NAME, new Fact.Words(nameOf(ticket)),
                        Variable.AGENT, new Fact.Words(agent),
                        Variable.NUMBER, new Fact.Words(ticket.number().toString()),
                        Variable.SUBJECT, new Fact.Words(ticket.subject()),
                        Variable.PROGRAM,
                                new Fact.Words(programs.get(ticket.program()).name()),
                        Variable.POINTS, new Fact.Words(points)));
    }

    private static String nameOf(Ticket ticket) {
        return Objects.requireNonNullElse(ticket.contact().name(), "");
    }
}
