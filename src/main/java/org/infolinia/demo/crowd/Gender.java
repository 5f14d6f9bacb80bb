package org.infolinia.demo.crowd;

public enum Gender {
    WOMAN,
    MAN;

    public static Gender ofLetter(String letter) {
        return "F".equals(letter) ? WOMAN : MAN;
    }
}
