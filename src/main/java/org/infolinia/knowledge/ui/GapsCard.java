package org.infolinia.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.knowledge.Gap;
import org.infolinia.programs.Program;

/** What agents miss on the shelf, most often first. */
class GapsCard extends Card {

    private final transient List<Program> programs;
    private final transient Consumer<Gap> write;
    private final transient Consumer<Gap> close;

    /**
     * @param write begins an article about it
     * @param close takes it off the list
     */
    GapsCard(List<Gap> gaps, List<Program> programs, Consumer<Gap> write, Consumer<Gap> close) {
        super(Icon.ALERT, UI.getCurrent().getTranslation("knowledge.gaps"));
        this.programs = programs;
        this.write = write;
        this.close = close;
        var list = new UnorderedList();
        list.addClassNames("rows", "gaps");
        gaps.forEach(gap -> list.add(new ListItem(line(gap))));
        with(list);
    }

    private Component line(Gap gap) {
        var words = new Span(gap.words());
        words.addClassNames("strong", "grow");
        var head = new Div();
        head.addClassName("gap-head");
        programs.stream()
                .filter(program -> program.id().equals(gap.program()))
                .findFirst()
                .ifPresent(program -> head.add(new Mark(program.mark(), program.colour())));
        head.add(words, quiet(getTranslation("knowledge.gap.times", gap.times())));
        var line = new Div(head, foot(gap));
        line.addClassName("gap");
        return line;
    }

    private Component foot(Gap gap) {
        var foot = new Div(quiet(gap.reportedBy()));
        foot.addClassName("gap-foot");
        if (gap.ticket() != null) {
            foot.add(new Anchor("tickets/" + gap.ticket(), "INF-" + gap.ticket()));
        }
        foot.add(
                named(Buttons.plain(Icon.PENCIL, getTranslation("knowledge.gap.write"), () -> write.accept(gap)), gap),
                named(Buttons.plain(Icon.CHECK, getTranslation("knowledge.gap.close"), () -> close.accept(gap)), gap));
        return foot;
    }

    private static Button named(Button button, Gap gap) {
        button.setAriaLabel(button.getText() + ": " + gap.words());
        return button;
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassNames("small", "muted");
        return span;
    }
}
