package org.infolinia.ledger.closing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Card;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.closing.paper.ClosingPapers;
import org.infolinia.ledger.paper.PaperFormat;

/** Who opened and closed it, its seal, and the report to take along. */
class ClosingDownloads extends Card {

    private final transient Closing closing;
    private final transient ClosingPapers papers;
    private final transient ClosingWords words;

    ClosingDownloads(Closing closing, ClosingPapers papers, ClosingWords words) {
        super(Icon.STAMP, UI.getCurrent().getTranslation("ledger.closing.report"));
        this.closing = closing;
        this.papers = papers;
        this.words = words;
        addClassName("paper");
        var links = new Div(link(PaperFormat.PDF), link(PaperFormat.CSV));
        links.addClassName("paper-downloads");
        with(facts(), links);
    }

    private Facts facts() {
        var formats = words.formats();
        var facts = new Facts()
                .with(
                        getTranslation("ledger.closing.opened-by"),
                        closing.openedBy().name())
                .with(getTranslation("ledger.closing.opened-at"), formats.moment(closing.openedAt(), getLocale()));
        var end = closing.end();
        if (end != null) {
            facts.with(
                            getTranslation("ledger.closing.closed-by"),
                            end.closedBy().name())
                    .with(getTranslation("ledger.closing.closed-at"), formats.moment(end.closedAt(), getLocale()))
                    .with(getTranslation("ledger.closing.seal.short"), end.shortSeal());
        }
        return facts;
    }

    private Anchor link(PaperFormat format) {
        var language = Language.ofLocale(getLocale());
        var handler = DownloadHandler.fromInputStream(request -> {
            var file = papers.print(closing.id(), format, language);
            return new DownloadResponse(
                    new ByteArrayInputStream(file.content()), file.name(), file.mediaType(), file.content().length);
        });
        var link = new Anchor(
                handler, getTranslation("ledger.paper." + format.name().toLowerCase(Locale.ROOT)));
        link.addClassName("download");
        return link;
    }
}
