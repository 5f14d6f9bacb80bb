package org.infolinia.tickets.texts.ui;

/** How a part of an answer is set off in Markdown. */
public enum Marking {
    BOLD {
        @Override
        Marked mark(String text, int from, int to) {
            return surround(text, from, to, "**", "**");
        }
    },
    ITALIC {
        @Override
        Marked mark(String text, int from, int to) {
            return surround(text, from, to, "_", "_");
        }
    },
    /** Every line of the part becomes an item. */
    LIST {
        @Override
        Marked mark(String text, int from, int to) {
            int start = text.lastIndexOf('\n', from - 1) + 1;
            var items = ITEM + text.substring(start, to).replace("\n", "\n" + ITEM);
            int end = start + items.length();
            return new Marked(text.substring(0, start) + items + text.substring(to), end, end);
        }
    },
    /** The part is what one clicks; where it leads to is typed next. */
    LINK {
        @Override
        Marked mark(String text, int from, int to) {
            var marked = surround(text, from, to, "[", "](" + ADDRESS + ")");
            int address = marked.to() + "](".length();
            return new Marked(marked.text(), address, address + ADDRESS.length());
        }
    };

    private static final String ITEM = "- ";
    private static final String ADDRESS = "https://";

    /**
     * A text with its marks.
     *
     * @param from where the part begins that is to be selected now
     * @param to behind its end; the same as {@code from} for a mere caret
     */
    record Marked(String text, int from, int to) {}

    /** @param from where the part begins, up to {@code to}, behind its end */
    abstract Marked mark(String text, int from, int to);

    private static Marked surround(String text, int from, int to, String before, String behind) {
        return new Marked(
                text.substring(0, from) + before + text.substring(from, to) + behind + text.substring(to),
                from + before.length(),
                to + before.length());
    }
}
