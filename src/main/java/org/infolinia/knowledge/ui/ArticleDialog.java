package org.infolinia.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.knowledge.Article;
import org.infolinia.knowledge.ArticleId;
import org.infolinia.knowledge.ArticleKind;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.knowledge.WriteArticle;
import org.infolinia.programs.Program;

/** Writes an article, in one language. Nothing is overwritten: saving adds a version. */
class ArticleDialog extends Dialog {

    private final KnowledgeShelf shelf;
    private final BiConsumer<ArticleId, Language> afterwards;
    private final Language language;
    private final int basedOn;
    private final TextField title = new TextField();
    private final TextArea text = new TextArea();
    private final Select<ArticleKind> kind = new Select<>();
    private final DatePicker inForceFrom = new DatePicker();
    private final Div refusal = new Div();
    private final Button save;

    private ArticleDialog(
            KnowledgeShelf shelf,
            Language language,
            int basedOn,
            LocalDate today,
            Destination destination,
            BiConsumer<ArticleId, Language> afterwards) {
        this.shelf = shelf;
        this.language = language;
        this.basedOn = basedOn;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("knowledge.write-in", getTranslation("knowledge.language." + language.code())));
        setWidth("min(880px, 96vw)");
        addClassName("article-dialog");
        title.setLabel(getTranslation("knowledge.article-title"));
        title.setMaxLength(WriteArticle.MAXIMUM_TITLE_LENGTH);
        title.setRequiredIndicatorVisible(true);
        title.setErrorMessage(getTranslation("knowledge.problem.title"));
        text.setLabel(getTranslation("knowledge.text"));
        text.setHelperText(getTranslation("knowledge.markdown"));
        text.setMaxLength(WriteArticle.MAXIMUM_LENGTH);
        text.setMinRows(14);
        text.setRequiredIndicatorVisible(true);
        text.setErrorMessage(getTranslation("knowledge.problem.text"));
        kind.setLabel(getTranslation("knowledge.kind"));
        kind.setItems(ArticleKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("knowledge.kind." + each));
        kind.setValue(ArticleKind.ARTICLE);
        inForceFrom.setLabel(getTranslation("knowledge.in-force-from"));
        inForceFrom.setHelperText(getTranslation("knowledge.in-force-from.hint"));
        inForceFrom.setRequiredIndicatorVisible(true);
        inForceFrom.setI18n(new DatePicker.DatePickerI18n()
                .setRequiredErrorMessage(getTranslation("knowledge.problem.day"))
                .setBadInputErrorMessage(getTranslation("knowledge.problem.day")));
        inForceFrom.setErrorMessage(getTranslation("knowledge.problem.day"));
        inForceFrom.setLocale(getLocale());
        inForceFrom.setValue(today);
        save = Buttons.primary(Icon.CHECK, getTranslation("knowledge.save"), Chord.SUBMIT, () -> save(destination));
        getFooter().add(Buttons.plain(Icon.X, getTranslation("knowledge.close"), Chord.CLOSE, this::close), save);
        var terms = new Div(kind, inForceFrom);
        terms.addClassName("article-terms");
        add(refusal, title, terms, text);
    }

    static ArticleDialog forArticle(
            KnowledgeShelf shelf,
            Article article,
            Language language,
            LocalDate today,
            BiConsumer<ArticleId, Language> afterwards) {
        var destination = new Destination() {
            @Override
            public ProgramId program() {
                return article.program();
            }

            @Override
            public String key(String title) {
                return article.key();
            }
        };
        int basedOn = article.language() == language ? article.version() : WriteArticle.NOTHING;
        var dialog = new ArticleDialog(shelf, language, basedOn, today, destination, afterwards);
        dialog.kind.setValue(article.kind());
        dialog.kind.setReadOnly(true);
        dialog.title.setValue(article.title());
        dialog.text.setValue(article.markdown());
        return dialog;
    }

    static ArticleDialog forNew(
            KnowledgeShelf shelf,
            List<Program> programs,
            Language language,
            String titled,
            LocalDate today,
            BiConsumer<ArticleId, Language> afterwards) {
        var choice = new Select<Program>();
        choice.setItems(programs);
        choice.setItemLabelGenerator(Program::name);
        choice.setValue(programs.getFirst());
        var destination = new Destination() {
            @Override
            public ProgramId program() {
                return choice.getValue().id();
            }

            @Override
            public String key(String title) {
                return WriteArticle.keyFor(title);
            }
        };
        var dialog = new ArticleDialog(shelf, language, WriteArticle.NOTHING, today, destination, afterwards);
        dialog.title.setValue(titled);
        choice.setLabel(dialog.getTranslation("programs.switch"));
        dialog.addComponentAsFirst(choice);
        return dialog;
    }

    private void save(Destination destination) {
        boolean hasTitle = !title.getValue().isBlank();
        boolean hasText = !text.getValue().isBlank();
        if (!hasTitle || !hasText || inForceFrom.isEmpty()) {
            title.setInvalid(!hasTitle);
            text.setInvalid(!hasText);
            inForceFrom.setInvalid(inForceFrom.isEmpty());
            return;
        }
        var outcome = shelf.write(new WriteArticle(
                destination.program(),
                destination.key(title.getValue()),
                kind.getValue(),
                language,
                title.getValue(),
                text.getValue(),
                inForceFrom.getValue(),
                basedOn));
        switch (outcome) {
            case Done<ArticleId>(ArticleId article) -> {
                close();
                afterwards.accept(article, language);
            }
            case Refused<ArticleId>(var why) -> {
                refusal.removeAll();
                refusal.add(new Banner(why, Tone.WARN));
            }
        }
    }

    /** Which article of which program is written. */
    private interface Destination {

        ProgramId program();

        String key(String title);
    }
}
