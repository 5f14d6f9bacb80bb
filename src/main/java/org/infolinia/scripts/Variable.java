package org.infolinia.scripts;

import java.util.Optional;
import java.util.stream.Stream;

/** What a text may ask for by name; besides these, {@code {answer.<place>}} is what was answered at a place. */
public enum Variable {
    PARTICIPANT_FIRST_NAME("participant.firstName"),
    WALLET_BALANCE("wallet.balance"),
    WALLET_EXPLANATION("wallet.explanation"),
    PROGRAM_NAME("program.name"),
    AGENT_NAME("agent.name"),
    COMPLAINT_DEADLINE("deadline.complaint");

    /** Begins the name of an answer, before the key of its place. */
    public static final String ANSWER_PREFIX = "answer.";

    private final String placeholder;

    Variable(String placeholder) {
        this.placeholder = placeholder;
    }

    /** As written between braces. */
    public String placeholder() {
        return placeholder;
    }

    /** The variable written like this, without the braces. */
    public static Optional<Variable> named(String placeholder) {
        return Stream.of(values())
                .filter(variable -> variable.placeholder.equals(placeholder))
                .findFirst();
    }
}
