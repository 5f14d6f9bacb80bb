package org.infolinia.scripts.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.Words;
import org.jspecify.annotations.Nullable;

/** The kinds of places as authors choose them. */
enum PlaceKind {
    SAY(Icon.VOICE, Tone.NEUTRAL),
    ASK(Icon.QUESTION, Tone.NEUTRAL),
    CHOICE(Icon.LIST, Tone.NEUTRAL),
    VERIFY(Icon.SHIELD, Tone.ACCENT),
    DISCLOSE(Icon.ALERT, Tone.WARN),
    SHOW(Icon.EYE, Tone.NEUTRAL),
    ACTION(Icon.PENCIL, Tone.ACCENT),
    LOGIC(Icon.ROUTE, Tone.NEUTRAL),
    CALL(Icon.SCRIPT, Tone.NEUTRAL),
    END(Icon.FLAG, Tone.OK);

    private final Icon icon;
    private final Tone tone;

    PlaceKind(Icon icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    static PlaceKind of(Node node) {
        return switch (node) {
            case Node.Say say -> SAY;
            case Node.Ask ask -> ASK;
            case Node.Choice choice -> CHOICE;
            case Node.Verify verify -> VERIFY;
            case Node.Disclose words -> DISCLOSE;
            case Node.Show show -> SHOW;
            case Node.Action action -> ACTION;
            case Node.Logic logic -> LOGIC;
            case Node.Call call -> CALL;
            case Node.End end -> END;
        };
    }

    Icon icon() {
        return icon;
    }

    Tone tone() {
        return tone;
    }

    String messageKey() {
        return "scripts.kind." + name().toLowerCase(Locale.ROOT);
    }

    boolean isSilent() {
        return this == LOGIC || this == CALL;
    }

    /** A place of this kind that says the same as far as the kind can. */
    Node like(Said said) {
        return switch (this) {
            case SAY -> new Node.Say(said.key, said.title, said.words, said.hint, said.articles, said.next);
            case ASK ->
                new Node.Ask(
                        said.key, said.title, said.words, said.hint, said.articles, Node.Ask.Field.TEXT, said.next);
            case CHOICE -> new Node.Choice(said.key, said.title, said.words, said.hint, said.articles, List.of());
            case VERIFY ->
                new Node.Verify(
                        said.key,
                        said.title,
                        said.words,
                        said.hint,
                        said.articles,
                        IdentificationLevel.KNOWLEDGE,
                        said.next,
                        null);
            case DISCLOSE ->
                new Node.Disclose(said.key, said.title, said.words, said.hint, said.articles, List.of(), said.next);
            case SHOW ->
                new Node.Show(
                        said.key,
                        said.title,
                        said.words,
                        said.hint,
                        said.articles,
                        Node.Show.Sight.PARTICIPANT,
                        said.next);
            case ACTION ->
                new Node.Action(
                        said.key,
                        said.title,
                        said.words,
                        said.hint,
                        said.articles,
                        Node.Action.Deed.NEW_TICKET,
                        said.next);
            case LOGIC -> new Node.Logic(said.key, said.title, List.of(), said.next);
            case CALL -> new Node.Call(said.key, said.title, "", said.next);
            case END -> new Node.End(said.key, said.title, said.words, said.hint, said.articles, null);
        };
    }

    /** What places of most kinds have in common. */
    record Said(
            String key,
            Words title,
            Words words,
            @Nullable Words hint,
            List<String> articles,
            @Nullable String next) {

        static Said by(Node node) {
            var words = node.words();
            return new Said(
                    node.key(),
                    node.title(),
                    words == null ? new Words(Map.of()) : words,
                    node.hint(),
                    node.articles(),
                    node.exits().isEmpty() ? null : node.exits().getFirst().to());
        }
    }
}
