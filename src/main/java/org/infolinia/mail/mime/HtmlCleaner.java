package org.infolinia.mail.mime;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/** Leaves of HTML what is on the list of the harmless: words, structure and links; nothing is loaded from anywhere. */
final class HtmlCleaner {

    private static final PolicyFactory HARMLESS = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "div",
                    "span",
                    "b",
                    "i",
                    "u",
                    "s",
                    "strong",
                    "em",
                    "small",
                    "sub",
                    "sup",
                    "blockquote",
                    "pre",
                    "code",
                    "ul",
                    "ol",
                    "li",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "a")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("colspan", "rowspan")
            .onElements("td", "th")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private HtmlCleaner() {}

    static String harmless(String html) {
        return HARMLESS.sanitize(html);
    }

    /** The words alone, with line breaks where a reader of the HTML sees them. */
    static String text(String html) {
        var words = new Words();
        HtmlSanitizer.sanitize(html, words);
        return words.text();
    }

    private static final class Words implements HtmlSanitizer.Policy {

        private static final Set<String> SILENT = Set.of("style", "script", "title", "head", "noscript");
        private static final Set<String> BREAKING = Set.of(
                "br", "p", "div", "tr", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "pre");

        private final StringBuilder text = new StringBuilder();
        private int silentDepth;

        @Override
        public void openDocument() {
            text.setLength(0);
        }

        @Override
        public void closeDocument() {
            silentDepth = 0;
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            if (SILENT.contains(element)) {
                silentDepth++;
            }
            if (BREAKING.contains(element)) {
                text.append('\n');
            }
        }

        @Override
        public void closeTag(String element) {
            if (SILENT.contains(element)) {
                silentDepth--;
            }
            if (BREAKING.contains(element)) {
                text.append('\n');
            }
        }

        @Override
        public void text(String words) {
            if (silentDepth == 0) {
                text.append(words.replaceAll("\\s+", " "));
            }
        }

        String text() {
            return text.toString()
                    .replaceAll("[ \\u00a0]*\\n[ \\u00a0]*", "\n")
                    .replaceAll("\\n{3,}", "\n\n")
                    .strip();
        }
    }
}
