package org.infolinia.scripts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.WorkPage;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.drawing.ScriptDrawing;
import org.springframework.security.access.AccessDeniedException;

/** A script drawn, to be looked at, saved and printed for signing; below it the same as text. */
@Route("scripts/drawing")
@PermitAll
class DrawingView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private final transient ScriptLibrary library;
    private final transient Formats formats;
    private transient Language language;

    DrawingView(ScriptLibrary library, Formats formats) {
        this.library = library;
        this.formats = formats;
        this.language = Language.ofLocale(getLocale());
        addClassNames("page-slot", "script-drawing");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        readable(id).ifPresentOrElse(this::show, this::showNothing);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("scripts.drawing");
    }

    private Optional<ScriptVersion> readable(long id) {
        try {
            return id > 0 ? Optional.of(library.version(new ScriptVersionId(id))) : Optional.empty();
        } catch (IllegalArgumentException | AccessDeniedException notThere) {
            return Optional.empty();
        }
    }

    private void showNothing() {
        removeAll();
        add(new WorkPage(new Strip(getPageTitle()))
                .work(new Card(getPageTitle())
                        .with(new EmptyState(Icon.SCRIPT, getTranslation("scripts.compare.none")))));
    }

    private void show(ScriptVersion version) {
        removeAll();
        var words = new WordsOfDrawing(version, formats, language, getLocale(), this::getTranslation);
        var svg = ScriptDrawing.svg(version.content(), language, words);
        var paper = new Div(new Svg(svg));
        paper.addClassName("paper");
        paper.getElement().setAttribute("tabindex", "0");
        paper.getElement().setAttribute("role", "region");
        paper.getElement().setAttribute("aria-label", getPageTitle());
        var sentences = new OrderedList();
        ScriptDrawing.text(version.content(), language, words)
                .forEach(sentence -> sentences.add(new ListItem(sentence)));
        var back = new Anchor(
                "scripts/" + version.id().value(), version.content().title().in(language));
        add(new WorkPage(new Strip(getPageTitle(), back).with(languages(version), download(version, svg)))
                .work(new Card(Icon.ROUTE, getPageTitle())
                        .filling()
                        .with(paper, new NativeDetails(getTranslation("scripts.drawing.text"), sentences))));
    }

    private Component languages(ScriptVersion version) {
        var choice = new Select<Language>();
        choice.setAriaLabel(getTranslation("scripts.spoken-language"));
        choice.setItems(version.content().languages());
        choice.setItemLabelGenerator(one -> getTranslation("scripts.language." + one.code()));
        choice.setValue(language);
        choice.addValueChangeListener(change -> {
            language = change.getValue();
            show(version);
        });
        return choice;
    }

    private Component download(ScriptVersion version, String svg) {
        var file = svg.getBytes(StandardCharsets.UTF_8);
        var name = version.content().code() + "-" + version.number() + ".svg";
        return new Anchor(
                DownloadHandler.fromInputStream(request ->
                        new DownloadResponse(new ByteArrayInputStream(file), name, "image/svg+xml", file.length)),
                getTranslation("scripts.drawing.save"));
    }
}
