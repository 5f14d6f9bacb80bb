package org.infolinia.tickets.sla.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.programs.Queue;
import org.infolinia.programs.hours.OpeningCalendar;
import org.infolinia.tickets.sla.SlaPolicy;
import org.infolinia.tickets.sla.SlaPolicyDesk;
import org.jspecify.annotations.Nullable;

/** A promise, new or with new terms. */
class SlaPolicyDialog extends Dialog {

    private final transient Program program;
    private final transient @Nullable SlaPolicy seen;
    private final transient SlaPolicyDesk desk;
    private final transient Runnable afterwards;
    private final SlaTermsForm terms;
    private final Div refusals = new Div();
    private final Button save;

    SlaPolicyDialog(
            Program program,
            @Nullable SlaPolicy seen,
            SlaPolicyDesk desk,
            List<OpeningCalendar> calendars,
            List<Queue> queues,
            Runnable afterwards) {
        this.program = program;
        this.seen = seen;
        this.desk = desk;
        this.afterwards = afterwards;
        this.terms = new SlaTermsForm(calendars, queues);
        this.save = Buttons.primary(Icon.CHECK, getTranslation("tickets.sla.save"), Chord.SUBMIT, this::save);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation(seen == null ? "tickets.sla.add" : "tickets.sla.change"));
        if (seen != null) {
            terms.fill(seen.terms());
        }
        var form = new Div(refusals, terms);
        form.addClassName("settings-form");
        add(form);
        save.setDisableOnClick(true);
        save.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> terms.focus());
    }

    private void save() {
        save.setEnabled(false);
        switch (settle()) {
            case Outcome.Done<SlaPolicy> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<SlaPolicy>(Refusal refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(refusal, Tone.BAD));
                save.setEnabled(true);
            }
        }
    }

    private Outcome<SlaPolicy> settle() {
        if (!terms.isReadable()) {
            return Outcome.refused("sla-times");
        }
        return seen == null ? desk.add(program.id(), terms.terms()) : desk.change(seen, terms.terms());
    }
}
