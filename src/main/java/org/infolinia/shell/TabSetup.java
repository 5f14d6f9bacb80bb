package org.infolinia.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/**
 * Shows every tab in the language of the agent who opened it (before sign-in the browser's language holds), and catches
 * what goes wrong in it.
 */
@Component
class TabSetup implements VaadinServiceInitListener {

    private final Gatekeeper gatekeeper;

    TabSetup(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource()
                .addUIInitListener(tab -> gatekeeper
                        .agent()
                        .ifPresent(
                                agent -> tab.getUI().setLocale(agent.language().locale())));
    }
}
