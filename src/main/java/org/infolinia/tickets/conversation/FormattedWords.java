package org.infolinia.tickets.conversation;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * What colleagues wrote in Markdown, as HTML for our own pages. Nothing in it runs, and nothing is fetched for it: pictures
 * that were sent along are the pages' own matter, and of others only the words are left.
 */
public final class FormattedWords {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("a")) {
                    attributes.put("target", "_blank");
                    attributes.put("rel", "noopener noreferrer");
                }
            })
            .build();

    private FormattedWords() {}

    public static String html(String markdown) {
        var words = PARSER.parse(markdown);
        words.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                leaveItsWords(image);
            }
        });
        return RENDERER.render(words);
    }

    private static void leaveItsWords(Image image) {
        while (image.getFirstChild() != null) {
            image.insertBefore(image.getFirstChild());
        }
        image.unlink();
    }
}
