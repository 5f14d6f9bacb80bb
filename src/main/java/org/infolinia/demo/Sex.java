package org.infolinia.demo;

enum Sex {
    FEMALE,
    MALE;

    static Sex ofLetter(String letter) {
        return "F".equals(letter) ? FEMALE : MALE;
    }
}
