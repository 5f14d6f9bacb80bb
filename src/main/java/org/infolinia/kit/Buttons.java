package org.infolinia.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;

/** Buttons as the design wants them: a verb, an icon, and the key that does the same; and links that are chosen among. */
public final class Buttons {

    private Buttons() {}

    /** The one solid button of a screen: the next right step. */
    public static Button primary(Icon icon, String verb, Chord chord, Runnable deed) {
        var button = plain(icon, verb, chord, deed);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    public static Button plain(Icon icon, String verb, Chord chord, Runnable deed) {
        var button = plain(icon, verb, deed);
        button.setSuffixComponent(new Keycap(chord));
        chord.on(button, () -> {
            if (button.isEnabled()) {
                deed.run();
            }
        });
        return button;
    }

    /** May shrink to its icon where a strip has no room for words; then they are told when one points at it. */
    public static Button shrinking(Icon icon, String verb, Chord chord, Runnable deed) {
        var button = plain(icon, verb, chord, deed);
        button.addClassName("shrinking");
        button.setTooltipText(verb + " · "
                + chord.modifierName().map(modifier -> modifier + " ").orElse("") + chord.keyName());
        return button;
    }

    public static Button plain(Icon icon, String verb, Runnable deed) {
        var button = new Button(verb, icon.create());
        button.addClickListener(click -> deed.run());
        return button;
    }

    /** Stays visible though it may not be used yet; the words say what is missing. */
    public static Button locked(String words) {
        var button = new Button(words, Icon.LOCK.create());
        button.getElement().setAttribute("aria-disabled", "true");
        button.getElement().getThemeList().add("locked");
        return button;
    }

    /** A small one in a row of a table; its words are said together with what the row is about. */
    public static Button inRow(Icon icon, String words, String subject, Runnable deed) {
        var button = plain(icon, "", deed);
        button.addThemeName("tertiary");
        button.setTooltipText(words);
        button.setAriaLabel(words + ": " + subject);
        return button;
    }

    /** A link to another view of the page that it stands on; said to be current when that is the one shown. */
    public static Anchor view(String words, String address, boolean isCurrent) {
        var link = new Anchor(address, words);
        link.addClassName("view-link");
        if (isCurrent) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
