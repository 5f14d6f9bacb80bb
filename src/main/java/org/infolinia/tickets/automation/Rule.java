package org.infolinia.tickets.automation;

import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.edits.EditPlan;
import org.infolinia.tickets.macros.Deeds;
import org.infolinia.tickets.views.Condition;

/**
 * What is done to a program's tickets by itself.
 *
 * @param place in which order those of a program are asked, from 0
 * @param version counts its changes
 */
public record Rule(long id, Content content, int place, int version) {

    public static final int MAXIMUM_NAME_LENGTH = 60;
    public static final int MAXIMUM_TEXT_LENGTH = 5_000;

    /**
     * What somebody writes.
     *
     * @param conditions all must hold, at most one of each kind
     * @param language of the answer; a rule that answers looks only at tickets in it
     * @param answer Markdown with variables; empty when nothing is answered
     * @param note what colleagues read; empty when there is none
     */
    public record Content(
            ProgramId program,
            String name,
            boolean isOn,
            Trigger trigger,
            List<Condition> conditions,
            Language language,
            String answer,
            String note,
            EditPlan plan) {

        public Content {
            name = name.strip();
            conditions = List.copyOf(conditions);
            answer = answer.replace("\r\n", "\n").strip();
            note = note.replace("\r\n", "\n").strip();
        }

        Content switched(boolean on) {
            return new Content(program, name, on, trigger, conditions, language, answer, note, plan);
        }

        Deeds deeds() {
            return new Deeds(program, language, answer, plan);
        }
    }
}
