package org.infolinia.surveys.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.surveys.report.AgentChoices.AgentChoice;

/** What each agent had a say in when callers were asked about him. */
class ChoicesCard extends Card {

    ChoicesCard(List<AgentChoice> choices, Formats formats) {
        super(Icon.VOICE, translate("surveys.choices"));
        if (choices.isEmpty()) {
            with(new EmptyState(Icon.VOICE, getTranslation("surveys.choices.none")));
            return;
        }
        var table = new NativeTable();
        table.addClassName("figure-table");
        var head = new NativeTableRow();
        Stream.of("surveys.agent", "surveys.choices.read-out", "surveys.choices.declined", "surveys.choices.waived")
                .forEach(key -> head.add(new NativeTableHeaderCell(getTranslation(key))));
        table.getHead().add(head);
        choices.forEach(choice -> {
            var row = table.getBody().addRow();
            row.addDataCell().setText(choice.name());
            Stream.of(choice.readOut(), choice.declined(), choice.waived())
                    .forEach(number -> row.addDataCell().setText(formats.number(number, getLocale())));
        });
        var meaning = new Paragraph(getTranslation("surveys.choices.meaning"));
        meaning.addClassNames("tiny", "quiet");
        with(table, meaning);
    }
}
