package org.infolinia.scripts.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Keycap;
import org.infolinia.kit.Tone;
import org.infolinia.knowledge.ArticleLine;
import org.infolinia.knowledge.ui.ArticleWindows;
import org.infolinia.scripts.run.Move;
import org.infolinia.scripts.run.Move.How;
import org.infolinia.scripts.run.RunId;
import org.infolinia.scripts.run.RunView;
import org.infolinia.scripts.run.RunView.Answer;
import org.infolinia.scripts.run.RunView.Notice;
import org.infolinia.scripts.run.ScriptRunner;

/**
 * Leads an agent through a script: the words large, the ways on under their keys, the compulsory words with their
 * state, and the objections. Made by {@link ScriptPlayers}.
 */
public class ScriptPlayer extends Div {

    private static final List<Chord> ANSWER_KEYS =
            List.of(Chord.CHOICE_1, Chord.CHOICE_2, Chord.CHOICE_3, Chord.CHOICE_4, Chord.CHOICE_5);
    private static final List<Chord> OBJECTION_KEYS =
            List.of(Chord.OBJECTION_1, Chord.OBJECTION_2, Chord.OBJECTION_3, Chord.OBJECTION_4);
    private static final int PATH_SHOWN = 3;

    private final RunId id;
    private final ScriptRunner runner;
    private final ArticleWindows articles;
    private final Formats formats;
    private final Runnable changeScript;
    private final List<Consumer<RunView>> listeners = new ArrayList<>();
    private Optional<AnswerField> field = Optional.empty();
    private Optional<Focusable<?>> firstAnswer = Optional.empty();

    ScriptPlayer(RunId id, ScriptRunner runner, ArticleWindows articles, Formats formats, Runnable changeScript) {
        this.id = id;
        this.runner = runner;
        this.articles = articles;
        this.formats = formats;
        this.changeScript = changeScript;
        addClassName("script-player");
        refresh();
    }

    /** Tells {@code listener} about every step. */
    public void onStep(Consumer<RunView> listener) {
        listeners.add(listener);
    }

    /** Shows where the run stands now, such as after the caller was identified. */
    public void refresh() {
        show(runner.view(id));
    }

    private void stepTo(RunView run, How how) {
        show(run);
        field.ifPresentOrElse(AnswerField::focus, () -> focusAfter(how));
        listeners.forEach(listener -> listener.accept(run));
    }

    /** Who works with the keyboard may be typing the note just now, and keeps his place. */
    private void focusAfter(How how) {
        if (how == How.CLICK) {
            firstAnswer.ifPresent(Focusable::focus);
        }
    }

    private void show(RunView run) {
        removeAll();
        var card = new Card(Icon.SCRIPT, run.title())
                .withHeader(version(run), space(), changeButton())
                .filling()
                .edgeToEdge();
        card.addClassName("script");
        if (run.place().mustBeRead()) {
            card.with(spoken(run), compulsory(run));
        } else {
            card.with(spoken(run), answers(run), compulsory(run));
        }
        card.with(objections(run));
        add(card);
    }

    private Component version(RunView run) {
        var version = new Span(getTranslation("scripts.version", run.versionNumber()));
        version.addClassNames("tiny", "quiet", "unwrapped");
        return version;
    }

    private static Component space() {
        var space = new Span();
        space.addClassName("grow");
        return space;
    }

    private Component changeButton() {
        var button = Buttons.plain(Icon.SCRIPT, getTranslation("scripts.change"), Chord.SCRIPT, changeScript);
        button.addClassName("quiet-button");
        return button;
    }

    private Component spoken(RunView run) {
        var block = new Div(pathLine(run));
        block.addClassName("say");
        if (run.isDetour()) {
            block.add(new Badge(Icon.QUOTE, getTranslation("scripts.answering-objection"), Tone.ACCENT));
        }
        var words = run.place().words();
        if (words != null && !run.place().mustBeRead()) {
            var spoken = new SpokenText(words, run.language(), getTranslation("scripts.withheld"));
            spoken.addClassName("words");
            spoken.getElement().setAttribute("aria-live", "polite");
            block.add(spoken);
        }
        var hint = run.place().hint();
        if (hint != null) {
            var cue = new Paragraph(Icon.INFO.create(), new Span(hint));
            cue.addClassName("cue");
            block.add(cue);
        }
        if (!run.place().articles().isEmpty()) {
            block.add(reading(run.place().articles()));
        }
        return block;
    }

    /** What the shelf says about this place; the first under a key. */
    private Component reading(List<ArticleLine> lines) {
        var list = new UnorderedList();
        list.addClassName("script-articles");
        list.getElement().setAttribute("aria-label", getTranslation("scripts.articles"));
        var buttons = lines.stream().map(this::articleButton).toList();
        buttons.forEach(button -> list.add(new ListItem(button)));
        var first = buttons.getFirst();
        first.add(new Keycap(Chord.QUOTE));
        Chord.QUOTE.on(first, () -> read(lines.getFirst(), first));
        return list;
    }

    private NativeButton articleButton(ArticleLine line) {
        var button = new NativeButton();
        button.addClassName("link-button");
        button.add(Icon.BOOK.create(), new Span(line.title()));
        button.addClickListener(click -> read(line, button));
        return button;
    }

    private void read(ArticleLine line, Focusable<?> from) {
        articles.open(line.id(), Language.ofLocale(getLocale()), from::focus);
    }

    private Component pathLine(RunView run) {
        var path = new OrderedList();
        path.addClassName("path");
        path.getElement().setAttribute("aria-label", getTranslation("scripts.path"));
        var shown = run.path()
                .subList(Math.max(0, run.path().size() - PATH_SHOWN), run.path().size());
        for (var title : shown) {
            path.add(new ListItem(title));
        }
        var position = run.position();
        var steps = new Span(getTranslation("scripts.step", position.number(), position.of()));
        steps.addClassNames("unwrapped", "quiet");
        var line = new Div(path, space(), backButton(run), meter(run), steps);
        line.addClassName("path-line");
        return line;
    }

    private Component backButton(RunView run) {
        var back = new NativeButton(getTranslation("scripts.back"), click -> stepTo(runner.stepBack(id), How.CLICK));
        back.addClassName("link-button");
        back.setVisible(run.path().size() > 1 || run.isDetour());
        return back;
    }

    private static Component meter(RunView run) {
        var meter = new Div();
        meter.addClassName("steps");
        meter.getElement().setAttribute("aria-hidden", "true");
        for (int number = 1; number <= run.position().of(); number++) {
            var step = new Span();
            step.setClassName("on", number <= run.position().number());
            meter.add(step);
        }
        return meter;
    }

    private Component answers(RunView run) {
        var block = new Div(hidden(new H3(getTranslation("scripts.answers"))));
        block.addClassName("answers");
        if (run.isFinished()) {
            block.add(new Banner(Icon.CHECK_C, getTranslation("scripts.ended"), Tone.OK));
        }
        field = Optional.ofNullable(run.place().field())
                .map(kind -> new AnswerField(kind, run.place().title()));
        field.ifPresent(block::add);
        firstAnswer = Optional.empty();
        for (var answer : run.answers()) {
            var button = button(run, answer);
            block.add(button);
            firstAnswer = firstAnswer.or(() -> Optional.of(button));
        }
        return block;
    }

    private AnswerButton button(RunView run, Answer answer) {
        var button = new AnswerButton(
                ANSWER_KEYS.get(answer.exit()),
                labelOf(run, answer),
                answer.destination(),
                how -> choose(run, answer, how));
        button.setEnabled(answer.open());
        return button;
    }

    private String labelOf(RunView run, Answer answer) {
        var level = run.place().levelNeeded();
        if (answer.label() != null) {
            return answer.label();
        }
        if (level != null && answer.exit() > 0) {
            return getTranslation("scripts.not-verified");
        }
        if (level != null) {
            return answer.open()
                    ? getTranslation("scripts.verified")
                    : getTranslation("scripts.verified-later", level.number());
        }
        if (run.isDetour()) {
            return getTranslation("scripts.back");
        }
        return getTranslation(run.place().deed() == null ? "scripts.go-on" : "scripts.done");
    }

    private void choose(RunView run, Answer answer, How how) {
        var typed = field.map(AnswerField::typed).orElse(null);
        stepTo(runner.go(new Move(id, run.step(), answer.exit(), typed, how)), how);
    }

    private Component compulsory(RunView run) {
        var block = new Div();
        block.addClassName("compulsory");
        block.setVisible(!run.notices().isEmpty());
        run.notices().stream()
                .filter(notice -> notice.readAt() == null)
                .findFirst()
                .ifPresent(notice -> block.add(waiting(run, notice)));
        run.notices().stream().filter(notice -> notice.readAt() != null).forEach(notice -> block.add(read(notice)));
        return block;
    }

    private Component waiting(RunView run, Notice notice) {
        var read = Buttons.primary(
                Icon.CHECK,
                getTranslation("scripts.read"),
                Chord.CONFIRM,
                () -> stepTo(runner.acknowledge(id, notice.key()), How.KEY));
        var head = new Div(
                new H3(getTranslation("scripts.read-aloud")),
                new Badge(Icon.ALERT, getTranslation("scripts.waits"), Tone.WARN),
                space(),
                read);
        head.addClassName("compulsory-head");
        var words = new SpokenText(notice.words(), run.language(), getTranslation("scripts.withheld"));
        words.addClassName("quotation");
        return new Div(head, words);
    }

    private Component read(Notice notice) {
        var at = notice.readAt() == null ? "" : formats.time(notice.readAt(), getLocale());
        var line =
                new Paragraph(Icon.CHECK_C.create(), new Span(getTranslation("scripts.read-at", notice.title(), at)));
        line.addClassNames("tiny", "done");
        return line;
    }

    private Component objections(RunView run) {
        var block = new Div(new H3(getTranslation("scripts.objections")));
        block.addClassName("objections");
        block.setVisible(!run.objections().isEmpty() && !run.isFinished());
        var list = new UnorderedList();
        IntStream.range(0, Math.min(run.objections().size(), OBJECTION_KEYS.size()))
                .mapToObj(number -> new ListItem(objection(run.objections().get(number), number)))
                .forEach(list::add);
        block.add(list);
        return block;
    }

    private Component objection(String label, int number) {
        var chord = OBJECTION_KEYS.get(number);
        var button = new NativeButton();
        button.add(new Span(label), new Keycap(chord));
        button.addClickListener(click -> stepTo(runner.answerObjection(id, number), How.CLICK));
        chord.on(button, () -> stepTo(runner.answerObjection(id, number), How.KEY));
        return button;
    }

    private static Component hidden(H3 heading) {
        heading.addClassName("visually-hidden");
        return heading;
    }
}
