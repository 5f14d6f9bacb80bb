package org.infolinia.calls.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.calls.CallView;
import org.infolinia.calls.cases.CallTickets;
import org.infolinia.calls.cases.ui.LegalTicketDialog;
import org.infolinia.calls.dispositions.Dispositions;
import org.infolinia.kernel.CaseReference;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.scripts.run.RunView;
import org.infolinia.scripts.run.ScriptRunner;
import org.infolinia.tickets.desk.TicketDesk;

/** Makes the card that ends a call. */
@SpringComponent
class WrapUps {

    private final Dispositions dispositions;
    private final CallTickets tickets;
    private final TicketDesk desk;
    private final ParticipantRegister register;
    private final ScriptRunner runner;

    WrapUps(
            Dispositions dispositions,
            CallTickets tickets,
            TicketDesk desk,
            ParticipantRegister register,
            ScriptRunner runner) {
        this.dispositions = dispositions;
        this.tickets = tickets;
        this.desk = desk;
        this.register = register;
        this.runner = runner;
    }

    /** @param deeds what the card's buttons do */
    WrapUpCard create(CallView call, WrapUpCard.Deeds deeds) {
        var reference = CaseReference.call(call.id().value());
        var law = new WrapUpCard.Law(
                flags -> tickets.missing(reference, flags),
                () -> tickets.of(reference),
                (need, opened) -> open(call, need, opened));
        var proposed = Optional.ofNullable(call.run())
                .map(runner::view)
                .map(RunView::disposition)
                .orElse(null);
        return new WrapUpCard(
                translate("calls.wrap-up"),
                call,
                dispositions.offered(call.program(), call.line()),
                proposed,
                law,
                deeds);
    }

    private void open(CallView call, WrapUpCard.Need need, Runnable opened) {
        var participant =
                Optional.ofNullable(call.participant()).flatMap(register::find).orElse(null);
        new LegalTicketDialog(
                        desk, call, participant, need.flag(), need.disposition().topic(), opened)
                .open();
    }
}
