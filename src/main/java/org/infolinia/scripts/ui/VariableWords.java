package org.infolinia.scripts.ui;

import java.util.function.Function;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.Variable;

/** Variables as people call them. */
final class VariableWords {

    private VariableWords() {}

    /** Such as "Balance · wallet.balance", or the question whose answer it is. */
    static String of(String name, ScriptContent content, Language language, Function<String, String> translation) {
        if (name.startsWith(Variable.ANSWER_PREFIX)) {
            var place = name.substring(Variable.ANSWER_PREFIX.length());
            return translation.apply("scripts.edit.answer-to") + " „"
                    + content.find(place).map(node -> node.title().in(language)).orElse(place) + "” · " + name;
        }
        return Variable.named(name)
                .map(variable -> translation.apply("scripts.variable." + variable.name()) + " · " + name)
                .orElse(name);
    }
}
