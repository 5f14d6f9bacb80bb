package org.infolinia.demo.people;

import org.infolinia.kernel.PersonName;

/** What Polish forms of address and surnames depend on. */
public enum Sex {
    FEMALE,
    MALE;

    static Sex ofLetter(String letter) {
        return "F".equals(letter) ? FEMALE : MALE;
    }

    /** Polish first names of women all end in {@code a}, and nearly none of men do; good enough for made-up people. */
    public static Sex guessedFrom(PersonName name) {
        return name.first().endsWith("a") ? FEMALE : MALE;
    }
}
