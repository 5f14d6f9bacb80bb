package org.infolinia.tickets.relations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.MergeTargets;
import org.infolinia.tickets.relations.Bond;
import org.infolinia.tickets.relations.Link;
import org.infolinia.tickets.relations.LinkTickets;
import org.infolinia.tickets.relations.RelationDesk;
import org.infolinia.tickets.ui.parts.TicketChoice;
import org.jspecify.annotations.Nullable;

/** Finds another ticket, says what it is to this one, and ends the one of the two that repeats the other. */
class RelateDialog extends Dialog {

    private final TicketNumber number;
    private final transient RelationDesk desk;
    private final transient Consumer<Ticket> linked;
    private final Div refused = new Div();
    private final Select<Bond> bond = new Select<>();
    private final TicketChoice other;
    private final RadioButtonGroup<End> end = new RadioButtonGroup<>();
    private final Button confirm;

    /** What becomes of the one that repeats the other. */
    private enum End {
        STAYS(null),
        RESOLVED(State.RESOLVED),
        CLOSED(State.CLOSED);

        private final @Nullable State state;

        End(@Nullable State state) {
            this.state = state;
        }
    }

    /** @param linked is given the ticket as it is afterwards */
    RelateDialog(TicketNumber number, RelationDesk desk, Consumer<Ticket> linked) {
        this.number = number;
        this.desk = desk;
        this.linked = linked;
        this.other = new TicketChoice(
                new TicketChoice.Words(
                        getTranslation("tickets.relations.find"),
                        getTranslation("tickets.relations.find-hint"),
                        getTranslation("tickets.relations.which"),
                        getTranslation("tickets.relations.find-none")),
                MergeTargets.MAXIMUM_TEXT_LENGTH,
                typed -> desk.find(number, typed));
        this.confirm =
                Buttons.primary(Icon.LINK, getTranslation("tickets.relations.confirm"), Chord.SUBMIT, this::link);
        addClassName("relate-dialog");
        setHeaderTitle(getTranslation("tickets.relations.title", number));
        confirm.addClassName("confirm");
        confirm.setDisableOnClick(true);
        var body = new Div(refused, other, bonds(), ends());
        body.addClassName("dialog-body");
        add(body);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), confirm);
        addOpenedChangeListener(change -> other.focus());
    }

    private Component bonds() {
        bond.setLabel(getTranslation("tickets.relations.bond"));
        bond.setItems(Bond.RELATED, Bond.PARENT, Bond.CHILD, Bond.ORIGINAL, Bond.DUPLICATE);
        bond.setItemLabelGenerator(each -> getTranslation("tickets.relations.is." + each));
        bond.setValue(Bond.RELATED);
        bond.setWidthFull();
        bond.addValueChangeListener(change -> showEnds());
        return bond;
    }

    private Component ends() {
        end.setItems(End.values());
        end.setItemLabelGenerator(each -> getTranslation("tickets.relations.end." + each));
        showEnds();
        return end;
    }

    private void showEnds() {
        boolean isRepeated = bond.getValue() == Bond.ORIGINAL || bond.getValue() == Bond.DUPLICATE;
        end.setVisible(isRepeated);
        end.setValue(isRepeated ? End.RESOLVED : End.STAYS);
        end.setLabel(getTranslation(
                bond.getValue() == Bond.DUPLICATE ? "tickets.relations.end-other" : "tickets.relations.end-this"));
    }

    private void link() {
        confirm.setEnabled(true);
        other.chosen().ifPresentOrElse(chosen -> linkTo(chosen.number()), () -> {
            refuse(getTranslation("tickets.relations.choose"));
            other.focus();
        });
    }

    private void linkTo(TicketNumber chosen) {
        var command = new LinkTickets(number, new Link(bond.getValue(), chosen), end.getValue().state);
        switch (desk.link(command)) {
            case Done<Ticket>(var ticket) -> {
                close();
                linked.accept(ticket);
            }
            case Refused<Ticket>(Refusal refusal) ->
                refuse(getTranslation(refusal.messageKey(), refusal.arguments().toArray()));
        }
    }

    private void refuse(String words) {
        refused.removeAll();
        refused.add(new Banner(Icon.ALERT, words, Tone.BAD));
    }
}
