package org.infolinia.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kit.keys.ChosenKeys;
import org.infolinia.kit.keys.KeyChoice;
import org.jspecify.annotations.Nullable;

/**
 * The product's key combinations. One chord means one thing everywhere, none is a single character (WCAG 2.1.4), and
 * AltGr never triggers one, so Polish letters type normally.
 */
public enum Chord {
    SEARCH(Key.KEY_K, KeyModifier.CONTROL, "K"),
    SUBMIT(Key.ENTER, KeyModifier.CONTROL, "Enter"),
    CLOSE(Key.ESCAPE, null, "Esc"),
    KEYS(Key.SLASH, KeyModifier.CONTROL, "/"),
    ANSWER(Key.F2, null, "F2"),
    HOLD(Key.F4, null, "F4"),
    TRANSFER(Key.F8, null, "F8"),
    END(Key.F9, null, "F9"),
    CONFIRM(Key.ENTER, KeyModifier.ALT, "Enter"),
    NEW_TICKET(Key.KEY_Z, KeyModifier.ALT, "Z"),
    ADD_TO_TICKET(Key.KEY_S, KeyModifier.ALT, "S"),
    MESSAGE(Key.KEY_W, KeyModifier.ALT, "W"),
    CALLBACK(Key.KEY_O, KeyModifier.ALT, "O"),
    NOTE(Key.KEY_N, KeyModifier.ALT, "N"),
    ADJUST_POINTS(Key.KEY_K, KeyModifier.ALT, "K"),
    REDEEM_CODES(Key.KEY_C, KeyModifier.ALT, "C"),
    BLOCK_CARD(Key.KEY_B, KeyModifier.ALT, "B"),
    RAISE_BY_CODE(Key.KEY_P, KeyModifier.ALT, "P"),
    RAISE_BY_QUESTIONS(Key.KEY_I, KeyModifier.ALT, "I"),
    ANOTHER_PERSON(Key.KEY_U, KeyModifier.ALT, "U"),
    SCRIPT(Key.KEY_Y, KeyModifier.ALT, "Y"),
    FIND_PLACE(Key.QUOTE, KeyModifier.ALT, "'"),
    SKIP_PLACE(Key.MINUS, KeyModifier.ALT, "-"),
    WRONG_PLACE(Key.EQUAL, KeyModifier.ALT, "="),
    HISTORY(Key.KEY_H, KeyModifier.ALT, "H"),
    TEXT_MODULES(Key.KEY_T, KeyModifier.ALT, "T"),
    QUOTE(Key.SLASH, KeyModifier.ALT, "/"),
    READ_NEW_MESSAGE(Key.KEY_J, KeyModifier.ALT, "J"),
    MERGE(Key.KEY_A, KeyModifier.ALT, "A"),
    PASS_ON(Key.KEY_G, KeyModifier.ALT, "G"),
    RESOLVE(Key.KEY_R, KeyModifier.ALT, "R"),
    REJECT(Key.KEY_X, KeyModifier.ALT, "X"),
    WORK_AGAIN(Key.KEY_V, KeyModifier.ALT, "V"),
    BELONGS_TO(Key.KEY_M, KeyModifier.ALT, "M"),
    BLOCK_SENDER(Key.KEY_Q, KeyModifier.ALT, "Q"),
    SOURCE(Key.KEY_L, KeyModifier.ALT, "L"),
    SNOOZE(Key.COMMA, KeyModifier.ALT, ","),
    WATCH(Key.BRACKET_LEFT, KeyModifier.ALT, "["),
    READ_OUT_SURVEY(Key.BRACKET_RIGHT, KeyModifier.ALT, "]"),
    ASIDE(Key.SEMICOLON, KeyModifier.ALT, ";"),
    MACROS(Key.PERIOD, KeyModifier.ALT, "."),
    PREVIOUS(Key.ARROW_UP, KeyModifier.ALT, "↑"),
    NEXT(Key.ARROW_DOWN, KeyModifier.ALT, "↓"),
    GIVE_ME_THE_NEXT(Key.DIGIT_0, KeyModifier.ALT, "0"),
    CHOICE_1(Key.DIGIT_1, KeyModifier.ALT, "1"),
    CHOICE_2(Key.DIGIT_2, KeyModifier.ALT, "2"),
    CHOICE_3(Key.DIGIT_3, KeyModifier.ALT, "3"),
    CHOICE_4(Key.DIGIT_4, KeyModifier.ALT, "4"),
    CHOICE_5(Key.DIGIT_5, KeyModifier.ALT, "5"),
    OBJECTION_1(Key.DIGIT_6, KeyModifier.ALT, "6"),
    OBJECTION_2(Key.DIGIT_7, KeyModifier.ALT, "7"),
    OBJECTION_3(Key.DIGIT_8, KeyModifier.ALT, "8"),
    OBJECTION_4(Key.DIGIT_9, KeyModifier.ALT, "9");

    private final Key key;
    private final @Nullable KeyModifier modifier;
    private final String keyName;

    Chord(Key key, @Nullable KeyModifier modifier, String keyName) {
        this.key = key;
        this.modifier = modifier;
        this.keyName = keyName;
    }

    public String keyName() {
        return keyName;
    }

    /** What is pressed together with the key, in the present tab: {@code Alt} or {@code Alt ⇧}. */
    public Optional<String> modifierName() {
        var names = modifiers().stream().map(Chord::printed).collect(Collectors.joining(" "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /** As {@code aria-keyshortcuts} wants it: {@code Alt+K}. */
    public String ariaName() {
        var name = keyName.equals("Esc") ? "Escape" : keyName;
        return Stream.concat(modifiers().stream().map(Chord::spoken), Stream.of(name))
                .collect(Collectors.joining("+"));
    }

    /** What the agent of the present tab has chosen for it. */
    public KeyChoice choice() {
        return isChangeable() ? ChosenKeys.now().of(name()) : KeyChoice.USUAL;
    }

    /** Whether it may be moved or switched off; the few on which every page stands may not. */
    public boolean isChangeable() {
        return this != SEARCH && this != SUBMIT && this != CLOSE && this != KEYS;
    }

    public boolean isFunctionKey() {
        return modifier == null && this != CLOSE;
    }

    private List<KeyModifier> modifiers() {
        var usual = Stream.ofNullable(modifier);
        return (choice() == KeyChoice.WITH_SHIFT ? Stream.concat(usual, Stream.of(KeyModifier.SHIFT)) : usual).toList();
    }

    private static String printed(KeyModifier modifier) {
        return switch (modifier) {
            case CONTROL -> "Ctrl";
            case SHIFT -> "⇧";
            default -> "Alt";
        };
    }

    private static String spoken(KeyModifier modifier) {
        return switch (modifier) {
            case CONTROL -> "Control";
            case SHIFT -> "Shift";
            default -> "Alt";
        };
    }

    /**
     * Runs {@code command} when the chord is typed while {@code owner} is on the page, and tells screen readers so. What
     * was typed into the focused field arrives first. A chord in a dialog is heard there and goes no further: the browser
     * would tell it to the page behind, too, which would do the same once more as soon as the dialog is closed. Nothing
     * is heard of a chord that the agent has switched off.
     */
    public Registration on(Component owner, Command command) {
        if (choice() == KeyChoice.OFF) {
            return () -> {};
        }
        owner.getElement().setAttribute("aria-keyshortcuts", ariaName());
        var registration =
                Shortcuts.addShortcutListener(owner, command, key, modifiers().toArray(KeyModifier[]::new));
        owner.addAttachListener(attach -> dialogAround(owner).ifPresent(registration::listenOn));
        dialogAround(owner).ifPresent(registration::listenOn);
        return registration.resetFocusOnActiveElement();
    }

    private static Optional<Dialog> dialogAround(Component owner) {
        return owner.getParent()
                .flatMap(parent -> parent instanceof Dialog dialog ? Optional.of(dialog) : dialogAround(parent));
    }
}
