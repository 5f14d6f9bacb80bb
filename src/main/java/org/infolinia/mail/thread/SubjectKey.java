package org.infolinia.mail.thread;

import java.util.Locale;
import java.util.regex.Pattern;

/** A subject without what mail programs and we put before and behind it, so that a reply to a reply has the same. */
public final class SubjectKey {

    private static final Pattern REPLY_PREFIX =
            Pattern.compile("(?iu)^(?:(?:re|odp|fwd?|pd|aw|wg|sv|cvb|yn[tl]|ответ)(?:\\[\\d+])?\\s*:\\s*)+");
    private static final Pattern MARK = Pattern.compile("\\[#[0-9A-Za-z-]{1,20}]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private SubjectKey() {}

    /** @return lower-case; empty when nothing is left of the subject */
    public static String of(String subject) {
        var unmarked = SPACES.matcher(MARK.matcher(subject).replaceAll(" ")).replaceAll(" ");
        return REPLY_PREFIX.matcher(unmarked.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
