package org.infolinia.ledger.closing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.closing.Correction;

/** What was changed in the stage after it was closed; the sealed report knows nothing of it. */
class CorrectionsCard extends Card {

    CorrectionsCard(List<Correction> corrections, ClosingWords words) {
        super(Icon.PENCIL, UI.getCurrent().getTranslation("ledger.closing.corrections"));
        edgeToEdge();
        var grid = new Grid<Correction>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(correction -> words.formats().moment(correction.at(), getLocale()))
                .setHeader(words.say(getLocale(), "column.when"))
                .setAutoWidth(true);
        grid.addComponentColumn(correction ->
                        new Anchor("participants/" + correction.participant().value() + "/points", correction.label()))
                .setHeader(words.say(getLocale(), "column.what"))
                .setTooltipGenerator(Correction::comment);
        grid.addColumn(correction -> words.formats().signedPoints(correction.points(), getLocale()))
                .setHeader(words.say(getLocale(), "column.points"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(Correction::by).setHeader(words.say(getLocale(), "column.by"));
        grid.setItems(corrections);
        with(grid);
    }
}
