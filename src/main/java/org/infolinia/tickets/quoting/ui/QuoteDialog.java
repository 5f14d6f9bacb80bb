package org.infolinia.tickets.quoting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.knowledge.Article;
import org.infolinia.knowledge.ArticleKind;
import org.infolinia.knowledge.ArticleLine;
import org.infolinia.knowledge.KnowledgeGaps;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.knowledge.ui.GapReport;
import org.infolinia.programs.Program;
import org.infolinia.tickets.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Articles at the left, what is quoted of one at the right. Rules are quoted as they were in force on the day in question,
 * which is that of the ticket until somebody says otherwise.
 */
class QuoteDialog extends Dialog {

    private final transient Ticket ticket;
    private final transient Program program;
    private final transient KnowledgeShelf shelf;
    private final transient KnowledgeGaps gaps;
    private final transient Formats formats;
    private final transient Predicate<String> insert;
    private final TextField search = new TextField();
    private final Div found = new Div();
    private final DatePicker day = new DatePicker();
    private final Div reading = new Div();
    private final CheckboxGroup<Integer> passages = new CheckboxGroup<>();
    private final Button quote;
    private transient @Nullable ArticleLine chosen;
    private transient @Nullable Article shown;

    QuoteDialog(
            Ticket ticket,
            Program program,
            KnowledgeShelf shelf,
            KnowledgeGaps gaps,
            Formats formats,
            Predicate<String> insert) {
        this.ticket = ticket;
        this.program = program;
        this.shelf = shelf;
        this.gaps = gaps;
        this.formats = formats;
        this.insert = insert;
        addClassName("quote-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("tickets.quoting.action"));
        prepareSearch();
        prepareDay();
        passages.addThemeName("vertical");
        passages.setWidthFull();
        var choice = new Div(search, found);
        choice.addClassName("quote-choice");
        var preview = new Div(day, reading);
        preview.addClassName("quote-preview");
        var panes = new Div(choice, preview);
        panes.addClassName("quote-panes");
        add(panes);
        quote = Buttons.primary(Icon.QUOTE, getTranslation("tickets.quote.insert"), Chord.SUBMIT, this::quote);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), quote);
        showFound();
        showArticle();
        addOpenedChangeListener(change -> search.focus());
    }

    private void prepareSearch() {
        search.setLabel(getTranslation("knowledge.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> showFound());
    }

    private void prepareDay() {
        day.setLabel(getTranslation("tickets.quote.day"));
        day.setHelperText(getTranslation("tickets.quote.day.hint"));
        day.setLocale(getLocale());
        day.setMax(formats.today());
        day.setValue(LocalDate.ofInstant(ticket.openedAt(), formats.zone()));
        day.addValueChangeListener(change -> showArticle());
    }

    private void showFound() {
        found.removeAll();
        var lines = shelf.find(search.getValue(), List.of(program.id()), ticket.language());
        if (lines.isEmpty()) {
            found.add(
                    new EmptyState(Icon.BOOK, getTranslation("knowledge.nothing-found")),
                    new GapReport(gaps, List.of(program), ticket.number().value(), search.getValue(), () -> {}));
            return;
        }
        var list = new ListBox<ArticleLine>();
        list.setItems(lines);
        list.setRenderer(new ComponentRenderer<>(this::line));
        list.getElement().setAttribute("aria-label", getTranslation("knowledge.articles"));
        list.addValueChangeListener(change -> {
            chosen = change.getValue();
            showArticle();
        });
        found.add(list);
    }

    private Component line(ArticleLine line) {
        var title = new Span(line.title());
        title.addClassName("grow");
        var row = new Div(title);
        row.addClassName("quote-line");
        if (line.kind() == ArticleKind.RULES) {
            row.add(new Badge(Icon.SCALE, getTranslation("knowledge.kind.RULES"), Tone.NEUTRAL));
        }
        if (line.language() != ticket.language()) {
            row.add(new Span(line.language().name()));
        }
        return row;
    }

    private void showArticle() {
        reading.removeAll();
        passages.clear();
        shown = chosen == null ? null : articleOn(dayAsked()).orElse(null);
        day.setVisible(chosen != null && chosen.kind() == ArticleKind.RULES);
        quote.setEnabled(shown != null);
        if (chosen == null) {
            reading.add(new EmptyState(Icon.BOOK, getTranslation("knowledge.choose")));
        } else if (shown == null) {
            reading.add(new Banner(
                    Icon.CLOCK,
                    getTranslation("tickets.quote.none-in-force", formats.day(dayAsked(), getLocale())),
                    Tone.WARN));
        } else {
            show(shown);
        }
    }

    private Optional<Article> articleOn(LocalDate asked) {
        return Optional.ofNullable(chosen)
                .flatMap(line -> line.kind() == ArticleKind.RULES
                        ? shelf.readOn(line.id(), ticket.language(), asked)
                        : shelf.read(line.id(), ticket.language()));
    }

    private void show(Article article) {
        var texts = article.passages();
        passages.setLabel(getTranslation("tickets.quote.passages"));
        passages.setItems(IntStream.range(0, texts.size()).boxed().toList());
        passages.setItemLabelGenerator(texts::get);
        if (article.kind() == ArticleKind.ARTICLE) {
            passages.select(IntStream.range(0, texts.size()).boxed().toList());
        }
        var title = new H3(article.title());
        reading.add(title);
        if (article.kind() == ArticleKind.RULES) {
            var source = new Span(source(article));
            source.addClassNames("small", "muted");
            reading.add(source);
        }
        reading.add(passages);
        reading.getElement().setAttribute("lang", article.language().code());
    }

    private void quote() {
        var article = shown;
        if (article == null) {
            return;
        }
        var quoted = quoted(article);
        if (quoted.isEmpty()) {
            passages.setErrorMessage(getTranslation("tickets.quote.nothing-chosen"));
            passages.setInvalid(true);
        } else if (insert.test(quoted)) {
            close();
        } else {
            passages.setErrorMessage(getTranslation("tickets.texts.no-room"));
            passages.setInvalid(true);
        }
    }

    /** Rules come with their source, in the language of whoever reads the answer. */
    private String quoted(Article article) {
        var texts = article.passages();
        var chosenTexts =
                passages.getSelectedItems().stream().sorted().map(texts::get).toList();
        if (chosenTexts.isEmpty()) {
            return "";
        }
        var body = String.join("\n\n", chosenTexts);
        return article.kind() == ArticleKind.RULES ? body + "\n\n(" + source(article) + ")" : body;
    }

    private String source(Article article) {
        var locale = ticket.language().locale();
        return article.isFromTheBeginning()
                ? getTranslation(locale, "tickets.quote.source", article.title())
                : getTranslation(
                        locale,
                        "tickets.quote.source-from",
                        article.title(),
                        formats.date(article.inForceFrom(), locale));
    }

    private LocalDate dayAsked() {
        return day.getOptionalValue().orElse(formats.today());
    }
}
