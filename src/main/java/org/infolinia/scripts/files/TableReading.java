package org.infolinia.scripts.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.Node.Choice.Option;
import org.infolinia.scripts.Node.Logic.Rule;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.ScriptContent.Objection;
import org.infolinia.scripts.Words;
import org.jspecify.annotations.Nullable;

/** Reads a script from a table, going on after each line that cannot be read, so that all of them are named at once. */
final class TableReading {

    /** In the column {@code required}: the words come before every end. */
    static final String EVERY_END = "yes";

    private static final int TITLE_FROM_TEXT = 40;
    private static final int FIRST_LINE = 1;

    private static final Set<Column.Kind> OF_EVERY_PLACE =
            EnumSet.of(Column.Kind.KEY, Column.Kind.KIND, Column.Kind.TITLE);
    private static final Set<Column.Kind> OF_SPOKEN_PLACES =
            EnumSet.of(Column.Kind.TEXT, Column.Kind.HINT, Column.Kind.ARTICLES);

    private final List<LineFinding> faults = new ArrayList<>();
    private final Map<String, Integer> linesByKey = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Objection> shelf = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private @Nullable Row script;
    private @Nullable Row open;
    private String kindAbove = "";

    private TableReading() {}

    /** What a table says, with the line of each place; the script's own line goes by its code. */
    record Reading(Optional<ScriptContent> content, List<LineFinding> faults, Map<String, Integer> linesByKey) {}

    /** @param lines the headings first; each with its number */
    static Reading of(List<NumberedLine> lines) {
        var reading = new TableReading();
        var content = reading.read(lines);
        reading.faults.sort(Comparator.comparingInt(LineFinding::line));
        return new Reading(content.filter(read -> reading.faults.isEmpty()), reading.faults, reading.linesByKey);
    }

    private Optional<ScriptContent> read(List<NumberedLine> lines) {
        if (lines.isEmpty()) {
            fault(FIRST_LINE, "empty");
            return Optional.empty();
        }
        var columns = columns(lines.getFirst());
        lines.stream()
                .skip(1)
                .map(line -> row(line, columns))
                .filter(row -> !row.isEmpty())
                .forEach(this::read);
        closeOpen();
        if (nodes.size() > ScriptContent.MAXIMUM_NODES) {
            fault(lines.getLast().number(), "too-many-places", ScriptContent.MAXIMUM_NODES);
        }
        if (script == null) {
            fault(FIRST_LINE, "script-missing");
            return Optional.empty();
        }
        linesByKey.putIfAbsent(script.at(Column.Kind.KEY), script.line());
        return content(script);
    }

    /** By their place in the line; what has no known heading is left out and told. */
    private Map<Integer, Column> columns(NumberedLine headings) {
        var columns = new HashMap<Integer, Column>();
        for (int place = 0; place < headings.cells().size(); place++) {
            var heading = headings.cells().get(place);
            var column = Column.headed(heading);
            if (column.isPresent() && !columns.containsValue(column.get())) {
                columns.put(place, column.get());
            } else if (!heading.isBlank()) {
                fault(headings.number(), column.isPresent() ? "column-twice" : "column-unknown", heading.strip());
            }
        }
        for (var needed : List.of(Column.Kind.KEY, Column.Kind.KIND, Column.Kind.NEXT)) {
            if (!columns.containsValue(Column.of(needed))) {
                fault(headings.number(), "column-missing", Column.of(needed).heading());
            }
        }
        return columns;
    }

    private Row row(NumberedLine line, Map<Integer, Column> columns) {
        var cells = new HashMap<Column, String>();
        for (int place = 0; place < line.cells().size(); place++) {
            var column = columns.get(place);
            if (column != null) {
                cells.put(column, line.cells().get(place));
            }
        }
        line.faults().forEach(rule -> fault(line.number(), rule));
        return new Row(line.number(), cells);
    }

    private void read(Row row) {
        if (!isBearable(row)) {
            return;
        }
        switch (row.at(Column.Kind.KIND).toUpperCase(Locale.ROOT)) {
            case "SCRIPT" -> readScript(row);
            case "OPTION" -> readOption(row);
            case "RULE" -> readRule(row);
            case "OBJECTION" -> readObjection(row);
            default -> readPlace(row);
        }
    }

    private boolean isBearable(Row row) {
        var tooLong = row.cells().entrySet().stream()
                .filter(cell -> cell.getValue().length() > Words.MAXIMUM_LENGTH)
                .map(cell -> cell.getKey().heading())
                .toList();
        tooLong.forEach(heading -> fault(row.line(), "text-too-long", heading, Words.MAXIMUM_LENGTH));
        return tooLong.isEmpty();
    }

    private void readScript(Row row) {
        allow(
                row,
                Column.Kind.KEY,
                Column.Kind.KIND,
                Column.Kind.TITLE,
                Column.Kind.TEXT,
                Column.Kind.NEXT,
                Column.Kind.REQUIRED,
                Column.Kind.DETAIL);
        if (script != null) {
            fault(row.line(), "script-twice", script.line());
            return;
        }
        script = row;
        if (!ScriptContent.isCode(row.at(Column.Kind.KEY))) {
            fault(row.line(), "code-form", row.at(Column.Kind.KEY));
        }
        if (row.find(Column.Kind.NEXT).isEmpty()) {
            fault(row.line(), "start-missing");
        }
        row.names(Column.Kind.REQUIRED).stream()
                .filter(code -> Language.ofCode(code).isEmpty())
                .forEach(code -> fault(row.line(), "language-unknown", code));
    }

    private void readOption(Row row) {
        allow(row, Column.Kind.KEY, Column.Kind.KIND, Column.Kind.TEXT, Column.Kind.NEXT);
        if (!kindAbove.equalsIgnoreCase("CHOICE")) {
            fault(row.line(), "option-elsewhere");
            return;
        }
        if (hasSoundKey(row)) {
            options.add(new Option(row.at(Column.Kind.KEY), row.words(Column.Kind.TEXT), row.orNull(Column.Kind.NEXT)));
        }
    }

    private void readRule(Row row) {
        allow(row, Column.Kind.KIND, Column.Kind.WHEN, Column.Kind.NEXT);
        if (!kindAbove.equalsIgnoreCase("LOGIC")) {
            fault(row.line(), "rule-elsewhere");
            return;
        }
        var rule = Condition.read(row.at(Column.Kind.WHEN), row.orNull(Column.Kind.NEXT));
        rule.ifPresentOrElse(rules::add, () -> fault(row.line(), "when-form", row.at(Column.Kind.WHEN)));
    }

    private void readObjection(Row row) {
        closeOpen();
        allow(row, Column.Kind.KIND, Column.Kind.TEXT, Column.Kind.NEXT);
        row.find(Column.Kind.NEXT)
                .ifPresentOrElse(
                        node -> shelf.add(new Objection(row.words(Column.Kind.TEXT), node)),
                        () -> fault(row.line(), "objection-place-missing"));
    }

    private void readPlace(Row row) {
        closeOpen();
        kindAbove = row.at(Column.Kind.KIND);
        if (!hasSoundKey(row)) {
            return;
        }
        var key = row.at(Column.Kind.KEY);
        var before = linesByKey.putIfAbsent(key, row.line());
        if (before != null) {
            fault(row.line(), "key-twice", key, before);
            return;
        }
        open = row;
    }

    private boolean hasSoundKey(Row row) {
        var key = row.at(Column.Kind.KEY);
        if (key.isEmpty()) {
            fault(row.line(), "key-missing");
        } else if (!Node.isKey(key)) {
            fault(row.line(), "key-form", key);
        }
        return Node.isKey(key);
    }

    /** A place is whole when the lines below it were read. */
    private void closeOpen() {
        if (open != null) {
            place(open).ifPresent(nodes::add);
        }
        open = null;
        kindAbove = "";
        options.clear();
        rules.clear();
    }

    private Optional<Node> place(Row row) {
        var key = row.at(Column.Kind.KEY);
        var next = row.orNull(Column.Kind.NEXT);
        var otherwise = row.orNull(Column.Kind.OTHERWISE);
        var spoken = new Spoken(
                title(row),
                row.words(Column.Kind.TEXT),
                row.wordsOrNull(Column.Kind.HINT),
                row.names(Column.Kind.ARTICLES));
        var kind = row.at(Column.Kind.KIND).toUpperCase(Locale.ROOT);
        return switch (kind) {
            case "SAY" -> {
                allowSpoken(row, Column.Kind.NEXT);
                yield Optional.of(new Node.Say(key, spoken.title, spoken.words, spoken.hint, spoken.articles, next));
            }
            case "ASK" -> {
                allowSpoken(row, Column.Kind.NEXT, Column.Kind.DETAIL);
                yield detail(row, Node.Ask.Field.class)
                        .map(field -> new Node.Ask(
                                key, spoken.title, spoken.words, spoken.hint, spoken.articles, field, next));
            }
            case "CHOICE" -> {
                allowSpoken(row);
                yield Optional.of(
                        new Node.Choice(key, spoken.title, spoken.words, spoken.hint, spoken.articles, options));
            }
            case "VERIFY" -> {
                allowSpoken(row, Column.Kind.NEXT, Column.Kind.OTHERWISE, Column.Kind.DETAIL);
                yield detail(row, IdentificationLevel.class)
                        .map(level -> new Node.Verify(
                                key, spoken.title, spoken.words, spoken.hint, spoken.articles, level, next, otherwise));
            }
            case "DISCLOSE" -> {
                allowSpoken(row, Column.Kind.NEXT, Column.Kind.REQUIRED);
                yield Optional.of(new Node.Disclose(
                        key, spoken.title, spoken.words, spoken.hint, spoken.articles, guards(row), next));
            }
            case "SHOW" -> {
                allowSpoken(row, Column.Kind.NEXT, Column.Kind.DETAIL);
                yield detail(row, Node.Show.Sight.class)
                        .map(sight -> new Node.Show(
                                key, spoken.title, spoken.words, spoken.hint, spoken.articles, sight, next));
            }
            case "ACTION" -> {
                allowSpoken(row, Column.Kind.NEXT, Column.Kind.DETAIL);
                yield detail(row, Node.Action.Deed.class)
                        .map(deed -> new Node.Action(
                                key, spoken.title, spoken.words, spoken.hint, spoken.articles, deed, next));
            }
            case "LOGIC" -> {
                allowSilent(row, Column.Kind.OTHERWISE);
                yield Optional.of(new Node.Logic(key, spoken.title, rules, otherwise));
            }
            case "CALL" -> {
                allowSilent(row, Column.Kind.NEXT, Column.Kind.DETAIL);
                if (row.find(Column.Kind.DETAIL).isEmpty()) {
                    fault(row.line(), "called-script-missing");
                }
                yield Optional.of(new Node.Call(key, spoken.title, row.at(Column.Kind.DETAIL), next));
            }
            case "END" -> {
                allowSpoken(row, Column.Kind.DETAIL);
                yield Optional.of(new Node.End(
                        key, spoken.title, spoken.words, spoken.hint, spoken.articles, row.orNull(Column.Kind.DETAIL)));
            }
            default -> {
                fault(row.line(), "kind-unknown", row.at(Column.Kind.KIND));
                yield Optional.empty();
            }
        };
    }

    private record Spoken(
            Words title, Words words, @Nullable Words hint, List<String> articles) {}

    /** Who writes no titles gets the beginnings of the texts. */
    private static Words title(Row row) {
        var written = row.words(Column.Kind.TITLE);
        if (!written.texts().isEmpty()) {
            return written;
        }
        var titles = new HashMap<Language, String>();
        row.words(Column.Kind.TEXT).texts().forEach((language, text) -> titles.put(language, beginning(text)));
        return new Words(titles);
    }

    private static String beginning(String text) {
        var line = text.replaceAll("\\s+", " ");
        if (line.length() <= TITLE_FROM_TEXT) {
            return line;
        }
        int lastSpace = line.lastIndexOf(' ', TITLE_FROM_TEXT);
        return line.substring(0, lastSpace > 0 ? lastSpace : TITLE_FROM_TEXT) + "…";
    }

    private static List<String> guards(Row row) {
        return row.names(Column.Kind.REQUIRED).stream()
                .filter(Predicate.not(EVERY_END::equalsIgnoreCase))
                .toList();
    }

    private <E extends Enum<E>> Optional<E> detail(Row row, Class<E> type) {
        var written = row.at(Column.Kind.DETAIL);
        var meant = Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(written))
                .findFirst();
        if (meant.isEmpty()) {
            fault(
                    row.line(),
                    "detail-unknown",
                    written,
                    Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return meant;
    }

    private void allowSpoken(Row row, Column.Kind... kinds) {
        var allowed = EnumSet.copyOf(OF_EVERY_PLACE);
        allowed.addAll(OF_SPOKEN_PLACES);
        allowed.addAll(List.of(kinds));
        allow(row, allowed);
    }

    private void allowSilent(Row row, Column.Kind... kinds) {
        var allowed = EnumSet.copyOf(OF_EVERY_PLACE);
        allowed.addAll(List.of(kinds));
        allow(row, allowed);
    }

    private void allow(Row row, Column.Kind... kinds) {
        allow(row, EnumSet.copyOf(List.of(kinds)));
    }

    /** What stands where it means nothing would be lost without a word. */
    private void allow(Row row, Set<Column.Kind> kinds) {
        row.cells().keySet().stream()
                .filter(column -> !kinds.contains(column.kind()))
                .map(Column::heading)
                .sorted()
                .forEach(heading -> fault(
                        row.line(),
                        "column-idle",
                        heading,
                        row.at(Column.Kind.KIND).toUpperCase(Locale.ROOT)));
    }

    private Optional<ScriptContent> content(Row row) {
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ScriptContent(
                ScriptContent.SCHEMA,
                row.at(Column.Kind.KEY),
                title(row),
                row.at(Column.Kind.DETAIL),
                languages(row),
                row.at(Column.Kind.NEXT),
                nodes,
                shelf));
    }

    /** Those that are named, else those that anything is written in. */
    private Set<Language> languages(Row row) {
        var named = row.names(Column.Kind.REQUIRED).stream()
                .map(Language::ofCode)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return named.isEmpty()
                ? nodes.stream()
                        .flatMap(Node::texts)
                        .flatMap(words -> words.texts().keySet().stream())
                        .collect(Collectors.toSet())
                : named;
    }

    private void fault(int line, String rule, Object... arguments) {
        faults.add(LineFinding.of(line, rule, arguments));
    }
}
