package org.infolinia.scripts.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.jspecify.annotations.Nullable;

/** Chooses a place to go on to by typing its title or key. */
class WayBox extends ComboBox<String> {

    WayBox(String label, @Nullable String to, ScriptContent content, Language language, Runnable onChange) {
        super(label);
        var keys = new ArrayList<String>();
        content.nodes().forEach(node -> keys.add(node.key()));
        if (!content.shelf().isEmpty()) {
            keys.add(Node.BACK);
        }
        if (to != null && !keys.contains(to)) {
            keys.add(to);
        }
        setItems(keys);
        setItemLabelGenerator(key -> label(key, content, language));
        setClearButtonVisible(true);
        setValue(to);
        addValueChangeListener(change -> onChange.run());
        addClassName("way-box");
    }

    private String label(String key, ScriptContent content, Language language) {
        return key.equals(Node.BACK)
                ? getTranslation("scripts.back")
                : content.find(key)
                        .map(node -> node.title().in(language) + " · " + key)
                        .orElse(key);
    }
}
