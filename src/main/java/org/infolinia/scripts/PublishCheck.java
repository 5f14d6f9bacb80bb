package org.infolinia.scripts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;

/** Everything that must be right before agents work with a script. Each rule is a method and finds all its faults. */
final class PublishCheck {

    /** As many answers as there are keys, Alt 1 to Alt 5. */
    static final int MAXIMUM_OPTIONS = 5;

    /** More nobody looks through; the first four have keys, Alt 6 to Alt 9, and all are found by typing. */
    static final int MAXIMUM_OBJECTIONS = 24;

    private final ScriptContent content;
    private final Predicate<String> isPublishedScript;
    private final Function<String, Set<Language>> languagesOfArticle;
    private final ScriptGraph graph;
    private final Set<String> reachableFromStart;
    private final Set<String> reachableFromShelf;

    private PublishCheck(
            ScriptContent content,
            Predicate<String> isPublishedScript,
            Function<String, Set<Language>> languagesOfArticle) {
        this.content = content;
        this.isPublishedScript = isPublishedScript;
        this.languagesOfArticle = languagesOfArticle;
        this.graph = new ScriptGraph(content);
        this.reachableFromStart = graph.reachableFrom(content.start());
        this.reachableFromShelf = content.shelf().stream()
                .flatMap(objection -> graph.reachableFrom(objection.node()).stream())
                .collect(Collectors.toSet());
    }

    /**
     * @param isPublishedScript tells which scripts of the program can be called from this one
     * @param languagesOfArticle tells in which languages an article of the program can be read; none when it is not there
     */
    static List<Finding> findings(
            ScriptContent content,
            Predicate<String> isPublishedScript,
            Function<String, Set<Language>> languagesOfArticle) {
        var repeated = repeatedKeys(content);
        if (!repeated.isEmpty()) {
            return repeated;
        }
        var check = new PublishCheck(content, isPublishedScript, languagesOfArticle);
        return Stream.<Stream<Finding>>of(
                        check.start(),
                        check.ways(),
                        check.unreachable(),
                        check.silentCalls(),
                        check.articles(),
                        check.ends(),
                        check.keys(),
                        check.languages(),
                        check.placeholders(),
                        RuleCheck.findings(content),
                        check.compulsoryWords())
                .flatMap(Function.identity())
                .toList();
    }

    private static List<Finding> repeatedKeys(ScriptContent content) {
        var seen = new HashSet<String>();
        return content.nodes().stream()
                .map(Node::key)
                .filter(key -> !seen.add(key) || key.equals(Node.BACK))
                .map(key -> Finding.of("key-taken", key))
                .toList();
    }

    private Stream<Finding> start() {
        var startIsThere = content.find(content.start()).isPresent();
        var strays = content.shelf().stream()
                .filter(objection -> content.find(objection.node()).isEmpty())
                .map(objection -> Finding.of("unknown-place", content.code(), objection.node()));
        return startIsThere
                ? strays
                : Stream.concat(Stream.of(Finding.of("unknown-place", content.code(), content.start())), strays);
    }

    private Stream<Finding> ways() {
        return content.nodes().stream().flatMap(node -> {
            if (node instanceof Node.Logic logic && logic.otherwise() == null) {
                return Stream.of(Finding.of("logic-without-default", node.key()));
            }
            if (node instanceof Node.Choice choice && choice.options().isEmpty()) {
                return Stream.of(Finding.of("dead-end", node.key()));
            }
            return node.exits().stream().flatMap(exit -> fault(node, exit));
        });
    }

    private Stream<Finding> fault(Node node, Node.Exit exit) {
        if (exit.to() == null) {
            return Stream.of(Finding.of("dead-end", node.key()));
        }
        if (exit.to().equals(Node.BACK)) {
            return reachableFromStart.contains(node.key())
                    ? Stream.of(Finding.of("back-from-nowhere", node.key()))
                    : Stream.empty();
        }
        return content.find(exit.to()).isPresent()
                ? Stream.empty()
                : Stream.of(Finding.of("unknown-place", node.key(), exit.to()));
    }

    private Stream<Finding> unreachable() {
        return content.nodes().stream()
                .map(Node::key)
                .filter(key -> !reachableFromStart.contains(key) && !reachableFromShelf.contains(key))
                .map(key -> Finding.of("unreachable", key));
    }

    private Stream<Finding> silentCalls() {
        return content.nodes().stream()
                .filter(Node.Call.class::isInstance)
                .map(Node.Call.class::cast)
                .filter(call -> call.script().equals(content.code()) || !isPublishedScript.test(call.script()))
                .map(call -> Finding.of("unknown-script", call.key(), call.script()));
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
        var readable = languagesOfArticle.apply(article);
        return readable.isEmpty()
                ? Stream.of(Finding.of("unknown-article", node.key(), article))
                : content.languages().stream()
                        .filter(language -> !readable.contains(language))
                        .map(language -> Finding.of("article-text-missing", node.key(), article, language.code()));
    }

    private Stream<Finding> ends() {
        return content.nodes().stream()
                .filter(Node.End.class::isInstance)
                .map(Node.End.class::cast)
                .filter(end -> end.disposition() == null || end.disposition().isBlank())
                .map(end -> Finding.of("end-without-disposition", end.key()));
    }

    private Stream<Finding> keys() {
        var crowded = content.nodes().stream()
                .filter(node -> node instanceof Node.Choice && node.exits().size() > MAXIMUM_OPTIONS)
                .map(node -> Finding.of("too-many-options", node.key(), MAXIMUM_OPTIONS));
        return content.shelf().size() > MAXIMUM_OBJECTIONS
                ? Stream.concat(
                        crowded, Stream.of(Finding.of("too-many-objections", content.code(), MAXIMUM_OBJECTIONS)))
                : crowded;
    }

    private Stream<Finding> languages() {
        var ofPlaces =
                content.nodes().stream().flatMap(node -> node.texts().flatMap(words -> missing(node.key(), words)));
        var ofWhole = Stream.concat(
                        Stream.of(content.title()), content.shelf().stream().map(ScriptContent.Objection::label))
                .flatMap(words -> missing(content.code(), words));
        return Stream.concat(ofPlaces, ofWhole).distinct();
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

    private boolean isKnown(String placeholder) {
        if (!placeholder.startsWith(Variable.ANSWER_PREFIX)) {
            return Variable.named(placeholder).isPresent();
        }
        return content.find(placeholder.substring(Variable.ANSWER_PREFIX.length()))
                .filter(node -> node instanceof Node.Ask || node instanceof Node.Choice)
                .isPresent();
    }

    private Stream<Finding> compulsoryWords() {
        return content.nodes().stream()
                .filter(Node.Disclose.class::isInstance)
                .map(Node.Disclose.class::cast)
                .flatMap(this::waysAround);
    }

    /** The start, and every place an objection leads to, since callers object before anything was read. */
    private Stream<String> beginnings() {
        return Stream.concat(
                Stream.of(content.start()), content.shelf().stream().map(ScriptContent.Objection::node));
    }

    private Stream<Finding> waysAround(Node.Disclose words) {
        Set<String> guarded = words.guards().isEmpty() ? graph.endKeys() : Set.copyOf(words.guards());
        return guarded.stream()
                .sorted()
                .flatMap(place ->
                        beginnings().flatMap(beginning -> graph.pathAvoiding(words.key(), beginning, place).stream()))
                .map(path -> Finding.of("compulsory-words-avoidable", words.key(), String.join(" → ", path)));
    }
}
