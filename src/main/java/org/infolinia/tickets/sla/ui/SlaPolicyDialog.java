package org.infolinia.tickets.sla.ui;

import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.programs.Program;
import org.infolinia.programs.Queue;
import org.infolinia.programs.hours.OpeningCalendar;
import org.infolinia.tickets.settings.ui.SettlingDialog;
import org.infolinia.tickets.sla.SlaPolicy;
import org.infolinia.tickets.sla.SlaPolicyDesk;
import org.jspecify.annotations.Nullable;

/** A promise, new or with new terms. */
class SlaPolicyDialog extends SettlingDialog<SlaPolicy> {

    private final transient Program program;
    private final transient @Nullable SlaPolicy seen;
    private final transient SlaPolicyDesk desk;
    private final SlaTermsForm terms;

    SlaPolicyDialog(
            Program program,
            @Nullable SlaPolicy seen,
            SlaPolicyDesk desk,
            List<OpeningCalendar> calendars,
            List<Queue> queues,
            Runnable afterwards) {
        super(seen == null ? "tickets.sla.add" : "tickets.sla.change", "tickets.sla.save", settled -> afterwards.run());
        this.program = program;
        this.seen = seen;
        this.desk = desk;
        this.terms = new SlaTermsForm(calendars, queues);
        addClassName("narrow-dialog");
        if (seen != null) {
            terms.fill(seen.terms());
        }
        ask(terms);
        addOpenedChangeListener(change -> terms.focus());
    }

    @Override
    protected Outcome<SlaPolicy> settle() {
        if (!terms.isReadable()) {
            return Outcome.refused("sla-times");
        }
        return seen == null ? desk.add(program.id(), terms.terms()) : desk.change(seen, terms.terms());
    }
}
