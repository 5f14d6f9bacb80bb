package org.infolinia.tickets.macros;

import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.edits.EditPlan;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a ticket under one name.
 *
 * @param owner the agent whose own it is, or null when it is shared
 * @param version counts its changes
 */
public record Macro(long id, @Nullable AgentId owner, Content content, int version) {

    public static final int MAXIMUM_NAME_LENGTH = 60;
    public static final int MAXIMUM_ANSWER_LENGTH = 5_000;

    /** Which ticket is opened when it is done. */
    public enum Next {
        STAY,
        /** The most urgent that nobody works on, which becomes the agent's. */
        MOST_URGENT,
        /** The next of the list in hand. */
        IN_LIST
    }

    /**
     * What somebody writes.
     *
     * @param isPersonal whether it is the writer's own; then it is of no program
     * @param program whose people have it, or null when those of every program do, or it is personal
     * @param language in which the answer is written
     * @param answer Markdown with variables; empty when nothing is answered
     */
    public record Content(
            boolean isPersonal,
            @Nullable ProgramId program,
            String name,
            Language language,
            String answer,
            EditPlan plan,
            Next next) {

        public Content {
            program = isPersonal ? null : program;
            name = name.strip();
            answer = answer.replace("\r\n", "\n").strip();
        }

        public boolean answers() {
            return !answer.isEmpty();
        }

        Deeds deeds() {
            return new Deeds(program, language, answer, plan);
        }
    }
}
