package org.infolinia.scripts.run;

import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.scripts.ScriptVersionId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a script to be begun with a caller.
 *
 * @param contact what the run belongs to, such as {@code call:512}; words read in one run of it count in the next
 * @param participant who calls, or null when that is not known yet
 * @param language what is spoken
 */
public record StartRun(
        ScriptVersionId version, String contact, @Nullable ParticipantId participant, Language language) {}
