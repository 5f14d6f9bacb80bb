package org.infolinia.tickets.bulk.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.function.Function;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.bulk.BulkDesk;
import org.infolinia.tickets.bulk.BulkId;
import org.infolinia.tickets.edits.EditPlans;
import org.infolinia.tickets.edits.ui.EditFields;

/** What many tickets shall be, beside what will become of them. */
class BulkDialog extends Dialog {

    private final transient List<Ticket> tickets;
    private final EditFields fields;
    private final transient BulkDesk desk;
    private final transient EditPlans plans;
    private final transient Runnable begun;
    private final Div refusals = new Div();
    private final BulkForecast forecast;
    private final Button confirm;
    private transient List<TicketEdit> edits = List.of();

    /**
     * @param tickets as they are now
     * @param begun runs when the tickets are being changed
     */
    BulkDialog(
            List<Ticket> tickets,
            EditFields fields,
            BulkDesk desk,
            EditPlans plans,
            Function<TicketEdit, String> words,
            Runnable begun) {
        this.tickets = tickets;
        this.fields = fields;
        this.desk = desk;
        this.plans = plans;
        this.begun = begun;
        this.forecast = new BulkForecast(words);
        this.confirm = Buttons.primary(Icon.CHECK, getTranslation("tickets.bulk.confirm"), Chord.SUBMIT, this::begin);
        addClassName("bulk-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("tickets.bulk.title", tickets.size()));
        var beside = new Div(new H3(getTranslation("tickets.bulk.preview")), forecast);
        var panes = new Div(fields, beside);
        panes.addClassName("text-module-panes");
        add(refusals, panes);
        confirm.setDisableOnClick(true);
        confirm.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), confirm);
        fields.onChoice(this::show);
        show();
        addOpenedChangeListener(change -> fields.focusFirst());
    }

    private void show() {
        refusals.removeAll();
        edits = tickets.isEmpty()
                ? List.of()
                : plans.edits(fields.plan(), tickets.getFirst().program());
        var preview = desk.preview(tickets, edits);
        forecast.show(preview, edits, tickets.size());
        confirm.setEnabled(preview.changed() > 0);
        confirm.setText(getTranslation("tickets.bulk.confirm", preview.changed()));
    }

    private void begin() {
        confirm.setEnabled(false);
        switch (desk.open(tickets, edits)) {
            case Outcome.Done<BulkId> opened -> {
                close();
                begun.run();
            }
            case Outcome.Refused<BulkId>(var refusal) -> refuse(refusal);
        }
    }

    private void refuse(Refusal refusal) {
        refusals.removeAll();
        refusals.add(new Banner(refusal, Tone.BAD));
        confirm.setEnabled(true);
    }
}
