package org.infolinia.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kit.keys.ChosenKeys;
import org.infolinia.kit.keys.KeyChoice;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.infolinia.security.keys.OwnKeys;
import org.springframework.stereotype.Component;

/**
 * Shows every tab in the language of the agent who opened it (before sign-in the browser's language holds) and with
 * his keys.
 */
@Component
class TabSetup implements VaadinServiceInitListener {

    private final Gatekeeper gatekeeper;
    private final OwnKeys keys;

    TabSetup(Gatekeeper gatekeeper, OwnKeys keys) {
        this.gatekeeper = gatekeeper;
        this.keys = keys;
    }

    private void setUp(UI tab, SignedInAgent agent) {
        tab.setLocale(agent.language().locale());
        var chosen = keys.mine().entrySet().stream()
                .filter(known -> Arrays.stream(KeyChoice.values())
                        .anyMatch(choice -> choice.name().equals(known.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, known -> KeyChoice.valueOf(known.getValue())));
        new ChosenKeys(chosen).holdIn(tab);
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(tab -> gatekeeper.agent().ifPresent(agent -> setUp(tab.getUI(), agent)));
    }
}
