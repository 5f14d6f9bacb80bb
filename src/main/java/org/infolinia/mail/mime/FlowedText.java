package org.infolinia.mail.mime;

/** Puts together the lines that a sender broke to fit ({@code format=flowed}, RFC 3676). */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    static String joined(String text, boolean deletesSpace) {
        var joined = new StringBuilder(text.length());
        int openDepth = -1;
        for (var line : text.split("\\n", -1)) {
            int depth = depth(line);
            var words = line.substring(depth);
            words = words.startsWith(" ") ? words.substring(1) : words;
            boolean isSignature = words.equals(SIGNATURE);
            if (openDepth == depth && !isSignature) {
                joined.append(words);
            } else {
                joined.append(joined.isEmpty() ? "" : "\n")
                        .append(depth > 0 ? ">".repeat(depth) + " " : "")
                        .append(words);
            }
            boolean isOpen = words.endsWith(" ") && !isSignature;
            if (isOpen && deletesSpace) {
                joined.setLength(joined.length() - 1);
            }
            openDepth = isOpen ? depth : -1;
        }
        return joined.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
