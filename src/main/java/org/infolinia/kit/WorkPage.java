package org.infolinia.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;

/**
 * The house layout: a strip, and under it who | work | state. Columns scroll, the page does not. Where three columns do
 * not fit, tabs choose between work and state.
 */
public class WorkPage extends Div {

    private final Div who = column("who");
    private final Div work = column("work");
    private final Div state = column("state");

    public WorkPage(Strip strip) {
        addClassName("page");
        var columns = new Div(who, tabs(), work, state);
        columns.addClassName("columns");
        add(strip, columns);
    }

    public WorkPage who(Component... components) {
        who.add(components);
        return this;
    }

    public WorkPage work(Component... components) {
        work.add(components);
        return this;
    }

    public WorkPage state(Component... components) {
        state.add(components);
        return this;
    }

    /** For a state column of words and tables alone: without anything to press in it, the keyboard could not scroll it. */
    public WorkPage withStateToRead(String name) {
        state.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
        return this;
    }

    private Tabs tabs() {
        var workTab = new Tab(getTranslation("page.work"));
        var stateTab = new Tab(getTranslation("page.state"));
        var tabs = new Tabs(workTab, stateTab);
        tabs.addClassName("column-tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("page.tabs"));
        tabs.addSelectedChangeListener(change -> {
            work.setClassName("behind", change.getSelectedTab() == stateTab);
            state.setClassName("behind", change.getSelectedTab() == workTab);
        });
        state.addClassName("behind");
        return tabs;
    }

    private static Div column(String name) {
        var column = new Div();
        column.addClassNames("column", name);
        return column;
    }
}
