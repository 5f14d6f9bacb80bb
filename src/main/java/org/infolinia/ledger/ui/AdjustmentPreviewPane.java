package org.infolinia.ledger.ui;

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
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.adjustment.AdjustmentPreview;
import org.infolinia.ledger.adjustment.LimitUse;

/** What would happen: old and new balance, lots, limits, and the words the participant would read. */
class AdjustmentPreviewPane extends Div {

    private final Formats formats;
    private final Phrasebook phrasebook;

    AdjustmentPreviewPane(Formats formats, Phrasebook phrasebook) {
        this.formats = formats;
        this.phrasebook = phrasebook;
        addClassName("adjustment-preview");
        getElement().setAttribute("aria-live", "polite");
        showNothing();
    }

    void showNothing() {
        removeAll();
        add(heading("ledger.preview"), quiet("ledger.preview.empty"));
    }

    void show(Refusal refusal) {
        removeAll();
        add(heading("ledger.preview"), refused(refusal));
    }

    void show(AdjustmentPreview preview) {
        removeAll();
        var top = new Div(heading("ledger.preview"), jump(preview.before(), preview.after()));
        add(top, lots(preview.lots()));
        if (!preview.verdict().uses().isEmpty()) {
            add(limits(preview.verdict().uses()));
        }
        preview.verdict().objection().ifPresent(objection -> add(new Banner(Icon.STAMP, words(objection), Tone.WARN)));
        add(told(preview.told()));
    }

    /** A refusal of the posting itself, above what was previewed. */
    void warn(Refusal refusal) {
        addComponentAsFirst(refused(refusal));
    }

    private Component refused(Refusal refusal) {
        return new Banner(Icon.ALERT, words(refusal), Tone.BAD);
    }

    private String words(Refusal refusal) {
        return phrasebook.say(Language.ofLocale(getLocale()), refusal);
    }

    private Component jump(Points before, Points after) {
        var was = new Span(formats.points(before, getLocale()));
        was.addClassName("was");
        var unit = new Span(getTranslation("ledger.points-short"));
        unit.addClassName("unit");
        var jump = new Paragraph(was, Icon.ARROW.large(), new Span(formats.points(after, getLocale())), unit);
        jump.addClassName("jump");
        return jump;
    }

    private Component lots(List<AdjustmentPreview.LotChange> lots) {
        var table = new NativeTable();
        table.addClassName("lot-table");
        var header = new NativeTableRow(
                new NativeTableHeaderCell(getTranslation("ledger.lot.earned")),
                new NativeTableHeaderCell(getTranslation("ledger.lot.points")),
                new NativeTableHeaderCell(getTranslation("ledger.lot.until")));
        table.getHead().add(header);
        for (var lot : lots) {
            table.getBody()
                    .add(new NativeTableRow(cell(formats.day(lot.earnedOn(), getLocale())), points(lot), until(lot)));
        }
        return table;
    }

    private Component points(AdjustmentPreview.LotChange lot) {
        var cell = cell(formats.signedPoints(lot.points(), getLocale()));
        cell.addClassName("strong");
        return cell;
    }

    private Component until(AdjustmentPreview.LotChange lot) {
        var expiresOn = lot.expiresOn();
        return cell(expiresOn == null ? getTranslation("ledger.lot.never") : formats.day(expiresOn, getLocale()));
    }

    private static NativeTableCell cell(String text) {
        return new NativeTableCell(new Span(text));
    }

    private Component limits(List<LimitUse> limits) {
        var list = new UnorderedList();
        list.addClassName("limits");
        list.getElement().setAttribute("aria-label", getTranslation("ledger.limits"));
        limits.forEach(limit -> list.add(limit(limit)));
        return list;
    }

    private ListItem limit(LimitUse use) {
        var used = new Span(formats.number(use.used(), getLocale()));
        used.addClassName("strong");
        var figures =
                new Span(used, new Span(getTranslation("ledger.limit.of", formats.number(use.allowed(), getLocale()))));
        var item = new ListItem(
                (use.isExceeded() ? Icon.ALERT : Icon.CHECK).create(),
                new Span(getTranslation("ledger.limit." + use.limit().name())),
                figures);
        item.setClassName("exceeded", use.isExceeded());
        return item;
    }

    private Component told(String words) {
        var sentence = new Paragraph(words);
        sentence.addClassName("told");
        return new Div(heading("ledger.told"), sentence);
    }

    private H3 heading(String key) {
        return new H3(getTranslation(key));
    }

    private Component quiet(String key) {
        var line = new Paragraph(getTranslation(key));
        line.addClassName("muted");
        return line;
    }
}
