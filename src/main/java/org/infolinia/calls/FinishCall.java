package org.infolinia.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what a call was about.
 *
 * @param dispositions their codes, at least one when it is over
 * @param noSurveyReason why the caller shall not be asked how satisfied he is, blank while that is not said yet; null when
 *     he may be
 */
public record FinishCall(
        List<String> dispositions, @Nullable String noSurveyReason) {

    public static final int MAXIMUM_REASON_LENGTH = 200;

    public FinishCall {
        dispositions = dispositions.stream().distinct().toList();
        if (noSurveyReason != null && noSurveyReason.length() > MAXIMUM_REASON_LENGTH) {
            throw new IllegalArgumentException("A reason has " + MAXIMUM_REASON_LENGTH + " characters at most");
        }
    }

    public static FinishCall about(List<String> dispositions) {
        return new FinishCall(dispositions, null);
    }

    boolean lacksReason() {
        return noSurveyReason != null && noSurveyReason.isBlank();
    }
}
