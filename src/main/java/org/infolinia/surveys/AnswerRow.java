package org.infolinia.surveys;

import java.time.Instant;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.definition.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * One answer, as the rows behind every number show it.
 *
 * @param kind tells the scale of the score
 * @param participant null when it was somebody of the program's client
 * @param contact what it is about, such as {@code ticket:20418}
 */
public record AnswerRow(
        long invitation,
        ProgramId program,
        SurveyKind kind,
        @Nullable ParticipantId participant,
        String contact,
        Channel channel,
        @Nullable String agentName,
        SurveyAnswer answer,
        Instant answeredAt) {}
