package org.infolinia.tickets.ui.parts;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote, apart from his signature and from the older mail that his program quoted beneath. Only for
 * showing: nothing is removed from what is stored.
 */
public record QuotedText(String fresh, String signature, String quoted) {

    private static final Pattern HEADLINE = Pattern.compile(
            "^\\s*(?:"
                    + "(?:W dniu|Dnia|dn\\.|pon\\.|wt\\.|śr\\.|czw\\.|pt\\.|sob\\.|niedz\\.).{0,200}(?:napisał|pisze|wrote).{0,20}:"
                    + "|On .{0,200}wrote:"
                    + "|.{0,200} tarixində .{0,200}yaz(?:dı|ıb).{0,10}:"
                    + "|-{2,}\\s*(?:Original Message|Wiadomość oryginalna|Oryginalna wiadomość|Orijinal mesaj).{0,20}"
                    + ")\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What telephones write under a message by themselves; a line of its own that says nothing else. */
    private static final Pattern OF_A_TELEPHONE = Pattern.compile(
            "^\\s*(?:"
                    + "Wysłan[oey] (?:z|ze|za pomocą|przy użyciu) .{1,60}"
                    + "|Sent (?:from|with|via|using) (?:my |the )?(?:iPhone|iPad|Android|Samsung|Galaxy|Huawei|Xiaomi|BlackBerry|Windows"
                    + "|mobile|phone|smartphone|tablet|Outlook|Yahoo|Gmail|Proton ?Mail|Mail|Nokia|Motorola|Pixel).{0,60}"
                    + "|Get Outlook for (?:iOS|Android).{0,20}"
                    + "|Pobierz (?:aplikację )?Outlook(?:a)? (?:dla|na) .{1,30}"
                    + "|.{0,40}(?:iPhone|iPad|Android|Samsung|Galaxy|Huawei|Xiaomi|telefon|mobil|smartfon|cihaz|Outlook|Gmail|Mail)\\S{0,20}"
                    + " (?:vasitəsilə )?göndəril(?:ib|di|mişdir)"
                    + "|Отправлено (?:с|со|из) .{1,60}"
                    + ")[.!]?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Whoever has more under two hyphens goes on writing. */
    private static final int LONGEST_SIGNATURE = 15;

    public static QuotedText of(String text) {
        var lines = text.strip().lines().toList();
        int quote = firstQuoted(lines);
        if (quote < lines.size()) {
            int signature = firstSigned(lines.subList(0, quote));
            return new QuotedText(
                    joined(lines, 0, signature), joined(lines, signature, quote), joined(lines, quote, lines.size()));
        }
        int signature = firstSigned(lines);
        int beforeIt = firstQuoted(lines.subList(0, signature));
        return new QuotedText(
                joined(lines, 0, beforeIt), joined(lines, signature, lines.size()), joined(lines, beforeIt, signature));
    }

    public boolean hasQuote() {
        return !quoted.isEmpty();
    }

    public boolean hasSignature() {
        return !signature.isEmpty();
    }

    public int quotedLines() {
        return (int) quoted.lines().count();
    }

    private static String joined(List<String> lines, int from, int to) {
        return String.join("\n", lines.subList(from, to)).strip();
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

    /** Two hyphens alone on a line (RFC 3676, 4.3), or what a telephone wrote at the end; never the whole message. */
    private static int firstSigned(List<String> lines) {
        int end = withoutBlanks(lines, lines.size());
        for (int line = end - 1; line >= Math.max(1, end - LONGEST_SIGNATURE); line--) {
            if (lines.get(line).stripTrailing().equals("--")) {
                return line;
            }
        }
        int first = end;
        while (first > 1 && OF_A_TELEPHONE.matcher(lines.get(first - 1)).matches()) {
            first = withoutBlanks(lines, first - 1);
        }
        return first < end && first > 0 ? first : lines.size();
    }

    private static int withoutBlanks(List<String> lines, int end) {
        int last = end;
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    private static boolean isQuotedOrBlank(String line) {
        return line.isBlank() || isQuoted(line);
    }

    private static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }
}
