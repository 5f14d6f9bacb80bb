package org.infolinia.scripts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.Words;
import org.jspecify.annotations.Nullable;

/** All that one can say about a place, whatever its kind. Tells of each change; the key stays. */
class PlaceForm extends Div {

    private static final int MOST_ANSWERS = 9;
    private static final int MOST_RULES = 20;

    private final transient Node node;
    private final transient FormContext context;
    private final transient Consumer<Node> onChange;
    private final WordsField title;
    private final WordsField words;
    private final WordsField hint;
    private final MultiSelectComboBox<String> articles = new MultiSelectComboBox<>();
    private final transient Supplier<Node> reading;
    private @Nullable TextArea lastWritten;

    PlaceForm(Node node, FormContext context, Consumer<Node> onChange) {
        this.node = node;
        this.context = context;
        this.onChange = onChange;
        addClassName("place-form");
        title = field("scripts.edit.title", node.title(), false);
        words = field("scripts.edit.words", node.words(), true).onFocus(area -> lastWritten = area);
        hint = field("scripts.edit.hint", node.hint(), true).onFocus(area -> lastWritten = area);
        var kind = PlaceKind.of(node);
        add(head(kind), title);
        if (!kind.isSilent()) {
            add(words, variables(), hint);
        }
        reading = ofKind();
        if (!kind.isSilent()) {
            prepareArticles();
            add(articles);
        }
    }

    void focusTitle() {
        title.focusFirst();
    }

    private Component head(PlaceKind kind) {
        var kinds = new Select<PlaceKind>();
        kinds.setLabel(getTranslation("scripts.edit.kind"));
        kinds.setItems(PlaceKind.values());
        kinds.setItemLabelGenerator(each -> getTranslation(each.messageKey()));
        kinds.setValue(kind);
        kinds.addValueChangeListener(change -> onChange.accept(change.getValue().like(PlaceKind.Said.by(read()))));
        var key = new Span(node.key());
        key.addClassName("code");
        var said = new Div(new Span(getTranslation("scripts.edit.key") + ": "), key);
        said.addClassNames("small", "muted");
        var head = new Div(kinds, said);
        head.addClassName("place-head");
        return head;
    }

    private WordsField field(String label, @Nullable Words said, boolean isLong) {
        return new WordsField(getTranslation(label), said, context.languages(), isLong, this::changed);
    }

    /** Puts a variable in where one was writing last. */
    private Component variables() {
        var names = new ComboBox<String>();
        names.setLabel(getTranslation("scripts.edit.variable"));
        names.setItems(context.variables());
        names.setItemLabelGenerator(this::variable);
        names.addClassName("variable-box");
        names.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (chosen != null && change.isFromClient()) {
                names.clear();
                insert("{" + chosen + "}");
            }
        });
        return names;
    }

    private String variable(String name) {
        return VariableWords.of(name, context.content(), context.language(), this::getTranslation);
    }

    private void insert(String placeholder) {
        var area = lastWritten;
        if (area == null) {
            words.focusFirst();
            return;
        }
        area.getElement().executeJs("""
                const input = this.inputElement;
                input.focus();
                input.setRangeText($0, input.selectionStart, input.selectionEnd, 'end');
                input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
                """, placeholder);
    }

    private void prepareArticles() {
        articles.setLabel(getTranslation("scripts.edit.articles"));
        articles.setHelperText(getTranslation("scripts.edit.articles.hint", Node.MAXIMUM_ARTICLES));
        articles.setItems((Query<String, String> query) -> {
            var all = context.articles().find(query.getFilter().orElse(""));
            return all.skip(query.getOffset()).limit(query.getLimit());
        });
        articles.setItemLabelGenerator(context.articles()::titleOf);
        articles.setValue(new LinkedHashSet<>(node.articles()));
        articles.addValueChangeListener(change -> changed());
    }

    private void changed() {
        onChange.accept(read());
    }

    private Node read() {
        return reading.get();
    }

    /** Adds the kind's own fields; the answer reads the whole form. */
    private Supplier<Node> ofKind() {
        return switch (node) {
            case Node.Say say -> {
                var next = way("scripts.edit.next", say.next());
                yield () -> new Node.Say(node.key(), titled(), spoken(), hinted(), named(), next.getValue());
            }
            case Node.Ask ask -> {
                var kind = choice("scripts.edit.field", Node.Ask.Field.values(), ask.field(), "scripts.field.");
                var next = way("scripts.edit.next", ask.next());
                yield () -> new Node.Ask(
                        node.key(), titled(), spoken(), hinted(), named(), kind.getValue(), next.getValue());
            }
            case Node.Choice choice -> answers(choice);
            case Node.Verify verify -> {
                var level =
                        choice("scripts.edit.level", IdentificationLevel.values(), verify.level(), "scripts.level.");
                var passed = way("scripts.edit.passed", verify.passed());
                var failed = way("scripts.edit.failed", verify.failed());
                yield () -> new Node.Verify(
                        node.key(),
                        titled(),
                        spoken(),
                        hinted(),
                        named(),
                        level.getValue(),
                        passed.getValue(),
                        failed.getValue());
            }
            case Node.Disclose disclose -> {
                var guards = guards(disclose);
                var next = way("scripts.edit.next", disclose.next());
                yield () -> new Node.Disclose(
                        node.key(),
                        titled(),
                        spoken(),
                        hinted(),
                        named(),
                        List.copyOf(guards.getValue()),
                        next.getValue());
            }
            case Node.Show show -> {
                var sight = choice("scripts.edit.sight", Node.Show.Sight.values(), show.sight(), "scripts.sight.");
                var next = way("scripts.edit.next", show.next());
                yield () -> new Node.Show(
                        node.key(), titled(), spoken(), hinted(), named(), sight.getValue(), next.getValue());
            }
            case Node.Action action -> {
                var deed = choice("scripts.edit.deed", Node.Action.Deed.values(), action.deed(), "scripts.deed.");
                var next = way("scripts.edit.next", action.next());
                yield () -> new Node.Action(
                        node.key(), titled(), spoken(), hinted(), named(), deed.getValue(), next.getValue());
            }
            case Node.Logic logic -> rules(logic);
            case Node.Call call -> {
                var script = named("scripts.edit.script", context.scripts(), call.script());
                var next = way("scripts.edit.next", call.next());
                yield () -> new Node.Call(
                        node.key(), titled(), Objects.requireNonNullElse(script.getValue(), ""), next.getValue());
            }
            case Node.End end -> {
                var disposition = named("scripts.edit.disposition", context.dispositions(), end.disposition());
                yield () -> new Node.End(node.key(), titled(), spoken(), hinted(), named(), disposition.getValue());
            }
        };
    }

    private Supplier<Node> answers(Node.Choice choice) {
        var list = new RowList<AnswerRow>(
                getTranslation("scripts.edit.answers"),
                getTranslation("scripts.edit.answer.add"),
                MOST_ANSWERS,
                () -> new AnswerRow(
                        new Node.Choice.Option(newAnswerKey(), new Words(Map.of()), null), context, this::changed),
                this::changed);
        choice.options().forEach(option -> list.put(new AnswerRow(option, context, this::changed)));
        add(list);
        return () -> new Node.Choice(
                node.key(),
                titled(),
                spoken(),
                hinted(),
                named(),
                list.rows().stream().map(AnswerRow::option).toList());
    }

    /** Free in the place as it is now. */
    private String newAnswerKey() {
        var taken = ((Node.Choice) read())
                .options().stream().map(Node.Choice.Option::key).toList();
        return Stream.iterate(1, number -> number + 1)
                .map(number -> "answer-" + number)
                .filter(key -> !taken.contains(key))
                .findFirst()
                .orElseThrow();
    }

    private Supplier<Node> rules(Node.Logic logic) {
        var list = new RowList<RuleRow>(
                getTranslation("scripts.edit.rules"),
                getTranslation("scripts.edit.rule.add"),
                MOST_RULES,
                () -> new RuleRow(
                        new Node.Logic.Rule(context.variables().getFirst(), Node.Logic.Comparison.PRESENT, null, null),
                        context,
                        this::changed),
                this::changed);
        logic.rules().forEach(rule -> list.put(new RuleRow(rule, context, this::changed)));
        add(list);
        var otherwise = way("scripts.edit.otherwise", logic.otherwise());
        return () -> new Node.Logic(
                node.key(), titled(), list.rows().stream().map(RuleRow::rule).toList(), otherwise.getValue());
    }

    private WayBox way(String label, @Nullable String to) {
        var box = new WayBox(getTranslation(label), to, context.content(), context.language(), this::changed);
        add(box);
        return box;
    }

    private <E extends Enum<E>> Select<E> choice(String label, E[] values, E chosen, String words) {
        var choice = new Select<E>();
        choice.setLabel(getTranslation(label));
        choice.setItems(values);
        choice.setItemLabelGenerator(each -> getTranslation(words + each.name()));
        choice.setValue(chosen);
        choice.addValueChangeListener(change -> changed());
        add(choice);
        return choice;
    }

    private ComboBox<String> named(String label, List<String> known, @Nullable String chosen) {
        var box = new ComboBox<String>(getTranslation(label));
        var all = new ArrayList<>(known);
        if (chosen != null && !chosen.isBlank() && !all.contains(chosen)) {
            all.add(chosen);
        }
        box.setItems(all);
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> box.setValue(typed.getDetail().strip()));
        box.setClearButtonVisible(true);
        box.setValue(chosen == null || chosen.isBlank() ? null : chosen);
        box.addValueChangeListener(change -> changed());
        add(box);
        return box;
    }

    private MultiSelectComboBox<String> guards(Node.Disclose disclose) {
        var guards = new MultiSelectComboBox<String>(getTranslation("scripts.edit.guards"));
        guards.setHelperText(getTranslation("scripts.edit.guards.hint"));
        var known = new LinkedHashSet<>(context.guardable());
        known.addAll(disclose.guards());
        guards.setItems(known);
        guards.setItemLabelGenerator(context::titleOf);
        guards.setValue(new LinkedHashSet<>(disclose.guards()));
        guards.addValueChangeListener(change -> changed());
        add(guards);
        return guards;
    }

    private Words titled() {
        return title.words();
    }

    private Words spoken() {
        return words.words();
    }

    private @Nullable Words hinted() {
        return hint.wordsOrNull();
    }

    private List<String> named() {
        return List.copyOf(articles.getValue());
    }
}
