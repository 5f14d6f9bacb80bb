package org.infolinia.tickets.bulk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.bulk.Bulk;
import org.infolinia.tickets.bulk.BulkDesk;
import org.infolinia.tickets.bulk.BulkId;
import org.infolinia.tickets.bulk.BulkRuns;

/** An agent's bulks that are not done, and the last one that he can undo, wherever it is shown as they stand. */
public class BulkNotice extends Div {

    private final transient BulkDesk desk;
    private final transient BulkRuns runs;
    private final transient Predicate<Bulk> wanted;
    private final AtomicBoolean isToBeShown = new AtomicBoolean();
    private transient Runnable ending = () -> {};
    private transient List<BulkId> shown = List.of();

    BulkNotice(BulkDesk desk, BulkRuns runs, Predicate<Bulk> wanted) {
        this.desk = desk;
        this.runs = runs;
        this.wanted = wanted;
        addClassName("bulk-notice");
        show();
    }

    /** However fast a bulk goes on, it is drawn anew once for what happened meanwhile. */
    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        ending = runs.listen(id -> {
            if (isToBeShown.compareAndSet(false, true)) {
                ui.access(this::show);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    /** Shows them as they stand; the keyboard stays where it is while they are the same ones. */
    public final void show() {
        isToBeShown.set(false);
        var mine = desk.mine().stream().filter(wanted).toList();
        var unfinished = mine.stream().filter(bulk -> bulk.left() > 0);
        var last = mine.stream().limit(1).filter(bulk -> bulk.left() == 0);
        var lasting = Stream.concat(unfinished, last).toList();
        var ids = lasting.stream().map(Bulk::id).toList();
        if (!ids.equals(shown)) {
            shown = ids;
            removeAll();
            lasting.forEach(bulk -> add(new Line(bulk.id())));
        }
        var lines = new ArrayList<>(getChildren().map(Line.class::cast).toList());
        for (int each = 0; each < lines.size(); each++) {
            lines.get(each).show(lasting.get(each));
        }
    }

    void focusFirst() {
        getChildren().findFirst().map(Line.class::cast).ifPresent(Line::focus);
    }

    /** One bulk: how far it is, and what can be done about it. */
    private final class Line extends Div {

        private final BulkProgress progress = new BulkProgress();
        private final Anchor details;
        private final Button goOn;
        private final Button undo;

        Line(BulkId id) {
            addClassName("bulk-line");
            details = new Anchor("bulks/" + id.value(), getTranslation("tickets.bulk.details"));
            goOn = Buttons.plain(Icon.RIGHT, getTranslation("tickets.bulk.go-on"), () -> desk.goOn(id));
            undo = Buttons.plain(Icon.UNDO, getTranslation("tickets.bulk.undo"), () -> {
                desk.undo(id);
                focus();
            });
            add(progress, details, goOn, undo);
        }

        void show(Bulk bulk) {
            progress.show(bulk, desk.isBrokenOff(bulk));
            goOn.setVisible(desk.isBrokenOff(bulk));
            undo.setVisible(desk.canBeUndone(bulk));
        }

        void focus() {
            details.getElement().callJsFunction("focus");
        }
    }
}
