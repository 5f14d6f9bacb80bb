package org.infolinia.surveys.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.participants.panel.PermittedAction;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.ReadOutDesk;
import org.infolinia.surveys.occasion.CallsInHand;
import org.springframework.core.annotation.Order;

/** Reads the survey out at the end of a call; stands only where the system has chosen the call. Needs no level. */
@SpringComponent
@Order(90)
class ReadOutAction extends PermittedAction {

    private final ReadOutDesk desk;
    private final CallsInHand calls;

    ReadOutAction(ReadOutDesk desk, CallsInHand calls, Gatekeeper gatekeeper) {
        super(Permission.TAKE_CALLS, gatekeeper);
        this.desk = desk;
        this.calls = calls;
    }

    @Override
    protected Optional<Component> offer(Context context) {
        return Optional.ofNullable(context.caseInHand())
                .flatMap(calls::contact)
                .filter(call -> context.participant().id().equals(call.participant()))
                .filter(desk::isChosen)
                .map(call -> Buttons.plain(
                        Icon.VOICE,
                        translate("surveys.read-out"),
                        Chord.READ_OUT_SURVEY,
                        () -> new ReadOutDialog(desk, call, context.afterwards()).open()));
    }
}
