package org.infolinia.kernel;

/** First and last name as the person writes them; neither blank, 100 characters each at most. */
public record PersonName(String first, String last) {

    private static final int MAXIMUM_LENGTH = 100;

    public PersonName {
        first = checked(first);
        last = checked(last);
    }

    public String full() {
        return first + " " + last;
    }

    public String initials() {
        return "" + first.charAt(0) + last.charAt(0);
    }

    private static String checked(String part) {
        var name = part.strip();
        if (name.isEmpty() || name.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("A name has 1 to " + MAXIMUM_LENGTH + " characters");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A name has no control characters");
        }
        return name;
    }
}
