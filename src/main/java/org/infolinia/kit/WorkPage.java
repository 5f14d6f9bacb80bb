package org.infolinia.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The house layout: a strip, and under it who | work | state. Columns scroll, the page does not. */
public class WorkPage extends Div {

    private final Div who = column("who");
    private final Div work = column("work");
    private final Div state = column("state");

    public WorkPage(Strip strip) {
        addClassName("page");
        var columns = new Div(who, work, state);
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

    private static Div column(String name) {
        var column = new Div();
        column.addClassNames("column", name);
        return column;
    }
}
