package org.infolinia.scripts;

import java.util.Optional;
import java.util.stream.Stream;

/** What a text may ask for by name; besides these, {@code {answer.<place>}} is what was answered at a place. */
public enum Variable {
    PARTICIPANT_FIRST_NAME("participant.firstName", true),
    WALLET_BALANCE("wallet.balance", true),
    WALLET_EXPLANATION("wallet.explanation", true),
    PROGRAM_NAME("program.name", false),
    AGENT_NAME("agent.name", false),
    COMPLAINT_DEADLINE("deadline.complaint", false);

    /** Begins the name of an answer, before the key of its place. */
    public static final String ANSWER_PREFIX = "answer.";

    private final String placeholder;
    private final boolean personal;

    Variable(String placeholder, boolean personal) {
        this.placeholder = placeholder;
        this.personal = personal;
    }

    /** As written between braces. */
    public String placeholder() {
        return placeholder;
    }

    /** Whether it tells something about the participant, so that it is shown only to somebody identified. */
    public boolean isPersonal() {
        return personal;
    }

    /** The variable written like this, without the braces. */
    public static Optional<Variable> named(String placeholder) {
        return Stream.of(values())
                .filter(variable -> variable.placeholder.equals(placeholder))
                .findFirst();
    }
}
