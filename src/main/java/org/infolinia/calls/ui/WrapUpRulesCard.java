package org.infolinia.calls.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.infolinia.calls.wrapup.WrapUpMode;
import org.infolinia.calls.wrapup.WrapUpRule;
import org.infolinia.calls.wrapup.WrapUpRules;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.NumberDialled;
import org.infolinia.programs.Program;
import org.jspecify.annotations.Nullable;

/** How a program's calls are wrapped up, with a line for each of its numbers that may have a way of its own. */
class WrapUpRulesCard extends Card {

    private static final int USUAL_SECONDS = 60;

    private final ProgramId program;
    private final transient WrapUpRules rules;

    WrapUpRulesCard(String title, Program program, List<NumberDialled> numbers, WrapUpRules rules) {
        super(Icon.NOTE, title);
        this.program = program.id();
        this.rules = rules;
        with(line(getTranslation("calls.setup.whole"), null));
        numbers.forEach(
                number -> with(line(number.label() + " · " + number.number().formatted(), number.number())));
    }

    private Div line(String name, @Nullable PhoneNumber dialled) {
        var known = rules.settled(program, dialled);
        var mode = new Select<WrapUpMode>();
        mode.setLabel(name);
        mode.setItems(WrapUpMode.values());
        mode.setItemLabelGenerator(each ->
                each == null ? getTranslation("calls.setup.as-program") : getTranslation("calls.setup.mode." + each));
        mode.setEmptySelectionAllowed(dialled != null);
        mode.setEmptySelectionCaption(getTranslation("calls.setup.as-program"));
        mode.setValue(known.map(WrapUpRule::mode)
                .orElse(dialled == null ? WrapUpRule.UNSETTLED.mode() : mode.getEmptyValue()));
        var seconds = new IntegerField(getTranslation("calls.setup.seconds"));
        seconds.setMin(WrapUpRule.SHORTEST_SECONDS);
        seconds.setMax(WrapUpRule.LONGEST_SECONDS);
        seconds.setStepButtonsVisible(true);
        seconds.setValue(known.flatMap(rule -> Optional.ofNullable(rule.time()))
                .map(time -> (int) time.toSeconds())
                .orElse(USUAL_SECONDS));
        seconds.setVisible(isTimed(mode.getValue()));
        mode.addValueChangeListener(change -> seconds.setVisible(isTimed(change.getValue())));
        var news = new Span();
        news.getElement().setAttribute("role", "status");
        news.addClassNames("small", "muted");
        var save = Buttons.plain(
                Icon.CHECK,
                getTranslation("calls.setup.save"),
                () -> save(dialled, mode.getValue(), seconds.getValue(), news));
        save.setAriaLabel(getTranslation("calls.setup.save") + ": " + name);
        var line = new Div(mode, seconds, save, news);
        line.addClassName("wrap-up-rule");
        return line;
    }

    private void save(@Nullable PhoneNumber dialled, @Nullable WrapUpMode mode, @Nullable Integer seconds, Span news) {
        news.removeAll();
        switch (rules.settle(program, dialled, rule(mode, seconds))) {
            case Outcome.Done<ProgramId> done -> news.add(getTranslation("calls.setup.saved"));
            case Outcome.Refused<ProgramId>(var refusal) -> news.add(new Banner(refusal, Tone.WARN));
        }
    }

    private static @Nullable WrapUpRule rule(@Nullable WrapUpMode mode, @Nullable Integer seconds) {
        if (mode == null) {
            return null;
        }
        return new WrapUpRule(mode, mode.isTimed() && seconds != null ? Duration.ofSeconds(seconds) : null);
    }

    private static boolean isTimed(@Nullable WrapUpMode mode) {
        return mode != null && mode.isTimed();
    }
}
