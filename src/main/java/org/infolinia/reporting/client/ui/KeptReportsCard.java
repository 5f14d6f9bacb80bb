package org.infolinia.reporting.client.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.reporting.client.KeptReport;
import org.infolinia.reporting.client.KeptReport.Copy;
import org.infolinia.reporting.client.KeptReport.Delivery;
import org.infolinia.reporting.client.ReportDesk;
import org.infolinia.reporting.client.ReportFile;
import org.infolinia.reporting.client.paper.ReportWords;

/** The reports that were made, as they were, with everyone they went to. */
class KeptReportsCard extends Card {

    private static final int NOT_FOUND = 404;
    private static final int SHOWN_OF_HASH = 12;

    private final transient ReportDesk desk;
    private final transient Formats formats;
    private final transient ReportWords words;

    KeptReportsCard(List<KeptReport> reports, ReportDesk desk, Formats formats, ReportWords words) {
        super(Icon.HISTORY, UI.getCurrent().getTranslation("client-reports.kept"));
        this.desk = desk;
        this.formats = formats;
        this.words = words;
        if (reports.isEmpty()) {
            with(new EmptyState(Icon.HISTORY, getTranslation("client-reports.kept.none")));
        } else {
            var list = new UnorderedList(reports.stream().map(this::item).toArray(ListItem[]::new));
            list.addClassName("kept-reports");
            with(list);
        }
    }

    private ListItem item(KeptReport report) {
        var name = new Span(words.period(Language.ofLocale(getLocale()), report.period()) + ", "
                + getTranslation("client-reports.language." + report.language().code()));
        name.addClassName("strong");
        var made = new Span(
                getTranslation("client-reports.made", formats.moment(report.madeAt(), getLocale()), report.madeBy()));
        made.addClassNames("tiny", "quiet");
        var item = new ListItem(name, made);
        var copies = new Div();
        copies.addClassName("figure-links");
        report.copies().forEach(copy -> copies.add(link(report, copy, name.getText())));
        item.add(copies);
        report.deliveries().forEach(delivery -> item.add(line(delivery)));
        return item;
    }

    private Component link(KeptReport report, Copy copy, String name) {
        var link = download(copy.format().name(), () -> desk.file(report.id(), copy.format()));
        link.setAriaLabel(copy.format().name() + ", " + name);
        link.getElement().setAttribute("title", "SHA-256 " + copy.sha256().substring(0, SHOWN_OF_HASH) + "…");
        return link;
    }

    private Component line(Delivery delivery) {
        var to = delivery.to().value();
        var at = formats.moment(delivery.queuedAt(), getLocale());
        var why = delivery.serverWords();
        var line = new Paragraph(
                why == null
                        ? getTranslation(
                                delivery.bySchedule() ? "client-reports.sent-by-schedule" : "client-reports.sent",
                                to,
                                at)
                        : getTranslation("client-reports.given-up", to, why));
        line.addClassNames("tiny", why == null ? "quiet" : "tone-bad");
        return line;
    }

    static Anchor download(String label, Supplier<Optional<ReportFile>> file) {
        return new Anchor((DownloadHandler) event -> send(event, file.get()), AttachmentType.DOWNLOAD, label);
    }

    private static void send(DownloadEvent event, Optional<ReportFile> file) throws IOException {
        if (file.isEmpty()) {
            event.getResponse().setStatus(NOT_FOUND);
            return;
        }
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.setFileName(file.get().name());
        event.setContentType(file.get().mediaType());
        event.setContentLength(file.get().content().length);
        event.getOutputStream().write(file.get().content());
    }
}
