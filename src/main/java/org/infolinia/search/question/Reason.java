package org.infolinia.search.question;

import java.util.Locale;

/** Why a thing is in the answer. */
public enum Reason {
    SAME,
    NICKNAME,
    OTHER_FORM,
    BEGINNING,
    SOUND,
    TYPO,
    PHONE,
    PHONE_END,
    PHONE_TYPO,
    CARD,
    CARD_END,
    CARD_TYPO,
    EMAIL,
    EMAIL_TYPO,
    NUMBER,
    BORN,
    TOWN,
    WORDS;

    /** Where its words stand in the bundles. */
    public String messageKey() {
        return "search.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
