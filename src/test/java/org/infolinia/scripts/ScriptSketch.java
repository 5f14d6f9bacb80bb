package org.infolinia.scripts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node.Choice.Option;
import org.infolinia.scripts.ScriptContent.Objection;
import org.jspecify.annotations.Nullable;

/** Small scripts in English, for tests. */
public final class ScriptSketch {

    private ScriptSketch() {}

    /** Begins at its first place; objections are answered by the places of these keys. */
    public static ScriptContent of(List<Node> places, String... shelf) {
        return new ScriptContent(
                ScriptContent.SCHEMA,
                "a-sketch",
                words("A sketch"),
                "test",
                Set.of(Language.EN),
                places.getFirst().key(),
                places,
                Stream.of(shelf).map(key -> new Objection(words(key), key)).toList());
    }

    public static Node say(String key, String text, @Nullable String next) {
        return new Node.Say(key, words(key), words(text), null, List.of(), next);
    }

    public static Node disclose(String key, @Nullable String next) {
        return disclose(key, "Read this", next);
    }

    public static Node disclose(String key, String text, @Nullable String next) {
        return new Node.Disclose(key, words(key), words(text), null, List.of(), List.of(), next);
    }

    public static Node end(String key) {
        return new Node.End(key, words(key), words("Goodbye"), null, List.of(), "other-matter");
    }

    /** An answer for each place it leads to, called by its key. */
    public static Node choice(String key, String... nexts) {
        return new Node.Choice(
                key,
                words(key),
                words("Which"),
                null,
                List.of(),
                Stream.of(nexts)
                        .map(next -> new Option(next, words("To " + next), next))
                        .toList());
    }

    public static Words words(String text) {
        return new Words(Map.of(Language.EN, text));
    }
}
