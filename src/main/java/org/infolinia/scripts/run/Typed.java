package org.infolinia.scripts.run;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infolinia.kernel.Outcome;
import org.infolinia.scripts.Node.Ask.Field;
import org.infolinia.scripts.ValueType;
import org.jspecify.annotations.Nullable;

/** What an agent typed where a place asks for something, made into the answer that is kept. */
final class Typed {

    private static final Pattern SPOKEN_DATE = Pattern.compile("(\\d{1,2})[ ./-](\\d{1,2})(?:[ ./-](\\d{4}))?\\.?");
    private static final String CODE = "[A-Z0-9][A-Z0-9/.-]{1,39}";

    private Typed() {}

    /**
     * Refused as {@code script-answer-missing}, {@code script-answer-no-date}, {@code script-answer-no-number} or
     * {@code script-answer-no-code}.
     */
    static Outcome<String> answer(Field field, @Nullable String text, LocalDate today) {
        var typed = text == null ? "" : text.strip();
        if (typed.isEmpty()) {
            return Outcome.refused("script-answer-missing");
        }
        return switch (field) {
            case TEXT -> Outcome.done(shortened(typed));
            case DATE ->
                date(typed, today)
                        .map(date -> Outcome.done(date.toString()))
                        .orElseGet(() -> Outcome.refused("script-answer-no-date"));
            case NUMBER ->
                ValueType.number(typed)
                        .map(number -> Outcome.done(number.toPlainString()))
                        .orElseGet(() -> Outcome.refused("script-answer-no-number"));
            case CODE -> code(typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        };
    }

    static String shortened(String text) {
        return text.length() <= ScriptRunner.MAXIMUM_ANSWER_LENGTH
                ? text
                : text.substring(0, ScriptRunner.MAXIMUM_ANSWER_LENGTH);
    }

    private static Outcome<String> code(String code) {
        return code.matches(CODE) ? Outcome.done(code) : Outcome.refused("script-answer-no-code");
    }

    /** As people say it, {@code 15.11} or {@code 15/11/2026}; without a year it is the last such day. */
    private static Optional<LocalDate> date(String text, LocalDate today) {
        try {
            var spoken = SPOKEN_DATE.matcher(text);
            if (!spoken.matches()) {
                return Optional.of(LocalDate.parse(text));
            }
            int day = Integer.parseInt(spoken.group(1));
            int month = Integer.parseInt(spoken.group(2));
            var year = spoken.group(3);
            var date = LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), month, day);
            return Optional.of(year == null && date.isAfter(today) ? date.minusYears(1) : date);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
