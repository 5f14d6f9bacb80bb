package org.infolinia.scripts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.scripts.FilledText.Part;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.Words;
import org.jspecify.annotations.Nullable;

/** A place as an agent will see it, in each language of the script; variables are marked by their names. */
class PlacePreview extends Div {

    PlacePreview() {
        addClassName("place-preview");
    }

    void show(ScriptContent content, Node node, Language authors) {
        removeAll();
        content.languages().forEach(language -> add(inLanguage(content, node, language, authors)));
    }

    private Component inLanguage(ScriptContent content, Node node, Language language, Language authors) {
        var name = new H3(getTranslation("scripts.language." + language.code()));
        var said = new Div();
        said.getElement().setAttribute("lang", language.code());
        said.addClassName("place-said");
        if (node.isCompulsory()) {
            said.add(new Badge(Icon.ALERT, getTranslation("scripts.read-aloud"), Tone.WARN));
        }
        var title = new Span(node.title().find(language).orElse(""));
        title.addClassName("strong");
        said.add(title);
        said.add(spoken(node.words(), language, content, authors));
        var hint = node.hint();
        hint(hint, language, said);
        said.add(ways(content, node, language));
        return new Div(name, said);
    }

    private Component spoken(@Nullable Words words, Language language, ScriptContent content, Language authors) {
        var line = new Paragraph();
        line.addClassName("says");
        if (words == null) {
            return line;
        }
        if (words.find(language).isEmpty()) {
            line.setText(words.texts().isEmpty() ? "" : "—");
            return line;
        }
        words.fill(language, Part.Inserted::new).parts().forEach(part -> line.add(piece(part, content, authors)));
        return line;
    }

    private Component piece(Part part, ScriptContent content, Language authors) {
        var piece = new Span(part.text());
        if (part instanceof Part.Inserted) {
            piece.addClassName("inserted");
            piece.getElement()
                    .setAttribute("title", VariableWords.of(part.text(), content, authors, this::getTranslation));
        }
        return piece;
    }

    private static void hint(@Nullable Words hint, Language language, Div said) {
        if (hint != null && hint.find(language).isPresent()) {
            var cue = new Paragraph(new Span(hint.in(language)));
            cue.addComponentAsFirst(Icon.INFO.create());
            cue.addClassName("cue");
            said.add(cue);
        }
    }

    private Component ways(ScriptContent content, Node node, Language language) {
        var ways = new OrderedList();
        ways.addClassName("place-ways");
        node.exits().forEach(exit -> {
            var label = exit.label();
            var words = label == null ? "" : label.find(language).orElse("—") + " ";
            ways.add(new ListItem(words + "→ " + destination(content, exit.to(), language)));
        });
        return ways;
    }

    private String destination(ScriptContent content, @Nullable String to, Language language) {
        if (to == null) {
            return "?";
        }
        return Node.BACK.equals(to)
                ? getTranslation("scripts.back")
                : content.find(to).map(node -> node.title().in(language)).orElse("? (" + to + ")");
    }
}
