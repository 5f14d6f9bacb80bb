package org.infolinia.tickets.checklists.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.checklists.Checklist;
import org.infolinia.tickets.checklists.ChecklistDesk;
import org.infolinia.tickets.checklists.ChecklistItem;
import org.infolinia.tickets.checklists.ChecklistTemplate;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.ui.parts.Collisions;

/** What is to be done on a ticket, and how much of it is done. Lines stay as long as their items do, and so does the focus. */
class ChecklistCard extends TicketCard implements ItemDeeds {

    private final TicketNumber number;
    private final transient ChecklistDesk desk;
    private final transient Formats formats;
    private final transient Collisions collisions;
    private final Span progress = new Span();
    private final Button edit;
    private final Div refused = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Map<Long, ItemLine> lines = new HashMap<>();
    private final TextField adding = new TextField();
    private final Button add;
    private final Div addition;
    private final Select<ChecklistTemplate> templates = new Select<>();
    private boolean isEditing;
    private boolean mayChange = true;
    private transient Checklist shown = new Checklist(List.of());

    ChecklistCard(TicketNumber number, ChecklistDesk desk, Formats formats, Collisions collisions) {
        super(translate("tickets.checklist"));
        this.number = number;
        this.desk = desk;
        this.formats = formats;
        this.collisions = collisions;
        this.edit = Buttons.plain(Icon.PENCIL, "", this::turnRound);
        this.add = Buttons.plain(Icon.PLUS, "", this::add);
        this.addition = new Div(adding, add);
        addClassName("checklist");
        progress.addClassNames("small", "muted", "unwrapped");
        progress.getElement().setAttribute("role", "status");
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        list.addClassName("checklist-items");
        prepareAdding();
        prepareTemplates();
        with(refused, list, addition, templates);
        withHeader(progress, edit);
    }

    @Override
    public void show(Ticket ticket) {
        mayChange = ticket.mergedInto() == null && ticket.state() != State.CLOSED;
        show(desk.of(number));
    }

    @Override
    public void tick(ChecklistItem item, boolean isDone) {
        settle(desk.tick(number, item.id(), isDone));
    }

    @Override
    public void rename(ChecklistItem item, String text) {
        switch (desk.rename(number, item, text)) {
            case Done<Checklist>(var list) -> accept(list);
            case Refused<Checklist>(var refusal) -> {
                if (!refusal.code().equals(Collisions.CODE) || !isAsked(item, text)) {
                    line(item).refuse(words(refusal));
                }
            }
        }
    }

    /** Whether both wordings can be named; until one of them is chosen, what is stored is shown. */
    private boolean isAsked(ChecklistItem seen, String text) {
        var fresh = desk.of(number);
        var theirs = fresh.find(seen.id());
        var first = collisions.newest(number, change -> change.field() == Field.CHECKLIST);
        if (theirs.isEmpty() || first.isEmpty()) {
            return false;
        }
        line(seen).forgetTyped();
        accept(fresh);
        refused.add(collisions.question(
                first.get(),
                getTranslation("tickets.field.CHECKLIST"),
                theirs.get().text(),
                text,
                refused::removeAll,
                () -> rename(theirs.get(), text)));
        return true;
    }

    @Override
    public void demand(ChecklistItem item, boolean isCompulsory) {
        settle(desk.demand(number, item.id(), isCompulsory));
    }

    @Override
    public void move(ChecklistItem item, int places) {
        settle(desk.move(number, item.id(), places));
        line(item).focusOnMoving(places);
    }

    @Override
    public void remove(ChecklistItem item) {
        settle(desk.remove(number, item));
        adding.focus();
    }

    private void prepareAdding() {
        adding.setPlaceholder(getTranslation("tickets.checklist.add-hint"));
        adding.setAriaLabel(getTranslation("tickets.checklist.add-hint"));
        adding.setMaxLength(ChecklistItem.MAXIMUM_LENGTH);
        adding.addKeyPressListener(Key.ENTER, pressed -> add());
        adding.addValueChangeListener(change -> adding.setInvalid(false));
        add.setAriaLabel(getTranslation("tickets.checklist.add"));
        add.setTooltipText(getTranslation("tickets.checklist.add"));
        addition.addClassName("checklist-addition");
    }

    private void prepareTemplates() {
        templates.setPlaceholder(getTranslation("tickets.checklist.lay"));
        templates.setAriaLabel(getTranslation("tickets.checklist.lay"));
        templates.setItems(desk.templates(number));
        templates.setItemLabelGenerator(
                template -> template == null ? "" : template.content().name());
        templates.setWidthFull();
        templates.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                settle(desk.lay(number, chosen.getValue()));
                templates.clear();
            }
        });
    }

    private void turnRound() {
        isEditing = !isEditing;
        show(shown);
    }

    private void add() {
        switch (desk.add(number, adding.getValue())) {
            case Done<Checklist>(var list) -> {
                adding.clear();
                accept(list);
            }
            case Refused<Checklist>(var refusal) -> {
                adding.setErrorMessage(words(refusal));
                adding.setInvalid(true);
            }
        }
        adding.focus();
    }

    private void settle(Outcome<Checklist> outcome) {
        switch (outcome) {
            case Done<Checklist>(var list) -> accept(list);
            case Refused<Checklist>(var refusal) -> {
                show(desk.of(number));
                refused.removeAll();
                refused.add(new Banner(Icon.ALERT, words(refusal), Tone.BAD));
            }
        }
    }

    private void accept(Checklist fresh) {
        refused.removeAll();
        show(fresh);
    }

    private void show(Checklist fresh) {
        shown = fresh;
        isEditing = isEditing && mayChange;
        progress.setText(
                fresh.isEmpty() ? "" : getTranslation("tickets.checklist.progress", fresh.done(), fresh.size()));
        edit.setText(getTranslation(isEditing ? "tickets.checklist.edited" : "tickets.checklist.edit"));
        edit.setIcon((isEditing ? Icon.CHECK : Icon.PENCIL).create());
        edit.setVisible(mayChange);
        edit.setEnabled(isEditing || !fresh.isEmpty() || hasTemplates());
        addition.setVisible(mayChange);
        templates.setVisible(isEditing && hasTemplates());
        list.setVisible(!fresh.isEmpty());
        arrange(fresh.items());
    }

    /** Moves only the lines that stand elsewhere now. */
    private void arrange(List<ChecklistItem> items) {
        forgetAllBut(items.stream().map(ChecklistItem::id).collect(Collectors.toSet()));
        for (int place = 0; place < items.size(); place++) {
            var item = items.get(place);
            var line = line(item);
            if (list.getComponentCount() <= place || list.getComponentAt(place) != line) {
                line.removeFromParent();
                list.addComponentAtIndex(place, line);
            }
            line.show(item, isEditing, mayChange, place == 0, place == items.size() - 1);
        }
    }

    private void forgetAllBut(Set<Long> ids) {
        new ArrayList<>(lines.keySet()).stream().filter(id -> !ids.contains(id)).forEach(id -> {
            var line = lines.remove(id);
            if (line != null) {
                list.remove(line);
            }
        });
    }

    private ItemLine line(ChecklistItem item) {
        return lines.computeIfAbsent(item.id(), id -> new ItemLine(item, this, formats));
    }

    private boolean hasTemplates() {
        return templates.getListDataView().getItemCount() > 0;
    }

    private String words(Refusal refusal) {
        return getTranslation(refusal.messageKey(), refusal.arguments().toArray());
    }
}
