package org.infolinia.kit.keys;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.Optional;

/**
 * What the agent of a browser tab has chosen for the chords. It holds from when the tab is opened.
 *
 * @param byChord what differs from the usual, by the chord's name
 */
public record ChosenKeys(Map<String, KeyChoice> byChord) {

    private static final ChosenKeys USUAL = new ChosenKeys(Map.of());

    public ChosenKeys {
        byChord = Map.copyOf(byChord);
    }

    /** Those of the present tab. */
    public static ChosenKeys now() {
        return Optional.ofNullable(UI.getCurrent())
                .map(tab -> ComponentUtil.getData(tab, ChosenKeys.class))
                .orElse(USUAL);
    }

    public void holdIn(UI tab) {
        ComponentUtil.setData(tab, ChosenKeys.class, this);
    }

    public KeyChoice of(String chord) {
        return byChord.getOrDefault(chord, KeyChoice.USUAL);
    }
}
