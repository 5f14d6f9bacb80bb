package org.infolinia.tickets;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a ticket is called, such as {@code INF-20417}. The last digit is Damm's check digit: any single wrong digit and
 * any two swapped neighbours are noticed, so that a number misread on the phone does not open a stranger's ticket.
 */
public record TicketNumber(long value) {

    private static final String PREFIX = "INF-";
    private static final int MAXIMUM_INPUT_LENGTH = 40;
    private static final Pattern AS_PEOPLE_WRITE = Pattern.compile("[\\[#(]*(?:INF)?[\\s-]*([0-9]{2,15})[\\])]*");
    private static final int BASE = 10;
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    public TicketNumber {
        if (value < BASE || checkDigit(value / BASE) != value % BASE) {
            throw new IllegalArgumentException(value + " is no ticket number");
        }
    }

    /** The number of the n-th ticket. */
    public static TicketNumber ofSequence(long n) {
        return new TicketNumber(n * BASE + checkDigit(n));
    }

    /** A number as people write it: {@code INF-20417}, {@code inf 20417}, {@code [#20417]}. */
    public static Optional<TicketNumber> parse(String input) {
        if (input.length() > MAXIMUM_INPUT_LENGTH) {
            return Optional.empty();
        }
        var match = AS_PEOPLE_WRITE.matcher(input.strip().toUpperCase(Locale.ROOT));
        return match.matches() ? ofDigits(Long.parseLong(match.group(1))) : Optional.empty();
    }

    /** The key that mail knows the ticket's conversation by. */
    public String conversation() {
        return "ticket:" + value;
    }

    /** The number in a key that mail knows a conversation by; empty when it is no ticket's. */
    public static Optional<TicketNumber> ofConversation(String key) {
        var name = "ticket:";
        return key.startsWith(name) ? parse(key.substring(name.length())) : Optional.empty();
    }

    /** As it stands in subjects, so that replies are known by it. */
    public String mark() {
        return "[#" + value + "]";
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }

    private static Optional<TicketNumber> ofDigits(long digits) {
        return digits >= BASE && checkDigit(digits / BASE) == digits % BASE
                ? Optional.of(new TicketNumber(digits))
                : Optional.empty();
    }

    private static int checkDigit(long number) {
        return Long.toString(number)
                .chars()
                .map(digit -> digit - '0')
                .reduce(0, (interim, digit) -> DAMM[interim][digit]);
    }
}
