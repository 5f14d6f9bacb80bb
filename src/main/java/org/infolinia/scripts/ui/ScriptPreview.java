package org.infolinia.scripts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.knowledge.ArticleLine;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.jspecify.annotations.Nullable;

/** A whole script to be read from the top: each place with its words and the places it leads to. */
class ScriptPreview extends Div {

    private final ScriptContent content;
    private final Language language;
    private final transient Function<List<String>, List<ArticleLine>> shelf;

    /** @param shelf finds the program's articles by their keys */
    ScriptPreview(ScriptContent content, Language language, Function<List<String>, List<ArticleLine>> shelf) {
        this.content = content;
        this.language = language;
        this.shelf = shelf;
        addClassName("script-preview");
        getElement().setAttribute("lang", language.code());
        content.nodes().forEach(node -> add(place(node)));
    }

    private Component place(Node node) {
        var head = new Header(kind(node), new H3(node.title().in(language)));
        var place = new Article(head);
        place.addClassName("script-node");
        place.setId(node.key());
        var words = node.words();
        if (words != null) {
            place.add(line(words.in(language), "says"));
        }
        var hint = node.hint();
        if (hint != null) {
            var cue = line(hint.in(language), "cue");
            cue.addComponentAsFirst(Icon.INFO.create());
            place.add(cue);
        }
        place.add(leads(node));
        if (!node.articles().isEmpty()) {
            place.add(articles(node));
        }
        return place;
    }

    private Component articles(Node node) {
        var articles = new Div(new Span(getTranslation("scripts.articles") + ":"));
        articles.addClassName("leads");
        shelf.apply(node.articles())
                .forEach(
                        line -> articles.add(new Anchor("knowledge/" + line.id().value(), line.title())));
        return articles;
    }

    private Badge kind(Node node) {
        return switch (node) {
            case Node.Say say -> badge(Icon.VOICE, "say", Tone.NEUTRAL);
            case Node.Ask ask -> badge(Icon.QUESTION, "ask", Tone.NEUTRAL);
            case Node.Choice choice -> badge(Icon.LIST, "choice", Tone.NEUTRAL);
            case Node.Verify verify -> badge(Icon.SHIELD, "verify", Tone.ACCENT);
            case Node.Disclose disclose -> badge(Icon.ALERT, "disclose", Tone.WARN);
            case Node.Show show -> badge(Icon.EYE, "show", Tone.NEUTRAL);
            case Node.Action action -> badge(Icon.PENCIL, "action", Tone.ACCENT);
            case Node.Logic logic -> badge(Icon.ROUTE, "logic", Tone.NEUTRAL);
            case Node.Call call -> badge(Icon.SCRIPT, "call", Tone.NEUTRAL);
            case Node.End end -> badge(Icon.FLAG, "end", Tone.OK);
        };
    }

    private Badge badge(Icon icon, String kind, Tone tone) {
        return new Badge(icon, getTranslation("scripts.kind." + kind), tone);
    }

    private Component leads(Node node) {
        var leads = new Div();
        leads.addClassName("leads");
        node.exits().forEach(exit -> leads.add(lead(exit)));
        switch (node) {
            case Node.Disclose words -> leads.add(new Span(getTranslation("scripts.guards", guarded(words))));
            case Node.End end
            when end.disposition() != null ->
                leads.add(new Span(getTranslation("scripts.disposition", end.disposition())));
            default -> {}
        }
        return leads;
    }

    private String guarded(Node.Disclose words) {
        return words.guards().isEmpty()
                ? getTranslation("scripts.every-end")
                : String.join(", ", words.guards().stream().map(this::titleOf).toList());
    }

    private Component lead(Node.Exit exit) {
        var label = exit.label();
        var prefix = label == null ? "→ " : label.in(language) + " → ";
        return new Span(new Span(prefix), way(exit.to()));
    }

    private Component way(@Nullable String to) {
        if (to == null || content.find(to).isEmpty()) {
            return new Span(Node.BACK.equals(to) ? getTranslation("scripts.back") : "?");
        }
        var link = new Anchor("#" + to, titleOf(to));
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private String titleOf(String key) {
        return content.find(key).map(node -> node.title().in(language)).orElse(key);
    }

    private static Paragraph line(String text, String className) {
        var line = new Paragraph(new Span(text));
        line.addClassName(className);
        return line;
    }
}
