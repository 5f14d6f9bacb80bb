package org.infolinia.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.knowledge.Article;
import org.infolinia.knowledge.ArticleUse;
import org.infolinia.knowledge.ArticleVersion;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.knowledge.Retirement;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.beans.factory.ObjectProvider;

/** An article's text, and what is known of it. */
@SpringComponent
class ArticleCards {

    private final KnowledgeShelf shelf;
    private final Gatekeeper gatekeeper;
    private final ObjectProvider<ArticleUse> uses;
    private final Formats formats;

    ArticleCards(KnowledgeShelf shelf, Gatekeeper gatekeeper, ObjectProvider<ArticleUse> uses, Formats formats) {
        this.uses = uses;
        this.shelf = shelf;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
    }

    Card text(Article article) {
        var text = new Html("<div class='article'>" + article.html() + "</div>");
        text.getElement().setAttribute("lang", article.language().code());
        var card = new Card(article.title()).filling();
        shelf.retirementOf(article).map(this::retired).ifPresent(card::with);
        notInForce(article).ifPresent(card::with);
        return card.with(text);
    }

    private Component retired(Retirement retirement) {
        var locale = UI.getCurrent().getLocale();
        var words = translated("knowledge.retired", formats.moment(retirement.at(), locale), retirement.by());
        return new Banner(Icon.ALERT, words, Tone.WARN);
    }

    /** Says so when this is not what counts today. */
    private Optional<Component> notInForce(Article article) {
        var current = shelf.read(article.id(), article.language());
        if (current.filter(now -> now.version() == article.version()).isPresent()
                && !article.inForceFrom().isAfter(formats.today())) {
            return Optional.empty();
        }
        var words = article.inForceFrom().isAfter(formats.today())
                ? translated(
                        "knowledge.not-yet",
                        formats.day(article.inForceFrom(), UI.getCurrent().getLocale()))
                : translated("knowledge.no-longer");
        return Optional.of(new Banner(Icon.CLOCK, words, Tone.WARN));
    }

    /**
     * @param read shows the article in a language it has
     * @param translate writes it in a language it has not yet
     * @param readVersion shows another version
     */
    Card facts(Article article, Consumer<Language> read, Consumer<Language> translate, Consumer<Article> readVersion) {
        var locale = UI.getCurrent().getLocale();
        var card = new Card(translated("knowledge.about"));
        card.with(
                new Facts()
                        .with(translated("knowledge.version"), Integer.toString(article.version()))
                        .with(translated("knowledge.in-force-from"), inForceFrom(article, locale))
                        .with(translated("knowledge.written-by"), article.writtenBy())
                        .with(translated("knowledge.written-at"), formats.moment(article.writtenAt(), locale)),
                languages(article, read, translate),
                versions(article, locale, readVersion));
        return card;
    }

    /** Where the article is named; empty when nothing that the reader may see names it. */
    Optional<Card> uses(Article article) {
        var language = Language.ofLocale(UI.getCurrent().getLocale());
        var places =
                uses.stream().flatMap(use -> use.of(article, language).stream()).toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        places.forEach(place -> {
            var link = new Anchor(place.route(), place.title());
            link.addClassName("row");
            list.add(new ListItem(link));
        });
        return Optional.of(new Card(Icon.SCRIPT, translated("knowledge.used-in"))
                .edgeToEdge()
                .with(list));
    }

    private String inForceFrom(Article article, Locale locale) {
        return article.isFromTheBeginning()
                ? translated("knowledge.from-the-beginning")
                : formats.day(article.inForceFrom(), locale);
    }

    private Component languages(Article article, Consumer<Language> read, Consumer<Language> translate) {
        var choices = new Div();
        choices.addClassName("article-languages");
        for (var language : Language.values()) {
            if (article.languages().contains(language)) {
                var choice = new Button(name(language), click -> read.accept(language));
                choice.getElement().setAttribute("aria-pressed", Boolean.toString(language == article.language()));
                choices.add(choice);
            } else if (gatekeeper.allows(Permission.WRITE_KNOWLEDGE, article.program())) {
                choices.add(Buttons.plain(Icon.PLUS, name(language), () -> translate.accept(language)));
            }
        }
        return choices;
    }

    private Component versions(Article article, Locale locale, Consumer<Article> readVersion) {
        var list = new UnorderedList();
        list.addClassNames("article-versions", "small");
        shelf.versions(article).forEach(version -> list.add(new ListItem(line(article, version, locale, readVersion))));
        return list;
    }

    private Component line(Article article, ArticleVersion version, Locale locale, Consumer<Article> readVersion) {
        var words = translated(
                "knowledge.version-line",
                version.version(),
                formats.moment(version.writtenAt(), locale),
                version.writtenBy());
        if (version.version() == article.version()) {
            return new Span(words);
        }
        var line = new Button(
                words,
                click -> shelf.version(article.id(), article.language(), version.version())
                        .ifPresent(readVersion));
        line.addThemeVariants(ButtonVariant.TERTIARY);
        return line;
    }

    private static String name(Language language) {
        return translated("knowledge.language." + language.code());
    }

    private static String translated(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
