package org.infolinia.participants.panel;

import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done in the product while one speaks with somebody, opened by whoever leads the talk, such as a
 * script, and telling him when it is done. A module contributes one bean for each kind that it can do.
 */
public interface ContactDeed {

    enum Kind {
        NEW_TICKET,
        ADJUST_POINTS,
        CALLBACK,
        MESSAGE
    }

    /**
     * @param participant null while nobody knows who it is
     * @param caseInHand the call or ticket it belongs to, or null
     * @param subject what it is about, in one line
     * @param text what the participant said so far, a line for each answer
     * @param topic in the word of whoever asks, such as {@code reward}
     * @param isComplaint whether he was told until when his complaint will be answered
     */
    record Occasion(
            ProgramId program,
            @Nullable Participant participant,
            IdentificationLevel level,
            @Nullable CaseReference caseInHand,
            String subject,
            String text,
            String topic,
            boolean isComplaint) {}

    Kind kind();

    /** What keeps the signed-in agent from doing it now; empty when nothing does. */
    Optional<Refusal> obstacle(Occasion occasion);

    /**
     * Opens it over the page, which stays.
     *
     * @param done told what came of it, such as {@code ticket:20431}, once it is done; never told when it is given up
     */
    void open(Occasion occasion, Consumer<String> done);
}
