package org.infolinia.knowledge.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.knowledge.Article;
import org.infolinia.knowledge.ArticleId;
import org.infolinia.knowledge.ArticleKind;
import org.infolinia.knowledge.KnowledgeShelf;

/**
 * An article to be read without leaving the page; rules as they were in force on the day in question, which is today until
 * somebody says otherwise. What lies behind it can still be worked with.
 */
class ArticleWindow extends Dialog {

    private final ArticleId id;
    private final Language language;
    private final transient KnowledgeShelf shelf;
    private final transient Formats formats;
    private final DatePicker day;
    private final Div reading = new Div();

    ArticleWindow(ArticleId id, Language language, KnowledgeShelf shelf, Formats formats) {
        this.id = id;
        this.language = language;
        this.shelf = shelf;
        this.formats = formats;
        this.day = new DayPicker(getTranslation("knowledge.on-day"), formats.today());
        addClassName("article-window");
        setModality(ModalityMode.MODELESS);
        setDraggable(true);
        setResizable(true);
        day.setHelperText(getTranslation("knowledge.on-day.hint"));
        day.addValueChangeListener(change -> show());
        reading.getElement().setAttribute("aria-live", "polite");
        var shelfLink = new Anchor("knowledge/" + id.value(), getTranslation("knowledge.on-shelf"));
        shelfLink.setTarget(AnchorTarget.BLANK);
        getFooter().add(shelfLink, Buttons.plain(Icon.X, getTranslation("knowledge.close"), Chord.CLOSE, this::close));
        add(day, reading);
        show();
    }

    private void show() {
        reading.removeAll();
        var now = shelf.read(id, language);
        boolean isByDay =
                now.filter(article -> article.kind() == ArticleKind.RULES).isPresent();
        day.setVisible(isByDay);
        now.ifPresent(article -> setHeaderTitle(article.title()));
        var asked = isByDay ? dayAsked() : formats.today();
        (isByDay ? shelf.readOn(id, language, asked) : now)
                .ifPresentOrElse(
                        this::show,
                        () -> reading.add(new Banner(
                                Icon.CLOCK,
                                getTranslation("knowledge.none-in-force", formats.day(asked, getLocale())),
                                Tone.WARN)));
    }

    private void show(Article article) {
        setHeaderTitle(article.title());
        var text = new Html("<div class='article'>" + article.html() + "</div>");
        text.getElement().setAttribute("lang", article.language().code());
        if (article.kind() == ArticleKind.RULES) {
            var from = article.isFromTheBeginning()
                    ? getTranslation("knowledge.from-the-beginning")
                    : formats.date(article.inForceFrom(), getLocale());
            var source = new Span(getTranslation("knowledge.in-force-from") + ": " + from);
            source.addClassNames("small", "muted");
            reading.add(source);
        }
        reading.add(text);
    }

    private LocalDate dayAsked() {
        return day.getOptionalValue().orElse(formats.today());
    }
}
