package org.infolinia.tickets.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;

/** All settings of a kind, one a row. */
public class SettingsTable<T> extends Grid<T> {

    /** @param none what is said when there are none */
    public SettingsTable(EmptyState none) {
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setSizeFull();
        setEmptyStateComponent(none);
    }

    /** A column of {@linkplain org.infolinia.kit.Buttons#inRow small buttons}, the last one. */
    public void addDeeds(String width, ValueProvider<T, Component> deeds) {
        addComponentColumn(deeds)
                .setKey("deeds")
                .setHeader(getTranslation("tickets.texts.deeds"))
                .setWidth(width)
                .setFlexGrow(0);
    }

    /** @param title what screen readers call it */
    public Card inCard(String title) {
        var card = new Card(title).filling().edgeToEdge();
        card.addClassName("headless");
        return card.with(this);
    }
}
