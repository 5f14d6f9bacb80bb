package org.infolinia.ledger.code.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.code.CodeBatch;
import org.infolinia.ledger.code.CodeImport.Summary;
import org.infolinia.ledger.code.CodeImportRuns.Run;

/** How the import into a batch stands or ended. */
class CodeImportNotice extends Div {

    private final CodeBatch batch;
    private final Phrasebook phrasebook;

    CodeImportNotice(CodeBatch batch, Run run, Phrasebook phrasebook) {
        this.batch = batch;
        this.phrasebook = phrasebook;
        if (run.isRunning()) {
            showProgress(run);
        } else {
            add(ended(run));
        }
    }

    private void showProgress(Run run) {
        var progress = run.progress();
        long lines = progress == null ? 0 : progress.soFar().lines();
        long total = progress == null ? 0 : progress.total();
        var bar = new ProgressBar(0, Math.max(1, total), lines);
        bar.setIndeterminate(progress == null);
        var words = new Span(named(
                progress == null
                        ? getTranslation("ledger.codes.reading")
                        : getTranslation("ledger.codes.importing", lines, total)));
        words.setId("importing-" + batch.id().value());
        bar.getElement()
                .setAttribute("aria-labelledby", "importing-" + batch.id().value());
        addClassName("code-importing");
        add(words, bar);
    }

    private Banner ended(Run run) {
        return switch (run.outcome()) {
            case null -> new Banner(Icon.ALERT, named(getTranslation("ledger.codes.import-failed")), Tone.BAD);
            case Outcome.Refused<Summary>(Refusal refusal) ->
                new Banner(Icon.ALERT, named(phrasebook.say(Language.ofLocale(getLocale()), refusal)), Tone.WARN);
            case Outcome.Done<Summary>(Summary summary) -> done(run, summary);
        };
    }

    private Banner done(Run run, Summary summary) {
        var banner = new Banner(
                Icon.CHECK_C,
                named(getTranslation("ledger.codes.imported", summary.imported(), summary.duplicates(), summary.bad())),
                Tone.OK);
        if (!run.rejects().isEmpty()) {
            banner.add(rejects(run.rejects()));
        }
        return banner;
    }

    private Anchor rejects(String lines) {
        var bytes = lines.getBytes(StandardCharsets.UTF_8);
        return new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), "rejects.csv", "text/csv; charset=utf-8", bytes.length)),
                getTranslation("ledger.codes.rejects"));
    }

    private String named(String words) {
        return batch.terms().name() + " – " + words;
    }
}
