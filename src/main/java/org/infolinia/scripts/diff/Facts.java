package org.infolinia.scripts.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.Words;
import org.infolinia.scripts.files.Condition;
import org.jspecify.annotations.Nullable;

/** Takes apart what a script and its places say. */
final class Facts {

    private static final String WAY = " → ";

    private final Map<Fact, String> all = new LinkedHashMap<>();

    private Facts() {}

    static Map<Fact, String> of(ScriptContent content) {
        var facts = new Facts()
                .with(Aspect.TITLE, content.title())
                .with(Aspect.TOPIC, content.topic())
                .with(
                        Aspect.LANGUAGES,
                        joined(content.languages().stream().map(Language::code).toList()))
                .with(Aspect.START, content.start());
        content.shelf().forEach(objection -> facts.with(Aspect.OBJECTION, objection.node(), objection.label()));
        return facts.with(
                        Aspect.OBJECTION_PLACE,
                        joined(content.shelf().stream()
                                .map(ScriptContent.Objection::node)
                                .toList()))
                .all;
    }

    static Map<Fact, String> of(Node node) {
        var facts = new Facts()
                .with(Aspect.KIND, node.getClass().getSimpleName())
                .with(Aspect.TITLE, node.title())
                .with(Aspect.WORDS, node.words())
                .with(Aspect.HINT, node.hint())
                .with(Aspect.ARTICLES, joined(node.articles()));
        return facts.ofKind(node).all;
    }

    private Facts ofKind(Node node) {
        return switch (node) {
            case Node.Say say -> with(Aspect.NEXT, say.next());
            case Node.Ask ask -> with(Aspect.DETAIL, ask.field().name()).with(Aspect.NEXT, ask.next());
            case Node.Choice choice -> answers(choice);
            case Node.Verify verify ->
                with(Aspect.DETAIL, verify.level().name())
                        .with(Aspect.NEXT, verify.passed())
                        .with(Aspect.OTHERWISE, verify.failed());
            case Node.Disclose words ->
                with(Aspect.GUARDS, joined(words.guards())).with(Aspect.NEXT, words.next());
            case Node.Show show -> with(Aspect.DETAIL, show.sight().name()).with(Aspect.NEXT, show.next());
            case Node.Action action -> with(Aspect.DETAIL, action.deed().name()).with(Aspect.NEXT, action.next());
            case Node.Logic logic ->
                with(
                                Aspect.RULES,
                                logic.rules().stream()
                                        .map(rule -> Condition.written(rule) + WAY + said(rule.next()))
                                        .collect(Collectors.joining("\n")))
                        .with(Aspect.OTHERWISE, logic.otherwise());
            case Node.Call call -> with(Aspect.DETAIL, call.script()).with(Aspect.NEXT, call.next());
            case Node.End end -> with(Aspect.DETAIL, end.disposition());
        };
    }

    private Facts answers(Node.Choice choice) {
        with(
                Aspect.ANSWERS,
                joined(choice.options().stream().map(Node.Choice.Option::key).toList()));
        choice.options().forEach(option -> {
            with(Aspect.ANSWER, option.key(), option.label());
            all.put(new Fact(Aspect.ANSWER_WAY, option.key(), null), said(option.next()));
        });
        return this;
    }

    private Facts with(Aspect aspect, @Nullable String said) {
        all.put(new Fact(aspect, "", null), said(said));
        return this;
    }

    private Facts with(Aspect aspect, @Nullable Words words) {
        return with(aspect, "", words);
    }

    private Facts with(Aspect aspect, String of, @Nullable Words words) {
        if (words != null) {
            words.texts().forEach((language, text) -> all.put(new Fact(aspect, of, language), text));
        }
        return this;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String joined(List<String> names) {
        return String.join(", ", names);
    }
}
