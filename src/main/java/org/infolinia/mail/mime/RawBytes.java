package org.infolinia.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;

/**
 * Brings a raw message to what the MIME library expects: any line ends, mailbox separators, empty lines before the
 * headers, lines that are no headers among them, and headers without end. The body is not touched.
 */
final class RawBytes {

    private static final int MAXIMUM_HEADER_BYTES = 256 * 1024;
    private static final int MAXIMUM_HEADER_LINES = 1000;
    private static final int LOOKAHEAD_LINES = 50;
    private static final int NAME_WITHIN = 100;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,80}[ \\t]{0,10}:.*", Pattern.DOTALL);
    private static final Pattern SEPARATOR = Pattern.compile(">?From [^:].*", Pattern.DOTALL);
    private static final Pattern COMMON_HEADER = Pattern.compile(
            "(?:from|to|cc|subject|date|received|reply-to|return-path|message-id|mime-version|content-[a-z-]{1,40})[ \\t]*:.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final byte[] raw;
    private final ByteArrayOutputStream headers = new ByteArrayOutputStream();
    private int position;
    private int headerLines;
    private boolean isCut;

    private RawBytes(byte[] raw) {
        this.raw = raw;
    }

    /** @param isCut whether headers past a limit were left out */
    record Prepared(byte[] bytes, boolean isCut) {}

    static Prepared prepared(byte[] raw) {
        return new RawBytes(hasLineFeed(raw) ? raw : withLineFeeds(raw)).prepared();
    }

    private Prepared prepared() {
        skipWhatStandsBefore();
        while (position < raw.length && !isEndOfHeaders()) {
            readLine();
        }
        var whole = new ByteArrayOutputStream(headers.size() + 2 + raw.length - position);
        whole.writeBytes(headers.toByteArray());
        whole.write('\r');
        whole.write('\n');
        whole.write(raw, position, raw.length - position);
        return new Prepared(whole.toByteArray(), isCut);
    }

    /** Empty lines count only when headers follow, so that a body alone stays a body. */
    private void skipWhatStandsBefore() {
        if (startsWith(BYTE_ORDER_MARK)) {
            position = BYTE_ORDER_MARK.length;
        }
        int first = position;
        while (first < raw.length && isBlank(first)) {
            first = nextLine(first);
        }
        if (first < raw.length && (isHeader(first) || isSeparator(first))) {
            position = first;
        }
        if (position < raw.length && isSeparator(position)) {
            position = nextLine(position);
        }
    }

    /** True also at the first line of a body that no empty line sets apart. */
    private boolean isEndOfHeaders() {
        if (endOfContent(position) == position) {
            position = nextLine(position);
            return true;
        }
        if (isBlank(position)) {
            return !continuesWithHeaders(nextLine(position));
        }
        return !isHeader(position) && !isContinuation() && !commonHeaderFollows();
    }

    private boolean continuesWithHeaders(int line) {
        return line < raw.length && endOfContent(line) > line && (startsWithBlank(line) || isHeader(line));
    }

    private boolean isContinuation() {
        return headerLines > 0 && startsWithBlank(position);
    }

    private void readLine() {
        int next = nextLine(position);
        int end = endOfContent(position);
        boolean isWanted = isHeader(position) || isContinuation();
        if (isWanted
                && (headerLines >= MAXIMUM_HEADER_LINES || headers.size() + end - position > MAXIMUM_HEADER_BYTES)) {
            isCut = true;
        } else if (isWanted && !isCut) {
            headers.write(raw, position, end - position);
            headers.write('\r');
            headers.write('\n');
            headerLines++;
        }
        position = next;
    }

    private boolean commonHeaderFollows() {
        int line = nextLine(position);
        for (int i = 0; i < LOOKAHEAD_LINES && line < raw.length && endOfContent(line) > line; i++) {
            if (COMMON_HEADER.matcher(beginning(line)).matches()) {
                return true;
            }
            line = nextLine(line);
        }
        return false;
    }

    private boolean isHeader(int line) {
        return HEADER.matcher(beginning(line)).matches();
    }

    private boolean isSeparator(int line) {
        return SEPARATOR.matcher(beginning(line)).matches();
    }

    private boolean isBlank(int line) {
        return beginning(line).isBlank() && endOfContent(line) - line < NAME_WITHIN;
    }

    private boolean startsWithBlank(int line) {
        return raw[line] == ' ' || raw[line] == '\t';
    }

    private String beginning(int line) {
        int end = line;
        while (end < raw.length && end - line < NAME_WITHIN && !isLineEnd(raw[end])) {
            end++;
        }
        return new String(raw, line, end - line, ISO_8859_1);
    }

    private int endOfContent(int line) {
        int end = line;
        while (end < raw.length && !isLineEnd(raw[end])) {
            end++;
        }
        return end;
    }

    private int nextLine(int line) {
        int end = endOfContent(line);
        if (end == raw.length) {
            return end;
        }
        boolean isPair = raw[end] == '\r' && end + 1 < raw.length && raw[end + 1] == '\n';
        return end + (isPair ? 2 : 1);
    }

    private boolean startsWith(byte[] beginning) {
        if (raw.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (raw[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineEnd(byte letter) {
        return letter == '\n' || letter == '\r';
    }

    private static boolean hasLineFeed(byte[] raw) {
        for (byte letter : raw) {
            if (letter == '\n') {
                return true;
            }
        }
        return false;
    }

    private static byte[] withLineFeeds(byte[] raw) {
        var changed = raw.clone();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == '\r') {
                changed[i] = '\n';
            }
        }
        return changed;
    }
}
