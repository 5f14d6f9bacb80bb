package org.infolinia.scripts.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.Variable;

/**
 * What the form of a place may choose from.
 *
 * @param language the author's
 * @param scripts codes of the program's scripts in use
 * @param dispositions what ends of these scripts propose
 * @param articles finds the program's articles
 */
record FormContext(
        ScriptContent content,
        Language language,
        List<String> scripts,
        List<String> dispositions,
        ArticleChoices articles) {

    Set<Language> languages() {
        return content.languages();
    }

    /** All that texts and rules may ask for by name. */
    List<String> variables() {
        return Stream.concat(
                        Stream.of(Variable.values()).map(Variable::placeholder),
                        content.nodes().stream()
                                .filter(node -> node instanceof Node.Ask || node instanceof Node.Choice)
                                .map(node -> Variable.ANSWER_PREFIX + node.key()))
                .toList();
    }

    /** Places that compulsory words can guard. */
    List<String> guardable() {
        return content.nodes().stream()
                .filter(node -> node instanceof Node.End || node instanceof Node.Action)
                .map(Node::key)
                .collect(Collectors.toList());
    }

    String titleOf(String key) {
        return content.find(key)
                .map(node -> node.title().in(language) + " · " + key)
                .orElse(key);
    }
}
