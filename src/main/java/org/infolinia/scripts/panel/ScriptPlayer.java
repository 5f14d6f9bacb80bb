package org.infolinia.scripts.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Keycap;
import org.infolinia.kit.Tone;
import org.infolinia.knowledge.ArticleLine;
import org.infolinia.scripts.figures.ScriptRemarks;
import org.infolinia.scripts.run.Move;
import org.infolinia.scripts.run.Move.How;
import org.infolinia.scripts.run.RunId;
import org.infolinia.scripts.run.RunView;
import org.infolinia.scripts.run.RunView.Answer;
import org.infolinia.scripts.run.RunView.Notice;
import org.infolinia.scripts.run.RunView.Task;
import org.infolinia.scripts.run.ScriptJumps.Destination;
import org.infolinia.scripts.run.ScriptRunner;

/**
 * Leads an agent through a script: the words large, the ways on under their keys, the compulsory words with their
 * state, and the objections; any place is found by typing. Made by {@link ScriptPlayers}.
 */
public class ScriptPlayer extends Div {

    private static final List<Chord> ANSWER_KEYS =
            List.of(Chord.CHOICE_1, Chord.CHOICE_2, Chord.CHOICE_3, Chord.CHOICE_4, Chord.CHOICE_5);
    private static final List<Chord> OBJECTION_KEYS =
            List.of(Chord.OBJECTION_1, Chord.OBJECTION_2, Chord.OBJECTION_3, Chord.OBJECTION_4);

    private final RunId id;
    private final PlayerTools tools;
    private final Runnable changeScript;
    private final List<Consumer<RunView>> listeners = new ArrayList<>();
    private final Div asking = new Div();
    private final Div refused = new Div();
    private Optional<AnswerField> field = Optional.empty();
    private Optional<Focusable<?>> firstAnswer = Optional.empty();

    ScriptPlayer(RunId id, PlayerTools tools, Runnable changeScript) {
        this.id = id;
        this.tools = tools;
        this.changeScript = changeScript;
        addClassName("script-player");
        asking.addClassName("asking");
        refused.addClassName("refused");
        refresh();
    }

    /** Tells {@code listener} about every step. */
    public void onStep(Consumer<RunView> listener) {
        listeners.add(listener);
    }

    /** Shows where the run stands now, such as after the caller was identified. */
    public void refresh() {
        show(tools.runner().view(id));
    }

    private void stepTo(RunView run, How how) {
        show(run);
        field.ifPresentOrElse(AnswerField::focus, () -> focusAfter(how));
        listeners.forEach(listener -> listener.accept(run));
    }

    private void stepTo(Outcome<RunView> outcome, How how) {
        switch (outcome) {
            case Outcome.Done<RunView>(RunView run) -> stepTo(run, how);
            case Outcome.Refused<RunView>(Refusal refusal) ->
                field.ifPresentOrElse(typed -> typed.refuse(words(refusal)), () -> refuse(refusal));
        }
    }

    private void refuse(Refusal refusal) {
        refused.removeAll();
        refused.add(new Banner(refusal, Tone.WARN));
    }

    /** Who works with the keyboard may be typing the note just now, and keeps his place. */
    private void focusAfter(How how) {
        if (how == How.CLICK) {
            focusHere();
        }
    }

    private void focusHere() {
        field.ifPresentOrElse(AnswerField::focus, () -> firstAnswer.ifPresent(Focusable::focus));
    }

    private void show(RunView run) {
        removeAll();
        asking.removeAll();
        refused.removeAll();
        field = Optional.empty();
        firstAnswer = Optional.empty();
        var finder = finder();
        var card = new Card(Icon.SCRIPT, run.title())
                .withHeader(version(run), space(), changeButton())
                .filling()
                .edgeToEdge();
        card.addClassName("script");
        if (run.place().mustBeRead()) {
            card.with(finder, spoken(run), compulsory(run));
        } else {
            card.with(finder, spoken(run), answers(run), compulsory(run));
        }
        card.with(objections(run, finder));
        add(card);
    }

    private PlaceFinder finder() {
        return new PlaceFinder(
                getTranslation("scripts.find.hint"),
                getTranslation("scripts.find.list"),
                getTranslation("scripts.find.none"),
                () -> tools.jumps().destinations(id),
                this::jump,
                this::focusHere);
    }

    private void jump(Destination destination) {
        jump(destination.key());
    }

    private void jump(String place) {
        switch (tools.jumps().jump(id, place)) {
            case Outcome.Done<RunView>(RunView run) -> stepTo(run, How.CLICK);
            case Outcome.Refused<RunView>(Refusal refusal) -> refuse(refusal);
        }
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
        var block =
                new Div(new PathLine(run, this::jump, () -> stepTo(tools.jumps().stepBack(id), How.CLICK)));
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
        if (run.place().task() instanceof Task.Look(var sight)) {
            block.add(new SightBlock(sight, run.language(), tools.formats()));
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
        block.add(refused, asking);
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
        tools.articles().open(line.id(), Language.ofLocale(getLocale()), from::focus);
    }

    /** To go elsewhere; to leave the place out, and to tell the author that it is wrong, which ask for a few words. */
    private Component asides(RunView run, PlaceFinder finder) {
        var asides = new Div(aside("scripts.find", Chord.FIND_PLACE, finder::open));
        asides.addClassName("asides");
        if (run.place().isSkippable()) {
            asides.add(aside("scripts.skip", Chord.SKIP_PLACE, () -> askForReason(run)));
        }
        asides.add(aside("scripts.wrong", Chord.WRONG_PLACE, this::askWhatIsWrong));
        return asides;
    }

    private NativeButton aside(String key, Chord chord, Runnable deed) {
        var button = new NativeButton("", click -> deed.run());
        button.addClassNames("link-button", "with-key");
        button.add(new Span(getTranslation(key)), new Keycap(chord));
        chord.on(button, deed::run);
        return button;
    }

    private void askForReason(RunView run) {
        ask("scripts.skip.why", "scripts.skip.do", ScriptRunner.MAXIMUM_REASON_LENGTH, reason -> {
            var outcome = tools.runner().skip(id, run.step(), reason);
            if (outcome instanceof Outcome.Done<RunView>(RunView next)) {
                stepTo(next, How.CLICK);
            }
            return refusalOf(outcome);
        });
    }

    private void askWhatIsWrong() {
        ask("scripts.wrong.what", "scripts.wrong.do", ScriptRemarks.MAXIMUM_LENGTH, remark -> {
            var outcome = tools.remarks().write(id, remark);
            if (outcome instanceof Outcome.Done<RunView>) {
                asking.removeAll();
                asking.add(new Banner(Icon.CHECK_C, getTranslation("scripts.wrong.sent"), Tone.OK));
                focusHere();
            }
            return refusalOf(outcome);
        });
    }

    private void ask(String question, String verb, int maximumLength, Function<String, Optional<String>> send) {
        asking.removeAll();
        asking.add(
                new ReasonForm(getTranslation(question), getTranslation(verb), maximumLength, send, this::focusHere));
    }

    private Optional<String> refusalOf(Outcome<RunView> outcome) {
        return outcome instanceof Outcome.Refused<RunView>(Refusal refusal)
                ? Optional.of(words(refusal))
                : Optional.empty();
    }

    private String words(Refusal refusal) {
        return getTranslation(refusal.messageKey(), refusal.arguments().toArray());
    }

    private Component answers(RunView run) {
        var block = new Div(hidden(new H3(getTranslation("scripts.answers"))));
        block.addClassName("answers");
        if (run.isFinished()) {
            block.add(new Banner(Icon.CHECK_C, getTranslation("scripts.ended"), Tone.OK));
        }
        if (run.place().task() instanceof Task.Type task) {
            block.add(typing(run, task));
        }
        var deed = run.place().task() instanceof Task.Do task
                ? Optional.of(new DeedBlock(task, run, tools.deeds(), tools.register()))
                : Optional.<DeedBlock>empty();
        deed.ifPresent(block::add);
        for (var answer : run.answers()) {
            var button = deed.filter(DeedBlock::isOpenedHere)
                    .map(opened -> button(run, answer, opened))
                    .orElseGet(() -> button(run, answer));
            block.add(button);
            firstAnswer = firstAnswer.or(() -> Optional.of(button));
        }
        return block;
    }

    private AnswerField typing(RunView run, Task.Type task) {
        var typing = new AnswerField(
                task,
                run.place().title(),
                text -> tools.runner().keepTyped(id, run.step(), text),
                () -> choose(run, run.answers().getFirst(), How.KEY));
        field = Optional.of(typing);
        return typing;
    }

    private AnswerButton button(RunView run, Answer answer) {
        var button = new AnswerButton(
                ANSWER_KEYS.get(answer.exit()),
                labelOf(run, answer),
                answer.destination(),
                how -> choose(run, answer, how));
        return closedIfSo(button, run, answer);
    }

    /** Opens what the place asks for; the script goes on when it is done. */
    private AnswerButton button(RunView run, Answer answer, DeedBlock deed) {
        var task = (Task.Do) run.place().task();
        var button = new AnswerButton(
                ANSWER_KEYS.get(answer.exit()),
                getTranslation("scripts.task." + task.deed()),
                getTranslation("scripts.task.opens"),
                how -> deed.open(reference -> stepTo(tools.runner().deedDone(id, run.step(), reference), How.CLICK)));
        button.setEnabled(!deed.isBlocked());
        return closedIfSo(button, run, answer);
    }

    /** The level that is missing stands in the label; other obstacles are said beside it. */
    private AnswerButton closedIfSo(AnswerButton button, RunView run, Answer answer) {
        var obstacle = answer.obstacle();
        if (obstacle == null) {
            return button;
        }
        button.setEnabled(false);
        return run.place().task() instanceof Task.Identify ? button : button.closedBy(words(obstacle));
    }

    private String labelOf(RunView run, Answer answer) {
        if (answer.label() != null) {
            return answer.label();
        }
        if (run.place().task() instanceof Task.Identify(var level)) {
            if (answer.exit() > 0) {
                return getTranslation("scripts.not-verified");
            }
            return answer.open()
                    ? getTranslation("scripts.verified")
                    : getTranslation("scripts.verified-later", level.number());
        }
        if (run.isDetour()) {
            return getTranslation("scripts.back");
        }
        return getTranslation(run.place().task() instanceof Task.Do ? "scripts.done" : "scripts.go-on");
    }

    private void choose(RunView run, Answer answer, How how) {
        var typed = field.map(AnswerField::typed).orElse(null);
        stepTo(tools.runner().go(new Move(id, run.step(), answer.exit(), typed, how)), how);
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
                () -> stepTo(tools.runner().acknowledge(id, notice.key()), How.KEY));
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
        var at = notice.readAt() == null ? "" : tools.formats().time(notice.readAt(), getLocale());
        var line =
                new Paragraph(Icon.CHECK_C.create(), new Span(getTranslation("scripts.read-at", notice.title(), at)));
        line.addClassNames("tiny", "done");
        return line;
    }

    private Component objections(RunView run, PlaceFinder finder) {
        var head = new Div(new H3(getTranslation("scripts.objections")), space(), asides(run, finder));
        head.addClassName("objections-head");
        var block = new Div(head);
        block.addClassName("objections");
        if (run.objections().isEmpty() || run.isFinished()) {
            head.remove(head.getComponentAt(0));
            return block;
        }
        var list = new UnorderedList();
        int withKeys = Math.min(run.objections().size(), OBJECTION_KEYS.size());
        IntStream.range(0, withKeys)
                .mapToObj(number -> new ListItem(objection(run.objections().get(number), number)))
                .forEach(list::add);
        block.add(list);
        if (run.objections().size() > withKeys) {
            block.add(more(run.objections().size() - withKeys, finder));
        }
        return block;
    }

    /** Those without a key of their own are found by typing. */
    private static NativeButton more(int number, PlaceFinder finder) {
        var button = new NativeButton("", click -> finder.open());
        button.add(new Span(button.getTranslation("scripts.objections.more", number)), new Keycap(Chord.FIND_PLACE));
        return button;
    }

    private Component objection(String label, int number) {
        var chord = OBJECTION_KEYS.get(number);
        var button = new NativeButton();
        button.add(new Span(label), new Keycap(chord));
        button.addClickListener(click -> stepTo(tools.jumps().answerObjection(id, number), How.CLICK));
        chord.on(button, () -> stepTo(tools.jumps().answerObjection(id, number), How.KEY));
        return button;
    }

    private static Component hidden(H3 heading) {
        heading.addClassName("visually-hidden");
        return heading;
    }
}
