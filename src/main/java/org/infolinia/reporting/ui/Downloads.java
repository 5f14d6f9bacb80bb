package org.infolinia.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.util.stream.Stream;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.reporting.TableExport;
import org.infolinia.reporting.TableExport.Table;

/** Links that save a table, one for each format. */
@SpringComponent
class Downloads {

    private final TableExport export;

    Downloads(TableExport export) {
        this.export = export;
    }

    Component[] of(Table table) {
        return Stream.of(TableFormat.values())
                .map(format -> link(table, format))
                .toArray(Component[]::new);
    }

    private Component link(Table table, TableFormat format) {
        var link = new Anchor(
                (DownloadHandler) event -> send(event, table, format), AttachmentType.DOWNLOAD, format.name());
        link.setAriaLabel(UI.getCurrent().getTranslation("reporting.export", format.name()));
        link.addClassName("download");
        return link;
    }

    private void send(DownloadEvent event, Table table, TableFormat format) throws IOException {
        event.setFileName(format.fileName(table.name()));
        event.setContentType(format.mediaType());
        export.write(table, format, event.getOutputStream());
    }
}
