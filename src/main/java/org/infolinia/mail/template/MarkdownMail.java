package org.infolinia.mail.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.springframework.web.util.HtmlUtils;

/**
 * The HTML part of one mail. Words are escaped before they get into the Markdown, and whole passages are put in their
 * places after it, so that neither can change what is around them.
 */
class MarkdownMail {

    private static final Pattern PUNCTUATION = Pattern.compile("([!-/:-@\\[-`{-~])");
    private static final Pattern PRIVATE_USE = Pattern.compile("[\uE000-\uF8FF]");
    private static final char OPENING = '\uE000';
    private static final char CLOSING = '\uE001';
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new PicturesInMail())
            .softbreak("<br>\n")
            .attributeProviderFactory(context -> styled())
            .build();

    private final List<String> passages = new ArrayList<>();

    /** What stands in the Markdown for a fact. */
    String inMarkdown(Fact fact) {
        return switch (fact) {
            case Fact.Words(String text) ->
                PUNCTUATION.matcher(withoutMarkers(text)).replaceAll("\\\\$1");
            case Fact.Link(String text) -> "<" + text + ">";
            case Fact.Markdown(String markdown, String text, var pictures) -> passage(render(markdown, pictures));
            case Fact.Lines(String text) ->
                passage("<p style=\"margin:0 0 16px\">"
                        + HtmlUtils.htmlEscape(text).replace("\n", "<br>\n") + "</p>\n");
            case Fact.Choices choices -> passage(buttons(choices));
        };
    }

    /** @param markdown what came of a template and what {@link #inMarkdown} gave for its variables */
    String html(String markdown) {
        var html = RENDERER.render(PARSER.parse(markdown));
        for (int place = 0; place < passages.size(); place++) {
            var marker = Pattern.quote(marker(place));
            html = Pattern.compile("<p[^>]*>" + marker + "</p>\n?|" + marker)
                    .matcher(html)
                    .replaceAll(Matcher.quoteReplacement(passages.get(place)));
        }
        return html;
    }

    static String withoutMarkers(String text) {
        return PRIVATE_USE.matcher(text).replaceAll("");
    }

    private String passage(String html) {
        passages.add(withoutMarkers(html));
        return marker(passages.size() - 1);
    }

    private static String marker(int place) {
        return OPENING + Integer.toString(place) + CLOSING;
    }

    private static String render(String markdown, Map<String, String> pictures) {
        var text = PARSER.parse(markdown);
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                image.setDestination(pictures.getOrDefault(image.getDestination(), image.getDestination()));
            }
        });
        return RENDERER.render(text);
    }

    private static String buttons(Fact.Choices choices) {
        return choices.choices().stream()
                .map(choice -> "<a href=\"" + HtmlUtils.htmlEscape(choice.link().text())
                        + "\" style=\"display:inline-block;margin:0 8px 8px 0;padding:11px 16px;border:1px solid #7b8492;"
                        + "border-radius:8px;color:#161a20;text-decoration:none\">"
                        + HtmlUtils.htmlEscape(choice.label())
                        + "</a>")
                .collect(Collectors.joining("\n", "<p style=\"margin:0 0 8px\">", "</p>\n"));
    }

    /** As ever, and pictures may come with the mail. */
    private static final class PicturesInMail implements UrlSanitizer {

        private final UrlSanitizer usual = new DefaultUrlSanitizer();

        @Override
        public String sanitizeLinkUrl(String url) {
            return usual.sanitizeLinkUrl(url);
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return url.startsWith("cid:") ? url : usual.sanitizeImageUrl(url);
        }
    }

    private static AttributeProvider styled() {
        return MarkdownMail::style;
    }

    private static void style(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Paragraph) {
            attributes.put("style", "margin:0 0 16px");
        } else if (tag.equals("a")) {
            attributes.put("style", "color:#2449b4");
        } else if (node instanceof Image) {
            attributes.put("style", "max-width:100%;height:auto");
        }
    }
}
