package org.infolinia.ledger.batch.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.Optional;
import org.infolinia.ledger.batch.Batch;

/** How far a batch is: a bar, wallets done of all, and the time that is left. */
class BatchProgress extends Div {

    private static final String WORDS = "batch-progress-words";

    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();

    BatchProgress() {
        addClassName("code-importing");
        words.setId(WORDS);
        words.getElement().setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("aria-labelledby", WORDS);
        add(words, bar);
        setVisible(false);
    }

    void show(Batch batch, Optional<Duration> timeLeft) {
        setVisible(batch.status().isUnderWay());
        if (isVisible()) {
            long all = of(batch);
            long done = all - batch.left();
            bar.setMin(0);
            bar.setMax(Math.max(1, all));
            bar.setValue(done);
            var counted =
                    getTranslation("ledger.batch.progress." + batch.status().name(), done, all);
            words.setText(timeLeft.map(left -> counted + " " + inWords(left)).orElse(counted));
        }
    }

    private static long of(Batch batch) {
        var sums = batch.sums();
        return switch (batch.status()) {
            case POSTING -> sums.sound() + sums.posted();
            case REVERSING -> sums.posted();
            case SIMULATING, SIMULATED, WAITING, POSTED, WAITING_FOR_REVERSAL, REVERSED -> sums.all();
        };
    }

    private String inWords(Duration left) {
        return left.toMinutes() > 0
                ? getTranslation("ledger.batch.minutes-left", left.toMinutes() + 1)
                : getTranslation("ledger.batch.seconds-left", left.toSeconds() + 1);
    }
}
