package org.infolinia.surveys.report.choice;

import java.util.List;
import java.util.Optional;
import org.infolinia.surveys.AnswerBook;
import org.infolinia.surveys.definition.Texts;
import org.infolinia.surveys.report.estimate.Estimates;
import org.infolinia.surveys.report.estimate.Interval;
import org.infolinia.surveys.report.estimate.Score;
import org.infolinia.surveys.slice.ChosenOption;

/**
 * How often each option of a question was chosen.
 *
 * @param question as it was asked last
 * @param options those offered last in their order, then those that were offered before; none while fewer than
 *     {@value Score#LEAST_ANSWERS} have answered
 */
public record ChosenOptions(Texts question, long answered, List<Option> options) {

    public ChosenOptions {
        options = answered < Score.LEAST_ANSWERS ? List.of() : List.copyOf(options);
    }

    public record Option(ChosenOption chosen, Texts text, long times) {

        /** Whether the answers behind the count may be picked out. */
        public boolean isOpen() {
            return times >= AnswerBook.LEAST_CHOSEN;
        }
    }

    /** Which share of those who answered chose it; empty while too few have. */
    public Optional<Interval> share(Option option) {
        return options.isEmpty() ? Optional.empty() : Optional.of(Estimates.share(option.times(), answered));
    }
}
