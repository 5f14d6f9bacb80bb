package org.infolinia.surveys;

import java.time.Instant;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.visit.MachineSign;
import org.jspecify.annotations.Nullable;

/**
 * One answer, as the rows behind every number show it.
 *
 * @param kind tells the scale of the score
 * @param participant null when it was somebody of the program's client
 * @param contact what it is about, such as {@code ticket:20418}
 * @param isReadOut whether an agent asked at the end of the call and wrote it down
 * @param machine the rule by which it looks like a machine's answer, which counts in no score; null otherwise
 */
public record AnswerRow(
        long invitation,
        ProgramId program,
        SurveyKind kind,
        @Nullable ParticipantId participant,
        String contact,
        Channel channel,
        @Nullable String agentName,
        boolean isReadOut,
        @Nullable MachineSign machine,
        SurveyAnswer answer,
        Instant answeredAt) {}
