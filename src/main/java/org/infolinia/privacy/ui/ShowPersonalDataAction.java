package org.infolinia.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.participants.panel.PermittedAction;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.core.annotation.Order;

/** From a participant's page to what is kept about him, for those who answer such questions. */
@SpringComponent
@Order(90)
class ShowPersonalDataAction extends PermittedAction {

    ShowPersonalDataAction(Gatekeeper gatekeeper) {
        super(Permission.MANAGE_PRIVACY, gatekeeper);
    }

    @Override
    protected Optional<Component> offer(Context context) {
        var ui = UI.getCurrent();
        return Optional.of(Buttons.plain(
                Icon.SHIELD,
                ui.getTranslation("privacy.show"),
                () -> ui.navigate("privacy/" + context.participant().id().value())));
    }
}
