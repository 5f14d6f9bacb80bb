package org.infolinia.tickets.ui;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote, apart from the older mail that his program quoted beneath. Only for showing: nothing is removed
 * from what is stored.
 */
record QuotedText(String fresh, String quoted) {

    private static final Pattern HEADLINE = Pattern.compile(
            "^\\s*(?:"
                    + "(?:W dniu|Dnia|dn\\.|pon\\.|wt\\.|śr\\.|czw\\.|pt\\.|sob\\.|niedz\\.).{0,200}(?:napisał|pisze|wrote).{0,20}:"
                    + "|On .{0,200}wrote:"
                    + "|.{0,200} tarixində .{0,200}yaz(?:dı|ıb).{0,10}:"
                    + "|-{2,}\\s*(?:Original Message|Wiadomość oryginalna|Oryginalna wiadomość|Orijinal mesaj).{0,20}"
                    + ")\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static QuotedText of(String text) {
        var lines = text.strip().lines().toList();
        int start = firstQuoted(lines);
        return new QuotedText(
                String.join("\n", lines.subList(0, start)).strip(),
                String.join("\n", lines.subList(start, lines.size())).strip());
    }

    boolean hasQuote() {
        return !quoted.isEmpty();
    }

    int quotedLines() {
        return (int) quoted.lines().count();
    }

    /** A headline of a quote, or the first of the {@code >} lines that reach to the end; answers between them count. */
    private static int firstQuoted(List<String> lines) {
        for (int line = 1; line < lines.size(); line++) {
            if (HEADLINE.matcher(lines.get(line)).matches()) {
                return line;
            }
        }
        int first = lines.size();
        while (first > 1 && isQuotedOrBlank(lines.get(first - 1))) {
            first--;
        }
        return first < lines.size()
                        && lines.subList(first, lines.size()).stream().anyMatch(QuotedText::isQuoted)
                ? first
                : lines.size();
    }

    private static boolean isQuotedOrBlank(String line) {
        return line.isBlank() || isQuoted(line);
    }

    private static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }
}
