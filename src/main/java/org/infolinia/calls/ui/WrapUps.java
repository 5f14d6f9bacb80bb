package org.infolinia.calls.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.calls.CallId;
import org.infolinia.calls.CallView;
import org.infolinia.calls.FinishCall;
import org.infolinia.calls.WrapUpDesk;
import org.infolinia.calls.cases.CallTickets;
import org.infolinia.calls.cases.ui.LegalTicketDialog;
import org.infolinia.calls.dispositions.Dispositions;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.scripts.run.RunView;
import org.infolinia.scripts.run.ScriptRunner;
import org.infolinia.tickets.desk.TicketDesk;

/** Makes the card that ends a call. */
@SpringComponent
class WrapUps {

    private final WrapUpDesk desk;
    private final Dispositions dispositions;
    private final CallTickets tickets;
    private final TicketDesk ticketDesk;
    private final ParticipantRegister register;
    private final ScriptRunner runner;

    WrapUps(
            WrapUpDesk desk,
            Dispositions dispositions,
            CallTickets tickets,
            TicketDesk ticketDesk,
            ParticipantRegister register,
            ScriptRunner runner) {
        this.desk = desk;
        this.dispositions = dispositions;
        this.tickets = tickets;
        this.ticketDesk = ticketDesk;
        this.register = register;
        this.runner = runner;
    }

    /**
     * @param extended hears of a call whose agent has been given more time
     * @param finished runs when the agent is done with the call
     */
    WrapUpCard create(CallView call, Consumer<CallView> extended, Runnable finished) {
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
                new Deeds(call.id(), extended, finished));
    }

    private final class Deeds implements WrapUpCard.Deeds {

        private final CallId call;
        private final Consumer<CallView> extended;
        private final Runnable finished;

        private Deeds(CallId call, Consumer<CallView> extended, Runnable finished) {
            this.call = call;
            this.extended = extended;
            this.finished = finished;
        }

        @Override
        public void choose(FinishCall soFar) {
            desk.choose(call, soFar);
        }

        @Override
        public Optional<Refusal> finish(FinishCall command) {
            return followed(desk.finish(call, command), done -> finished.run());
        }

        @Override
        public Optional<Refusal> extend(String reason) {
            return followed(desk.extend(call, reason), extended);
        }

        private static Optional<Refusal> followed(Outcome<CallView> outcome, Consumer<CallView> follow) {
            return switch (outcome) {
                case Outcome.Refused<CallView>(Refusal refusal) -> Optional.of(refusal);
                case Outcome.Done<CallView>(var call) -> {
                    follow.accept(call);
                    yield Optional.empty();
                }
            };
        }
    }

    private void open(CallView call, WrapUpCard.Need need, Runnable opened) {
        var participant =
                Optional.ofNullable(call.participant()).flatMap(register::find).orElse(null);
        new LegalTicketDialog(
                        ticketDesk,
                        call,
                        participant,
                        need.flag(),
                        need.disposition().topic(),
                        opened)
                .open();
    }
}
