package org.infolinia.surveys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kit.download.DownloadLink;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.programs.Program;
import org.infolinia.surveys.AnswerFilter;
import org.infolinia.surveys.report.Asked;
import org.infolinia.surveys.report.SurveyExport;

/** Links to the tables of the surveys as files, one for each format. */
@SpringComponent
class SurveyDownloads {

    private final SurveyExport export;
    private final SurveyTables tables;

    SurveyDownloads(SurveyExport export, SurveyTables tables) {
        this.export = export;
        this.tables = tables;
    }

    /** Writes one table in one format. */
    @FunctionalInterface
    private interface Written {

        void to(OutputStream out, TableFormat format) throws IOException;
    }

    Component[] answers(AnswerFilter filter, List<Program> programs) {
        var layout = tables.answers(programs, language());
        return links("surveys.answers", "answers", (out, format) -> export.answers(filter, format, layout, out));
    }

    Component[] agents(Asked asked) {
        var layout = tables.agents(language());
        return links("surveys.agents", "agents", (out, format) -> export.agents(asked, format, layout, out));
    }

    Component[] slices(Asked asked) {
        var layout = tables.slices(asked.program(), language());
        return links("surveys.slices", "slices", (out, format) -> export.slices(asked, format, layout, out));
    }

    private static Component[] links(String table, String file, Written written) {
        var ui = UI.getCurrent();
        return Stream.of(TableFormat.values())
                .map(format -> new DownloadLink(
                        format.name(),
                        ui.getTranslation("surveys.download", ui.getTranslation(table), format.name()),
                        format.fileName(file),
                        format.mediaType(),
                        out -> written.to(out, format)))
                .toArray(Component[]::new);
    }

    private static Language language() {
        return Language.ofLocale(UI.getCurrent().getLocale());
    }
}
