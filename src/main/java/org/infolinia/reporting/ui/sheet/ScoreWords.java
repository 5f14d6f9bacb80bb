package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.infolinia.surveys.report.estimate.Interval;
import org.infolinia.surveys.report.estimate.Score;

/** Says scores in figures, never one that is withheld. */
@SpringComponent
public class ScoreWords {

    private static final int FIRM_DIGITS = 2;
    private static final int TENTATIVE_DIGITS = 1;

    private final BoardWords words;

    ScoreWords(BoardWords words) {
        this.words = words;
    }

    String mean(Score score) {
        return switch (score) {
            case Score.Firm firm -> words.decimal(firm.mean(), FIRM_DIGITS);
            case Score.Tentative tentative -> words.decimal(tentative.mean(), TENTATIVE_DIGITS);
            case Score.Withheld withheld -> BoardWords.say("reporting.too-few");
        };
    }

    String interval(Score score) {
        return switch (score) {
            case Score.Firm firm -> range(firm.interval(), FIRM_DIGITS);
            case Score.Tentative tentative -> range(tentative.interval(), TENTATIVE_DIGITS);
            case Score.Withheld withheld -> Cell.NOTHING;
        };
    }

    private String range(Interval interval, int digits) {
        return words.decimal(interval.low(), digits) + "–" + words.decimal(interval.high(), digits);
    }
}
