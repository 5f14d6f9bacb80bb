package org.infolinia.scripts.figures.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.infolinia.scripts.figures.Range;
import org.infolinia.scripts.figures.ScriptFigures;

/** A figure of a version with its interval, the number behind it and what it means. From few, the interval comes first. */
class FigureLine extends Div {

    /**
     * @param words writes a value with its unit
     * @param meaning the definition
     */
    FigureLine(
            String name,
            Optional<Double> value,
            Optional<Range> interval,
            long of,
            DoubleFunction<String> words,
            String meaning) {
        addClassName("script-figure");
        var title = new Span(name);
        title.addClassName("small");
        var figure = new Div();
        figure.addClassName("figure-value");
        var range = new Span(interval.map(known ->
                        getTranslation("scripts.figures.interval", words.apply(known.low()), words.apply(known.high())))
                .orElseGet(() -> getTranslation("scripts.figures.no-interval")));
        var main = new Span(value.map(words::apply).orElse("–"));
        var number = new Span(getTranslation("scripts.figures.of", of));
        number.addClassNames("tiny", "quiet");
        if (of < ScriptFigures.FIRM) {
            range.addClassName("quiet");
            main.addClassName("quiet");
            figure.add(range, main, number);
        } else {
            main.addClassName("strong");
            range.addClassNames("small", "quiet");
            figure.add(main, range, number);
        }
        var explained = new Paragraph(meaning);
        explained.addClassNames("tiny", "quiet");
        add(title, figure, explained);
    }
}
