package org.infolinia.demo.callers;

/** The ways in which a caller's words differ from what stands in the register. */
public enum QueryKind {
    EXACT("exact"),
    NO_DIACRITICS("no-diacritics"),
    SWAPPED("swapped"),
    ONE_TYPO("one-typo"),
    TWO_TYPOS("two-typos"),
    TYPOS_IN_BOTH("typos-in-both"),
    MISHEARD_PL("misheard-pl"),
    MISHEARD_AZ("misheard-az"),
    MISHEARD_EN("misheard-en"),
    NICKNAME("nickname"),
    NICKNAME_OUTSIDE("nickname-outside"),
    INFLECTED("inflected"),
    GENDER("gender"),
    COMBINED("combined"),
    PHONE_WRONG_DIGIT("phone-wrong-digit"),
    CARD_WRONG_DIGIT("card-wrong-digit"),
    MISHEARD_LAST4("misheard-last4"),
    EMAIL_BY_EAR("email-by-ear"),
    EMAIL_TYPO("email-typo");

    private final String label;

    QueryKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
