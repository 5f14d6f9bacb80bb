package org.infolinia.scripts.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.Words;

/** What a script says before anybody wrote it. */
final class NewScript {

    /** One that was not even named yet. */
    static final ScriptContent BLANK = named("blank", "", Set.of(Language.values()), Language.PL, "", "");

    private NewScript() {}

    /**
     * A greeting and an end.
     *
     * @param greeting titles of the two places, in the author's language
     */
    static ScriptContent named(
            String code, String title, Set<Language> languages, Language language, String greeting, String end) {
        return new ScriptContent(
                ScriptContent.SCHEMA,
                code,
                in(language, title),
                "",
                languages,
                "greeting",
                List.of(
                        new Node.Say("greeting", in(language, greeting), new Words(Map.of()), null, List.of(), "end"),
                        new Node.End("end", in(language, end), new Words(Map.of()), null, List.of(), null)),
                List.of());
    }

    private static Words in(Language language, String text) {
        return new Words(text.isBlank() ? Map.of() : Map.of(language, text));
    }
}
