package org.infolinia.ledger.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.adjustment.AdjustmentPreview.BudgetUse;
import org.infolinia.ledger.adjustment.AdjustmentPreview.LotChange;
import org.infolinia.ledger.adjustment.LimitUse;
import org.infolinia.ledger.adjustment.RadarFact;

/** The parts of a preview, drawn alike for whoever asks and for whoever decides. */
public class PreviewParts {

    private final Formats formats;
    private final Phrasebook phrasebook;
    private final Locale locale;

    public PreviewParts(Formats formats, Phrasebook phrasebook, Locale locale) {
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.locale = locale;
    }

    /** From the old balance to the new one. */
    public Component jump(Points before, Points after) {
        var was = new Span(formats.points(before, locale));
        was.addClassName("was");
        var unit = new Span(words("ledger.points-short"));
        unit.addClassName("unit");
        var jump = new Paragraph(was, Icon.ARROW.large(), new Span(formats.points(after, locale)), unit);
        jump.addClassName("jump");
        return jump;
    }

    public Component lots(List<LotChange> lots) {
        var table = new NativeTable();
        table.addClassName("lot-table");
        table.getHead()
                .add(new NativeTableRow(
                        new NativeTableHeaderCell(words("ledger.lot.earned")),
                        new NativeTableHeaderCell(words("ledger.lot.points")),
                        new NativeTableHeaderCell(words("ledger.lot.until"))));
        for (var lot : lots) {
            table.getBody().add(new NativeTableRow(cell(formats.day(lot.earnedOn(), locale)), points(lot), until(lot)));
        }
        return table;
    }

    public Component limits(List<LimitUse> limits, Optional<BudgetUse> budget) {
        var list = new UnorderedList();
        list.addClassName("limits");
        list.getElement().setAttribute("aria-label", words("ledger.limits"));
        limits.forEach(use -> list.add(limit(use.limit().name(), use.used(), use.allowed(), use.isExceeded())));
        budget.ifPresent(use ->
                list.add(limit("BUDGET", use.leftAfter().value(), use.funded().value(), use.isExceeded())));
        return list;
    }

    /** What should be looked at; nothing where there is nothing. */
    public Optional<Component> radar(List<RadarFact> facts) {
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("radar");
        facts.forEach(fact -> list.add(new ListItem(
                Icon.EYE.create(),
                new Span(phrasebook.say(
                        language(), fact.messageKey(), fact.arguments().toArray())))));
        return Optional.of(new Div(new H3(words("ledger.radar")), list));
    }

    public Component told(String sentence) {
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName("told");
        return new Div(new H3(words("ledger.told")), paragraph);
    }

    public String words(Refusal refusal) {
        return phrasebook.say(language(), refusal);
    }

    private String words(String key, Object... arguments) {
        return phrasebook.say(language(), key, arguments);
    }

    private Language language() {
        return Language.ofLocale(locale);
    }

    private ListItem limit(String name, long used, long allowed, boolean isExceeded) {
        var strong = new Span(formats.number(used, locale));
        strong.addClassName("strong");
        var figures = new Span(strong, new Span(words("ledger.limit.of", formats.number(allowed, locale))));
        var item = new ListItem(
                (isExceeded ? Icon.ALERT : Icon.CHECK).create(), new Span(words("ledger.limit." + name)), figures);
        item.setClassName("exceeded", isExceeded);
        return item;
    }

    private Component points(LotChange lot) {
        var cell = cell(formats.signedPoints(lot.points(), locale));
        cell.addClassName("strong");
        return cell;
    }

    private Component until(LotChange lot) {
        var expiresOn = lot.expiresOn();
        return cell(expiresOn == null ? words("ledger.lot.never") : formats.day(expiresOn, locale));
    }

    private static NativeTableCell cell(String text) {
        return new NativeTableCell(new Span(text));
    }
}
