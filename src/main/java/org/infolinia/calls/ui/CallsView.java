package org.infolinia.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView;
import org.infolinia.calls.StartCall;
import org.infolinia.calls.panel.HotlineNews;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.kit.WorkPage;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramSelection;

/** Where calls begin, with the agent's last ones. An agent with a call in hand is led to it. */
@Route("calls")
@Menu(order = 10, icon = "PHONE", title = "calls.title")
@PermitAll
class CallsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final CallDesk desk;
    private final CallRows rows;
    private final ParticipantRegister register;
    private final Div refusals = new Div();

    CallsView(
            CallDesk desk,
            CallRows rows,
            ParticipantRegister register,
            ProgramSelection selection,
            Surroundings around,
            List<HotlineNews> news) {
        this.desk = desk;
        this.rows = rows;
        this.register = register;
        addClassNames("page-slot", "calls-view");
        var start = new Card(Icon.PHONE, getTranslation("calls.start"))
                .with(
                        refusals,
                        new StartCallForm(
                                selection.inView(), Chord.ANSWER, () -> !around.isAnythingWaiting(), this::begin));
        var page = new WorkPage(new Strip(getTranslation("calls.title"))).who(start);
        news.forEach(one -> one.beforeCalls(selection.inView()).ifPresent(page::work));
        add(page.work(recent()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        desk.inHand().ifPresent(call -> event.forwardTo("calls/" + call.id().value()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calls.title");
    }

    private void begin(StartCall command) {
        switch (desk.start(command)) {
            case Outcome.Done<CallView>(CallView call) ->
                UI.getCurrent().navigate("calls/" + call.id().value());
            case Outcome.Refused<CallView>(var refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(Icon.ALERT, getTranslation(refusal.messageKey()), Tone.WARN));
            }
        }
    }

    private Component recent() {
        var mine = desk.mine();
        var card = new Card(Icon.HISTORY, getTranslation("calls.recent")).filling();
        return mine.isEmpty()
                ? card.with(new EmptyState(Icon.PHONE, getTranslation("calls.recent.none")))
                : card.edgeToEdge().with(rows.list(mine, this::caller, getLocale()));
    }

    private String caller(CallView call) {
        var participant = call.participant();
        var number = call.other();
        if (participant != null) {
            return register.find(participant)
                    .map(known -> known.name().full())
                    .orElseGet(() -> getTranslation("calls.unknown-caller"));
        }
        return number == null ? getTranslation("calls.unknown-caller") : number.masked();
    }
}
