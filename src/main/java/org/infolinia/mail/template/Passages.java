package org.infolinia.mail.template;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infolinia.kernel.Refusal;

/** Passages with variables that people put into the Markdown of what they write, and go on writing. */
public final class Passages {

    /** What gives words a look or makes them a link. All other punctuation stays as people read it. */
    private static final Pattern MARKDOWN = Pattern.compile("([\\\\`*_\\[\\]<>])");

    private Passages() {}

    /**
     * The first thing that is wrong with a passage; lines are counted from 1.
     *
     * @param known the variables it may name
     */
    public static Optional<Refusal> problem(Collection<Variable> known, String passage) {
        return TemplateEngine.problem(known, passage);
    }

    /**
     * The passage with the facts in their places; nothing in them is taken for Markdown.
     *
     * @param passage one that has no {@link #problem}
     * @param facts one for each variable that it may name
     */
    public static String filled(String passage, Map<Variable, Fact.Words> facts) {
        var texts = new HashMap<String, String>();
        facts.forEach((variable, fact) ->
                texts.put(variable.token(), MARKDOWN.matcher(fact.text()).replaceAll("\\\\$1")));
        return TemplateEngine.fill(passage, texts);
    }
}
