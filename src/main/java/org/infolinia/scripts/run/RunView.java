package org.infolinia.scripts.run;

import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.knowledge.ArticleLine;
import org.infolinia.scripts.FilledText;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptVersionId;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands, ready to be shown. Spoken words are in the run's language, all others in the agent's.
 *
 * @param path titles of the places passed, the present one last
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
        String title,
        int versionNumber,
        Language language,
        List<String> path,
        int step,
        Position position,
        Place place,
        List<Answer> answers,
        List<Notice> notices,
        List<String> objections,
        boolean isDetour,
        @Nullable String disposition) {

    public record Position(int number, int of) {}

    /**
     * @param words what to say; null where nothing is said
     * @param levelNeeded for a place that asks for identification, the level it takes; else null
     * @param field for a place that asks for something to be typed, what it is; else null
     * @param deed for a place that asks for something to be done, what it is; else null
     * @param articles what helps here, as far as the agent may read it
     */
    public record Place(
            String key,
            String title,
            @Nullable FilledText words,
            @Nullable String hint,
            boolean mustBeRead,
            @Nullable IdentificationLevel levelNeeded,
            Node.Ask.@Nullable Field field,
            Node.Action.@Nullable Deed deed,
            List<ArticleLine> articles) {}

    /**
     * @param label null where a general word such as "go on" will do
     * @param destination title of the place it leads to; null when that says nothing
     * @param open false while something is missing, such as the identification level
     */
    public record Answer(
            int exit, @Nullable String label, @Nullable String destination, boolean open) {}

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
