package org.infolinia.tickets.checklists.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.checklists.ChecklistItem;

/** One item: to be ticked off, or, while the list is edited, to be worded, moved and removed. */
class ItemLine extends ListItem {

    private static final int UP = -1;
    private static final int DOWN = 1;

    private final transient Formats formats;
    private final Checkbox done = new Checkbox();
    private final Span facts = new Span();
    private final Div reading = new Div(done, facts);
    private final TextField text = new TextField();
    private final Checkbox compulsory = new Checkbox();
    private final Button up;
    private final Button down;
    private final Button remove;
    private final Div editing = new Div();
    private transient ChecklistItem item;
    private transient ChecklistItem worded;
    private boolean isInHand;

    ItemLine(ChecklistItem item, ItemDeeds deeds, Formats formats) {
        this.item = item;
        this.worded = item;
        this.formats = formats;
        this.up = deed(Icon.UP, () -> deeds.move(this.item, UP));
        this.down = deed(Icon.DOWN, () -> deeds.move(this.item, DOWN));
        this.remove = deed(Icon.X, () -> deeds.remove(this.item));
        addClassName("checklist-item");
        done.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                deeds.tick(this.item, change.getValue());
            }
        });
        facts.addClassNames("tiny", "muted");
        reading.addClassName("checklist-reading");
        text.setMaxLength(ChecklistItem.MAXIMUM_LENGTH);
        text.setWidthFull();
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                deeds.rename(worded, change.getValue());
            }
        });
        text.getElement().addEventListener("focusin", come -> isInHand = true);
        text.getElement().addEventListener("focusout", gone -> {
            isInHand = false;
            word(this.item);
        });
        compulsory.setLabel(getTranslation("tickets.checklist.compulsory"));
        compulsory.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                deeds.demand(this.item, change.getValue());
            }
        });
        var tools = new Div(compulsory, up, down, remove);
        tools.addClassName("checklist-tools");
        editing.addClassName("checklist-editing");
        editing.add(text, tools);
        add(reading, editing);
    }

    /**
     * @param isFirst whether it can go no further up
     * @param isLast whether it can go no further down
     */
    void show(ChecklistItem fresh, boolean isEditing, boolean mayChange, boolean isFirst, boolean isLast) {
        item = fresh;
        reading.setVisible(!isEditing);
        editing.setVisible(isEditing);
        done.setLabel(fresh.text());
        done.setValue(fresh.isDone());
        done.setEnabled(mayChange);
        facts.setText(facts(fresh));
        facts.setVisible(!facts.getText().isEmpty());
        getElement().getClassList().set("done", fresh.isDone());
        text.setAriaLabel(getTranslation("tickets.checklist.text"));
        word(fresh);
        compulsory.setValue(fresh.isCompulsory());
        say(up, "tickets.checklist.up");
        say(down, "tickets.checklist.down");
        say(remove, "tickets.checklist.remove");
        up.setEnabled(!isFirst);
        down.setEnabled(!isLast);
    }

    /** What a colleague has worded otherwise waits while somebody types, so that he loses nothing and is asked. */
    private void word(ChecklistItem fresh) {
        boolean isMine = fresh.text().equals(text.getValue().strip());
        if (!isInHand || isMine || fresh.text().equals(worded.text())) {
            worded = fresh;
            if (!text.isInvalid() || !isInHand) {
                text.setValue(fresh.text());
                text.setInvalid(false);
            }
        }
    }

    /** What was typed is known elsewhere by now. */
    void forgetTyped() {
        isInHand = false;
    }

    /** Says beside the words why they cannot be so; what was typed stays. */
    void refuse(String words) {
        text.setErrorMessage(words);
        text.setInvalid(true);
    }

    /** The keyboard goes on with the key it was moved by, or, at the end of the list, with the other. */
    void focusOnMoving(int places) {
        boolean goesUp = places < 0 ? up.isEnabled() : !down.isEnabled();
        (goesUp ? up : down).focus();
    }

    private String facts(ChecklistItem fresh) {
        var at = fresh.doneAt();
        if (at != null) {
            return fresh.doneBy() + ", " + formats.moment(at, getLocale());
        }
        return fresh.isCompulsory() ? getTranslation("tickets.checklist.compulsory") : "";
    }

    private void say(Button button, String key) {
        button.setAriaLabel(getTranslation(key) + ": " + item.text());
        button.setTooltipText(getTranslation(key));
    }

    private static Button deed(Icon icon, Runnable deed) {
        var button = Buttons.plain(icon, "", deed);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
