package org.infolinia.scripts.figures.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.figures.Remark;
import org.infolinia.scripts.figures.ScriptRemarks;

/** What agents find wrong with a script, each to be marked as done. */
class RemarksCard extends Card {

    private final transient ScriptRemarks remarks;
    private final ScriptVersion version;
    private final Formats formats;
    private final Div content = new Div();

    RemarksCard(String title, ScriptRemarks remarks, ScriptVersion version, Formats formats) {
        super(Icon.FLAG, title);
        this.remarks = remarks;
        this.version = version;
        this.formats = formats;
        setId("remarks");
        with(content);
        show();
    }

    private void show() {
        content.removeAll();
        var all = remarks.about(version);
        if (all.isEmpty()) {
            content.add(new EmptyState(Icon.CHECK_C, getTranslation("scripts.remarks.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("remarks");
        all.forEach(remark -> list.add(new ListItem(line(remark))));
        content.add(list);
    }

    private Component line(Remark remark) {
        var place = new Span(version.content()
                .find(remark.node())
                .map(node -> node.title().in(Language.ofLocale(getLocale())))
                .orElse(remark.node()));
        place.addClassName("strong");
        var by = new Span(getTranslation("scripts.by", remark.by(), formats.moment(remark.writtenAt(), getLocale())));
        by.addClassNames("tiny", "quiet");
        var head = new Div(place, by);
        head.addClassName("remark-head");
        var line = new Div(head, new Paragraph(remark.text()), end(remark));
        line.addClassName("remark");
        return line;
    }

    private Component end(Remark remark) {
        var doneBy = remark.doneBy();
        if (doneBy != null) {
            return new Badge(Icon.CHECK, getTranslation("scripts.remarks.done-by", doneBy), Tone.OK);
        }
        return Buttons.plain(Icon.CHECK, getTranslation("scripts.remarks.done"), () -> {
            remarks.settle(remark.id());
            show();
        });
    }
}
