package org.infolinia.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.planning.forecast.ContactKind;
import org.infolinia.planning.forecast.Outlook;
import org.infolinia.planning.forecast.Outlook.Day;
import org.infolinia.planning.forecast.Outlook.Promise;
import org.infolinia.planning.panel.PlanWords;

/** Two weeks back and two ahead: what came, what was foretold before the day began, and how far that was from the truth. */
class VolumesCard extends Card {

    private static final String NOTHING = "–";

    private final transient Outlook outlook;
    private final transient PlanWords words;

    /** @param choose told which kind of contacts to show */
    VolumesCard(String program, Outlook outlook, PlanWords words, Consumer<ContactKind> choose) {
        super(Icon.CHART, PlanWords.say("planning.volumes", program));
        this.outlook = outlook;
        this.words = words;
        addClassName("volumes-card");
        withHeader(kinds(choose));
        if (outlook.days().stream().allMatch(day -> day.foretold() == null)) {
            with(sentence("planning.nothing-known"));
        }
        with(legend(), chart(), error(), errorAWeekAhead(), from(), table(), meaning());
    }

    private Component kinds(Consumer<ContactKind> choose) {
        var choice = new Select<ContactKind>();
        choice.setAriaLabel(getTranslation("planning.kind"));
        choice.setItems(ContactKind.values());
        choice.setItemLabelGenerator(kind -> getTranslation(kind.messageKey()));
        choice.setValue(outlook.kind());
        choice.addValueChangeListener(change -> choose.accept(change.getValue()));
        choice.addClassName("volumes-kind");
        return choice;
    }

    private Component legend() {
        var legend = new Div(
                key("volumes-came", "planning.legend.came"),
                key("volumes-usual", "planning.legend.usual"),
                key("volumes-added", "planning.legend.added"));
        legend.addClassNames("volumes-legend", "small", "muted");
        return legend;
    }

    private Component key(String name, String text) {
        var swatch = new Span();
        swatch.addClassNames("swatch", name);
        return new Span(swatch, new Span(getTranslation(text)));
    }

    private Component chart() {
        var bars = outlook.days().stream().map(this::bar).toList();
        return new VolumeChart(
                bars,
                words.contacts(VolumeChart.highest(bars)),
                List.of(
                        words.day(outlook.days().getFirst().date()),
                        getTranslation("planning.now", words.day(outlook.today())),
                        words.day(outlook.days().getLast().date())),
                inWords());
    }

    private VolumeChart.Bar bar(Day day) {
        var foretold = day.foretold();
        return new VolumeChart.Bar(
                foretold == null ? null : foretold.usual(),
                foretold == null ? 0 : foretold.added(),
                day.came(),
                day.date().equals(outlook.today()));
    }

    private String inWords() {
        long came = outlook.days().stream()
                .filter(day -> day.date().isBefore(outlook.today()))
                .flatMap(day -> Optional.ofNullable(day.came()).stream())
                .mapToLong(Long::longValue)
                .sum();
        double ahead = outlook.days().stream()
                .filter(day -> day.date().isAfter(outlook.today()))
                .flatMap(day -> Optional.ofNullable(day.foretold()).stream())
                .mapToDouble(Promise::total)
                .sum();
        return getTranslation("planning.chart-words", words.number(came), words.contacts(ahead));
    }

    private Component error() {
        var sentence = outlook.error()
                .map(error -> getTranslation(
                        "planning.error", words.percent(error.share()), error.days(), words.number(error.came())))
                .orElseGet(() -> getTranslation("planning.error-none"));
        var line = new Paragraph(sentence);
        line.addClassName("small");
        return line;
    }

    private Component errorAWeekAhead() {
        var line = new Paragraph(outlook.errorAWeekAhead()
                .map(error -> getTranslation(
                        "planning.error-week", words.percent(error.share()), error.days(), words.number(error.came())))
                .orElseGet(() -> getTranslation("planning.error-week-none")));
        line.addClassName("small");
        return line;
    }

    private Component from() {
        var line = sentence("planning.from-when", words.moment(outlook.calculatedAt(), outlook.zone()));
        if (outlook.isByHand()) {
            line.add(new Badge(Icon.INFO, getTranslation("planning.by-hand"), Tone.NEUTRAL));
        }
        return line;
    }

    private Component table() {
        var table = new PlainTable(
                "planning.day",
                "planning.foretold",
                "planning.of-it-added",
                "planning.a-week-before",
                "planning.came",
                "planning.difference",
                "planning.made");
        outlook.days().forEach(day -> table.row(cells(day).toArray(String[]::new)));
        var details = new NativeDetails(getTranslation("planning.table"), table);
        details.addClassName("volumes-table");
        return details;
    }

    private List<String> cells(Day day) {
        var foretold = day.foretold();
        var came = day.came();
        var cells = new ArrayList<String>();
        cells.add(words.day(day.date()) + (day.isSpecial() ? " · " + getTranslation("planning.special") : ""));
        cells.add(foretold == null ? NOTHING : words.contacts(foretold.total()));
        cells.add(foretold == null ? NOTHING : words.contacts(foretold.added()));
        var aWeekBefore = day.aWeekBefore();
        cells.add(aWeekBefore == null ? NOTHING : words.contacts(aWeekBefore));
        cells.add(came == null ? NOTHING : words.number(came));
        boolean isOver = day.date().isBefore(outlook.today());
        cells.add(foretold == null || came == null || !isOver ? NOTHING : words.more(came - foretold.total()));
        cells.add(foretold == null ? NOTHING : made(foretold));
        return cells;
    }

    private String made(Promise foretold) {
        var keptAt = foretold.keptAt();
        if (keptAt != null) {
            return words.moment(keptAt, outlook.zone());
        }
        var days = getTranslation("planning.rests-on", foretold.restsOn());
        return foretold.isTouched() ? days + " · " + getTranslation("planning.touched") : days;
    }

    private Component meaning() {
        var details = new NativeDetails(
                getTranslation("planning.meaning-title"), new Paragraph(getTranslation("planning.meaning")));
        details.addClassNames("small", "muted");
        return details;
    }

    private Paragraph sentence(String key, Object... arguments) {
        var line = new Paragraph(getTranslation(key, arguments));
        line.addClassNames("small", "muted");
        return line;
    }
}
