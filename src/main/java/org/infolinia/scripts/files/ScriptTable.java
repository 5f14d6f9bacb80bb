package org.infolinia.scripts.files;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.Words;
import org.jspecify.annotations.Nullable;

/** Writes a script as a table: a line for the script, one for each place, and below it one for each answer or rule. */
final class ScriptTable {

    private final List<Column> columns;
    private final List<List<String>> lines = new ArrayList<>();

    private ScriptTable(Set<Language> languages) {
        this.columns = Column.all(languages);
        lines.add(columns.stream().map(Column::heading).toList());
    }

    /** With the headings as first line. */
    static List<List<String>> of(ScriptContent content) {
        var table = new ScriptTable(languagesIn(content));
        table.add(new Cells("SCRIPT")
                .with(Column.Kind.KEY, content.code())
                .with(Column.Kind.TITLE, content.title())
                .with(Column.Kind.NEXT, content.start())
                .with(
                        Column.Kind.REQUIRED,
                        names(content.languages().stream().map(Language::code).toList()))
                .with(Column.Kind.DETAIL, content.topic()));
        content.nodes().forEach(table::add);
        content.shelf()
                .forEach(objection -> table.add(new Cells("OBJECTION")
                        .with(Column.Kind.TEXT, objection.label())
                        .with(Column.Kind.NEXT, objection.node())));
        return table.lines;
    }

    private static Set<Language> languagesIn(ScriptContent content) {
        var languages = EnumSet.noneOf(Language.class);
        languages.addAll(content.languages());
        Stream.concat(
                        Stream.of(content.title()),
                        Stream.concat(
                                content.nodes().stream().flatMap(Node::texts),
                                content.shelf().stream().map(ScriptContent.Objection::label)))
                .forEach(words -> languages.addAll(words.texts().keySet()));
        return languages;
    }

    private void add(Node node) {
        add(lineOf(node));
        switch (node) {
            case Node.Choice choice ->
                choice.options()
                        .forEach(option -> add(new Cells("OPTION")
                                .with(Column.Kind.KEY, option.key())
                                .with(Column.Kind.TEXT, option.label())
                                .with(Column.Kind.NEXT, option.next())));
            case Node.Logic logic ->
                logic.rules()
                        .forEach(rule -> add(new Cells("RULE")
                                .with(Column.Kind.WHEN, Condition.written(rule))
                                .with(Column.Kind.NEXT, rule.next())));
            default -> {}
        }
    }

    private static Cells lineOf(Node node) {
        var cells = new Cells(node.getClass().getSimpleName().toUpperCase(Locale.ROOT))
                .with(Column.Kind.KEY, node.key())
                .with(Column.Kind.TITLE, node.title())
                .with(Column.Kind.TEXT, node.words())
                .with(Column.Kind.HINT, node.hint())
                .with(Column.Kind.ARTICLES, names(node.articles()));
        return switch (node) {
            case Node.Say say -> cells.with(Column.Kind.NEXT, say.next());
            case Node.Ask ask ->
                cells.with(Column.Kind.DETAIL, ask.field().name()).with(Column.Kind.NEXT, ask.next());
            case Node.Choice choice -> cells;
            case Node.Verify verify ->
                cells.with(Column.Kind.DETAIL, verify.level().name())
                        .with(Column.Kind.NEXT, verify.passed())
                        .with(Column.Kind.OTHERWISE, verify.failed());
            case Node.Disclose words ->
                cells.with(
                                Column.Kind.REQUIRED,
                                words.guards().isEmpty() ? TableReading.EVERY_END : names(words.guards()))
                        .with(Column.Kind.NEXT, words.next());
            case Node.Show show ->
                cells.with(Column.Kind.DETAIL, show.sight().name()).with(Column.Kind.NEXT, show.next());
            case Node.Action action ->
                cells.with(Column.Kind.DETAIL, action.deed().name()).with(Column.Kind.NEXT, action.next());
            case Node.Logic logic -> cells.with(Column.Kind.OTHERWISE, logic.otherwise());
            case Node.Call call -> cells.with(Column.Kind.DETAIL, call.script()).with(Column.Kind.NEXT, call.next());
            case Node.End end -> cells.with(Column.Kind.DETAIL, end.disposition());
        };
    }

    private void add(Cells cells) {
        lines.add(columns.stream()
                .map(column -> cells.texts.getOrDefault(column, ""))
                .toList());
    }

    private static String names(List<String> names) {
        return names.stream().collect(Collectors.joining(", "));
    }

    private static final class Cells {

        private final Map<Column, String> texts = new HashMap<>();

        private Cells(String kind) {
            texts.put(Column.of(Column.Kind.KIND), kind);
        }

        private Cells with(Column.Kind kind, @Nullable String text) {
            texts.put(Column.of(kind), text == null ? "" : text);
            return this;
        }

        private Cells with(Column.Kind kind, @Nullable Words words) {
            if (words != null) {
                words.texts().forEach((language, text) -> texts.put(new Column(kind, language), text));
            }
            return this;
        }
    }
}
