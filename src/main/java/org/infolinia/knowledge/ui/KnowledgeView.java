package org.infolinia.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.kit.WorkPage;
import org.infolinia.knowledge.Article;
import org.infolinia.knowledge.ArticleId;
import org.infolinia.knowledge.ArticleKind;
import org.infolinia.knowledge.ArticleLine;
import org.infolinia.knowledge.Gap;
import org.infolinia.knowledge.KnowledgeGaps;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;

/** The shelf at the left, the article in the middle, what is known of it at the right. */
@Route("knowledge")
@Menu(order = 60, icon = "BOOK", title = "knowledge.title")
@PermitAll
class KnowledgeView extends Div implements HasDynamicTitle, HasUrlParameter<Long> {

    private final KnowledgeShelf shelf;
    private final KnowledgeGaps gaps;
    private final Gatekeeper gatekeeper;
    private final ArticleCards cards;
    private final Formats formats;
    private final List<Program> programs;
    private final TextField search = new TextField();
    private final Checkbox retired = new Checkbox();
    private final Card found;
    private final Div reading = new Div();
    private final Div facts = new Div();
    private @Nullable ArticleId open;

    KnowledgeView(
            KnowledgeShelf shelf,
            KnowledgeGaps gaps,
            Gatekeeper gatekeeper,
            ArticleCards cards,
            Formats formats,
            ProgramSelection selection) {
        this.shelf = shelf;
        this.gaps = gaps;
        this.gatekeeper = gatekeeper;
        this.cards = cards;
        this.formats = formats;
        this.programs = selection.inView();
        this.found = new Card(getTranslation("knowledge.articles")).edgeToEdge().filling();
        addClassNames("page", "knowledge");
        prepareSearch();
        reading.addClassName("knowledge-reading");
        var strip = new Strip(getTranslation("knowledge.title"));
        newArticle().ifPresent(strip::with);
        add(new WorkPage(strip).who(search, retired, found).work(reading).state(facts));
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long article) {
        open = article == null || article <= 0 ? null : new ArticleId(article);
        showFound();
        showOpen(language());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("knowledge.title");
    }

    private void prepareSearch() {
        search.setAriaLabel(getTranslation("knowledge.search"));
        search.setPlaceholder(getTranslation("knowledge.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> showFound());
        retired.setLabel(getTranslation("knowledge.retired-ones"));
        retired.addValueChangeListener(change -> showFound());
    }

    private void showFound() {
        var ids = programs.stream().map(Program::id).toList();
        var lines = retired.getValue()
                ? shelf.retired(search.getValue(), ids, language())
                : shelf.find(search.getValue(), ids, language());
        if (lines.isEmpty()) {
            found.show(new EmptyState(Icon.BOOK, getTranslation("knowledge.nothing-found")));
            if (!programs.isEmpty()) {
                found.with(missing());
            }
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        lines.forEach(line -> list.add(new ListItem(link(line))));
        found.show(list);
    }

    private Component missing() {
        return new GapReport(gaps, programs, null, search.getValue(), this::showGaps);
    }

    /** Beside an open article there are its facts; else those who write see what is missing. */
    private void showGaps() {
        if (open == null) {
            facts.removeAll();
            var missing = gaps.open(programs.stream().map(Program::id).toList());
            if (!missing.isEmpty()) {
                facts.add(new GapsCard(missing, programs, this::writeAbout, this::close));
            }
        }
    }

    private void writeAbout(Gap gap) {
        var program = programs.stream()
                .filter(each -> each.id().equals(gap.program()))
                .toList();
        ArticleDialog.forNew(shelf, program, language(), gap.words(), formats.today(), (article, language) -> {
                    gaps.close(gap);
                    navigateTo(article, language);
                })
                .open();
    }

    private void close(Gap gap) {
        gaps.close(gap);
        showGaps();
    }

    private Component link(ArticleLine line) {
        var title = new Span(line.title());
        title.addClassName("grow");
        var link = new Anchor("knowledge/" + line.id().value());
        link.addClassName("row");
        programs.stream()
                .filter(program -> program.id().equals(line.program()))
                .findFirst()
                .ifPresent(program -> link.add(new Mark(program.mark(), program.colour())));
        link.add(title);
        if (line.kind() == ArticleKind.RULES) {
            link.add(new Badge(Icon.SCALE, getTranslation("knowledge.kind.RULES"), Tone.NEUTRAL));
        }
        if (line.language() != language()) {
            link.add(new Span(line.language().name()));
        }
        if (line.id().equals(open)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private void showOpen(Language wanted) {
        reading.removeAll();
        facts.removeAll();
        var article = Optional.ofNullable(open).flatMap(id -> shelf.read(id, wanted));
        article.ifPresentOrElse(
                this::show,
                () -> reading.add(new Card(getTranslation("knowledge.article"))
                        .with(new EmptyState(Icon.BOOK, getTranslation("knowledge.choose")))));
        showGaps();
    }

    private void show(Article article) {
        reading.removeAll();
        facts.removeAll();
        var text = cards.text(article);
        if (gatekeeper.allows(Permission.WRITE_KNOWLEDGE, article.program())) {
            text.withHeader(Buttons.plain(
                    Icon.PENCIL, getTranslation("knowledge.edit"), () -> edit(article, article.language())));
            text.withHeader(retiring(article));
        }
        reading.add(text);
        facts.add(cards.facts(article, this::showOpen, missing -> edit(article, missing), this::show));
        cards.uses(article).ifPresent(facts::add);
    }

    /** Undone by the same button, so that nobody is asked whether he is sure. */
    private Component retiring(Article article) {
        return shelf.retirementOf(article).isPresent()
                ? Buttons.plain(
                        Icon.CHECK,
                        getTranslation("knowledge.restore"),
                        () -> settle(article, () -> shelf.restore(article)))
                : Buttons.plain(
                        Icon.X, getTranslation("knowledge.retire"), () -> settle(article, () -> shelf.retire(article)));
    }

    private void settle(Article article, Runnable settling) {
        settling.run();
        showFound();
        show(article);
    }

    private Optional<Component> newArticle() {
        var writable = programs.stream()
                .filter(program -> gatekeeper.allows(Permission.WRITE_KNOWLEDGE, program.id()))
                .toList();
        return writable.isEmpty()
                ? Optional.empty()
                : Optional.of(Buttons.plain(
                        Icon.PLUS,
                        getTranslation("knowledge.new"),
                        () -> ArticleDialog.forNew(shelf, writable, language(), "", formats.today(), this::navigateTo)
                                .open()));
    }

    private void edit(Article article, Language language) {
        var from = shelf.newest(article.id(), language).orElse(article);
        ArticleDialog.forArticle(shelf, from, language, formats.today(), this::navigateTo)
                .open();
    }

    private void navigateTo(ArticleId article, Language language) {
        open = article;
        getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, "knowledge/" + article.value()));
        showFound();
        showOpen(language);
    }

    private Language language() {
        return Language.ofLocale(getLocale());
    }
}
