package org.infolinia.scripts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;

/** What must be right about the words of a script, the variables it asks for and the articles it names. */
final class TextCheck {

    private final ScriptContent content;
    private final ScriptNeighbours neighbours;
    private final Map<String, Set<Language>> languagesOfArticles = new HashMap<>();

    TextCheck(ScriptContent content, ScriptNeighbours neighbours) {
        this.content = content;
        this.neighbours = neighbours;
    }

    Stream<Finding> findings() {
        return Stream.of(articles(), languages(), placeholders()).flatMap(Function.identity());
    }

    private Stream<Finding> articles() {
        var crowded = content.nodes().stream()
                .filter(node -> node.articles().size() > Node.MAXIMUM_ARTICLES)
                .map(node -> Finding.of("too-many-articles", node.key(), Node.MAXIMUM_ARTICLES));
        return Stream.concat(
                crowded,
                content.nodes().stream()
                        .flatMap(node -> node.articles().stream().flatMap(article -> unreadable(node, article))));
    }

    private Stream<Finding> unreadable(Node node, String article) {
        var readable = languagesOfArticles.computeIfAbsent(article, neighbours::languagesOfArticle);
        return readable.isEmpty()
                ? Stream.of(Finding.of("unknown-article", node.key(), article))
                : content.languages().stream()
                        .filter(language -> !readable.contains(language))
                        .map(language -> Finding.of("article-text-missing", node.key(), article, language.code()));
    }

    private Stream<Finding> languages() {
        var ofPlaces =
                content.nodes().stream().flatMap(node -> node.texts().flatMap(words -> missing(node.key(), words)));
        var ofWhole = Stream.concat(
                        Stream.of(content.title()), content.shelf().stream().map(ScriptContent.Objection::label))
                .flatMap(words -> missing(content.code(), words));
        var noLanguage = content.languages().isEmpty()
                ? Stream.of(Finding.of("no-language", content.code()))
                : Stream.<Finding>empty();
        return Stream.of(noLanguage, ofPlaces, ofWhole).flatMap(Function.identity());
    }

    private Stream<Finding> missing(String place, Words words) {
        return content.languages().stream()
                .filter(language -> words.find(language).isEmpty())
                .map(language -> Finding.of("text-missing", place, language.code()));
    }

    private Stream<Finding> placeholders() {
        return content.nodes().stream().flatMap(node -> node.texts().flatMap(words -> placeholders(node, words)));
    }

    private Stream<Finding> placeholders(Node node, Words words) {
        var all = words.texts().values().stream()
                .flatMap(text -> Placeholders.in(text).stream())
                .collect(Collectors.toSet());
        var unknown = all.stream()
                .filter(name -> !isKnown(name))
                .map(name -> Finding.of("unknown-variable", node.key(), name));
        var missing = content.languages().stream()
                .flatMap(language -> absentIn(language, words, all)
                        .map(name -> Finding.of("placeholder-missing", node.key(), name, language.code())));
        return Stream.concat(unknown, missing);
    }

    private static Stream<String> absentIn(Language language, Words words, Set<String> all) {
        var present = words.find(language).map(Placeholders::in);
        return present.stream().flatMap(names -> all.stream().filter(name -> !names.contains(name)));
    }

    private boolean isKnown(String variable) {
        if (!variable.startsWith(Variable.ANSWER_PREFIX)) {
            return Variable.named(variable).isPresent();
        }
        return content.find(variable.substring(Variable.ANSWER_PREFIX.length()))
                .filter(node -> node instanceof Node.Ask || node instanceof Node.Choice)
                .isPresent();
    }
}
