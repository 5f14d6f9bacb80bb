package org.infolinia.scripts;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a text or a rule may ask for by name; besides these, {@code {answer.<place>}} is what was answered at a place.
 * None of them is kept with a run: they are read anew from their source whenever they are needed.
 */
public enum Variable {
    PARTICIPANT_FIRST_NAME("participant.firstName", ValueType.TEXT, Source.PARTICIPANT),
    WALLET_BALANCE("wallet.balance", ValueType.NUMBER, Source.WALLET),
    WALLET_EXPLANATION("wallet.explanation", ValueType.TEXT, Source.WALLET),
    /** Points that lapse within {@value #SOON_DAYS} days; 0 when none do. */
    WALLET_EXPIRING("wallet.expiring", ValueType.NUMBER, Source.WALLET),
    /** The day on which the first of them lapse; not there when none do. */
    WALLET_EXPIRING_ON("wallet.expiringOn", ValueType.DATE, Source.WALLET),
    OPEN_TICKETS("tickets.open", ValueType.NUMBER, Source.TICKETS),
    PROGRAM_NAME("program.name", ValueType.TEXT, Source.PROGRAM),
    COMPLAINT_DEADLINE("deadline.complaint", ValueType.DATE, Source.PROGRAM),
    AGENT_NAME("agent.name", ValueType.TEXT, Source.AGENT),
    /** The day of the call. */
    CALL_DAY("call.day", ValueType.DATE, Source.CALL),
    /** Two letters of the language that is spoken. */
    CALL_LANGUAGE("call.language", ValueType.TEXT, Source.CALL),
    /** How well the caller is identified, 0 to 3. */
    CALL_LEVEL("call.level", ValueType.NUMBER, Source.CALL);

    /** Begins the name of an answer, before the key of its place. */
    public static final String ANSWER_PREFIX = "answer.";

    /** How far ahead one looks for points that lapse. */
    public static final int SOON_DAYS = 60;

    /** Where values come from. */
    public enum Source {
        PARTICIPANT(true),
        WALLET(true),
        TICKETS(true),
        PROGRAM(false),
        AGENT(false),
        CALL(false),
        ANSWER(true);

        private final boolean personal;

        Source(boolean personal) {
            this.personal = personal;
        }
    }

    /** How long a run keeps a value. */
    public enum Retention {
        /** Not at all. */
        READ_ANEW,
        /** As long as the run itself, for the figures: nobody can be known by it. */
        WITH_THE_RUN,
        /** As long as {@code infolinia.script-answers-kept} says. */
        UNTIL_FORGOTTEN
    }

    private final String placeholder;
    private final ValueType type;
    private final Source source;

    Variable(String placeholder, ValueType type, Source source) {
        this.placeholder = placeholder;
        this.type = type;
        this.source = source;
    }

    /** As written between braces. */
    public String placeholder() {
        return placeholder;
    }

    public ValueType type() {
        return type;
    }

    public Source source() {
        return source;
    }

    /** Whether it says something about the caller, so that it is spoken at its level of identification only. */
    public boolean isPersonal() {
        return source.personal;
    }

    public Retention retention() {
        return Retention.READ_ANEW;
    }

    /** The variable written like this, without the braces. */
    public static Optional<Variable> named(String placeholder) {
        return Stream.of(values())
                .filter(variable -> variable.placeholder.equals(placeholder))
                .findFirst();
    }

    /** What kind of value stands behind a name in a script; empty when the script knows no such name. */
    public static Optional<ValueType> typeOf(String name, ScriptContent content) {
        if (!name.startsWith(ANSWER_PREFIX)) {
            return named(name).map(Variable::type);
        }
        return content.find(name.substring(ANSWER_PREFIX.length())).flatMap(node -> switch (node) {
            case Node.Ask ask -> Optional.of(ask.field().type());
            case Node.Choice choice -> Optional.of(ValueType.TEXT);
            default -> Optional.empty();
        });
    }

    /** How long the answer given at a place is kept; a choice among the script's own answers is nobody's data. */
    public static Retention retentionOf(Node place) {
        return place instanceof Node.Ask ask && ask.field().mayHoldPersonalData()
                ? Retention.UNTIL_FORGOTTEN
                : Retention.WITH_THE_RUN;
    }
}
