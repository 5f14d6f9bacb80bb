package org.infolinia.scripts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;

/**
 * Rows that can be added, taken away and moved, such as the answers of a choice.
 *
 * @param <R> what a row is
 */
class RowList<R extends Component> extends Div {

    private final transient Runnable onChange;
    private final String subject;
    private final int most;
    private final Div shown = new Div();
    private final Button more;
    private final List<R> rows = new ArrayList<>();

    /**
     * @param title what the rows are
     * @param add what the button for another one says
     * @param blank makes another one
     */
    RowList(String title, String add, int most, Supplier<R> blank, Runnable onChange) {
        this.onChange = onChange;
        this.subject = title;
        this.most = most;
        addClassName("row-list");
        shown.addClassName("row-list-rows");
        more = Buttons.plain(Icon.PLUS, add, () -> {
            put(blank.get());
            show();
            onChange.run();
        });
        add(new H3(title), shown, more);
    }

    void put(R row) {
        rows.add(row);
        show();
    }

    List<R> rows() {
        return List.copyOf(rows);
    }

    private void show() {
        shown.removeAll();
        for (int number = 0; number < rows.size(); number++) {
            shown.add(framed(number));
        }
        more.setEnabled(rows.size() < most);
    }

    private Div framed(int number) {
        var row = rows.get(number);
        var called = subject + " " + (number + 1);
        var up = Buttons.inRow(Icon.UP, getTranslation("scripts.edit.up"), called, () -> move(number, number - 1, 0));
        up.setEnabled(number > 0);
        var down = Buttons.inRow(
                Icon.DOWN, getTranslation("scripts.edit.down"), called, () -> move(number, number + 1, 1));
        down.setEnabled(number < rows.size() - 1);
        var away = Buttons.inRow(Icon.X, getTranslation("scripts.edit.remove"), called, () -> take(number));
        var deeds = new Div(up, down, away);
        deeds.addClassName("row-deeds");
        var frame = new Div(row, deeds);
        frame.addClassName("row-frame");
        frame.getElement().setAttribute("role", "group");
        frame.getElement().setAttribute("aria-label", called);
        return frame;
    }

    /** @param button which of the row's buttons has the keyboard, and keeps it where the row goes */
    private void move(int from, int to, int button) {
        Collections.swap(rows, from, to);
        show();
        onChange.run();
        focus(to, button);
    }

    private void take(int number) {
        rows.remove(number);
        show();
        onChange.run();
        more.focus();
    }

    private void focus(int number, int button) {
        var deeds = (Div) ((Div) shown.getComponentAt(number)).getComponentAt(1);
        var wanted = (Button) deeds.getComponentAt(button);
        (wanted.isEnabled() ? wanted : (Button) deeds.getComponentAt(1 - button)).focus();
    }
}
