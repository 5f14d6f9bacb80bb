package org.infolinia.scripts.run;

import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.knowledge.ArticleLine;
import org.infolinia.scripts.FilledText;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptVersionId;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands, ready to be shown. Spoken words are in the run's language, all others in the agent's.
 *
 * @param caller who it is followed with
 * @param path the places passed, the present one last
 * @param step number of the present step, for {@link Move}
 * @param position which place of how many, at least, until an end
 * @param answers ways on, in the order of their keys
 * @param notices compulsory words, those that wait first
 * @param isDetour whether an objection is being answered, so that one goes back afterwards
 * @param disposition what the script proposes to call the contact; null before its end
 */
public record RunView(
        RunId id,
        ScriptVersionId version,
        Caller caller,
        String title,
        int versionNumber,
        Language language,
        List<Passed> path,
        int step,
        Position position,
        Place place,
        List<Answer> answers,
        List<Notice> notices,
        List<String> objections,
        boolean isDetour,
        @Nullable String disposition) {

    /**
     * @param contact what the run belongs to, such as {@code call:512}
     * @param participant null while nobody knows who calls
     */
    public record Caller(
            ProgramId program, String contact, @Nullable ParticipantId participant) {}

    /** A place that was passed, to which one may come back. */
    public record Passed(String key, String title) {}

    public record Position(int number, int of) {}

    /**
     * @param words what to say; null where nothing is said
     * @param articles what helps here, as far as the agent may read it
     * @param isSkippable whether one may go on without doing what it asks for, saying why
     */
    public record Place(
            String key,
            String title,
            @Nullable FilledText words,
            @Nullable String hint,
            boolean mustBeRead,
            Task task,
            List<ArticleLine> articles,
            boolean isSkippable) {}

    /** What there is to be done at a place besides saying its words. */
    public sealed interface Task {

        record Nothing() implements Task {}

        /** The caller shows who he is. */
        record Identify(IdentificationLevel needed) implements Task {}

        /** @param typed what was typed before the page was left; empty when nothing was */
        record Type(Node.Ask.Field field, String typed) implements Task {}

        record Look(Sight sight) implements Task {}

        /**
         * @param topic what the script is about, in its author's word
         * @param answers what the caller answered so far, a line for each place
         * @param isComplaint whether he was told until when his complaint will be answered
         */
        record Do(Node.Action.Deed deed, String topic, String answers, boolean isComplaint) implements Task {}
    }

    /**
     * @param label null where a general word such as "go on" will do
     * @param destination title of the place it leads to; null when that says nothing
     * @param obstacle what is missing before one may go there; null when the way is open
     */
    public record Answer(
            int exit,
            @Nullable String label,
            @Nullable String destination,
            @Nullable Refusal obstacle) {

        public boolean open() {
            return obstacle == null;
        }
    }

    /** @param readAt null while the words wait to be read */
    public record Notice(
            String key,
            String title,
            FilledText words,
            @Nullable Instant readAt) {}

    public boolean isFinished() {
        return disposition != null;
    }
}
