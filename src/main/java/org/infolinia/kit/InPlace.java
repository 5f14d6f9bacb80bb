package org.infolinia.kit;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Objects;

/**
 * Brings what is shown up to date with what was drawn anew, word by word: an element that is still the same stays, and
 * with it the keyboard's focus. For plain elements; what was drawn anew must have no listeners.
 */
public final class InPlace {

    private InPlace() {}

    /** Makes the children of {@code shown} look as those of {@code fresh}, which may lose them. */
    public static void update(Element shown, Element fresh) {
        var before = children(shown);
        var after = children(fresh);
        int common = Math.min(before.size(), after.size());
        before.stream().skip(common).forEach(Element::removeFromParent);
        after.stream().skip(common).forEach(shown::appendChild);
        for (int i = 0; i < common; i++) {
            if (isSameKind(before.get(i), after.get(i))) {
                bring(before.get(i), after.get(i));
            } else {
                shown.setChild(i, after.get(i));
            }
        }
    }

    private static void bring(Element shown, Element fresh) {
        if (fresh.isTextNode()) {
            shown.setText(fresh.getText());
            return;
        }
        shown.getAttributeNames().toList().forEach(name -> {
            if (!fresh.hasAttribute(name)) {
                shown.removeAttribute(name);
            }
        });
        fresh.getAttributeNames().forEach(name -> {
            var value = fresh.getAttribute(name);
            if (!Objects.equals(value, shown.getAttribute(name))) {
                shown.setAttribute(name, value);
            }
        });
        update(shown, fresh);
    }

    /** What is drawn by properties, such as an icon, is exchanged when it differs; nothing in it has the focus. */
    private static boolean isSameKind(Element shown, Element fresh) {
        if (shown.isTextNode() || fresh.isTextNode()) {
            return shown.isTextNode() && fresh.isTextNode();
        }
        return shown.getTag().equals(fresh.getTag()) && hasSameProperties(shown, fresh);
    }

    private static boolean hasSameProperties(Element shown, Element fresh) {
        var names = fresh.getPropertyNames().toList();
        return shown.getPropertyNames().toList().size() == names.size()
                && names.stream()
                        .allMatch(name -> Objects.equals(shown.getPropertyRaw(name), fresh.getPropertyRaw(name)));
    }

    private static List<Element> children(Element element) {
        return element.getChildren().toList();
    }
}
