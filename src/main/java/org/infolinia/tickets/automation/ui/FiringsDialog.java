package org.infolinia.tickets.automation.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.automation.Firing;
import org.infolinia.tickets.automation.Firing.Result;
import org.infolinia.tickets.automation.Rule;
import org.infolinia.tickets.ui.ChangeWords;

/** What came of a rule, newest first, in the words of the tickets' histories. */
class FiringsDialog extends Dialog {

    private final transient Rule rule;
    private final transient ChangeWords words;
    private final transient Formats formats;

    FiringsDialog(Rule rule, List<Firing> firings, ChangeWords words, Formats formats) {
        this.rule = rule;
        this.words = words;
        this.formats = formats;
        addClassName("text-module-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(
                getTranslation("tickets.rules.firings") + ": " + rule.content().name());
        var list = new UnorderedList();
        list.addClassName("rule-lines");
        firings.forEach(firing -> list.add(line(firing, getLocale())));
        add(firings.isEmpty() ? new EmptyState(Icon.HISTORY, getTranslation("tickets.rules.firings.none")) : list);
        var close = Buttons.plain(Icon.X, getTranslation("tickets.rules.close"), Chord.CLOSE, this::close);
        getFooter().add(close);
        addOpenedChangeListener(change -> close.focus());
    }

    private ListItem line(Firing firing, Locale locale) {
        var number = new Anchor("tickets/" + firing.ticket(), firing.ticket().toString());
        number.addClassName("code");
        var moment = new Span(formats.moment(firing.at(), locale));
        moment.addClassName("quiet");
        var head = new Div(badge(firing.result()), number, moment);
        head.addClassName("rule-line");
        return new ListItem(
                head, new Div(words.of(firing.words(), rule.content().program(), locale)));
    }

    private Badge badge(Result result) {
        var said = getTranslation("tickets.rules.result." + result);
        return switch (result) {
            case DONE -> new Badge(Icon.CHECK, said, Tone.OK);
            case REFUSED, STOPPED -> new Badge(Icon.ALERT, said, Tone.WARN);
            case FAILED -> new Badge(Icon.ALERT, said, Tone.BAD);
        };
    }
}
