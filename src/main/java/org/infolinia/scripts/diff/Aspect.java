package org.infolinia.scripts.diff;

import java.util.Locale;

/** A part of what a script or a place says. */
public enum Aspect {
    TITLE,
    TOPIC,
    LANGUAGES,
    START,
    OBJECTION,
    OBJECTION_PLACE,
    KIND,
    WORDS,
    HINT,
    ARTICLES,
    DETAIL,
    GUARDS,
    ANSWERS,
    ANSWER,
    ANSWER_WAY,
    RULES,
    NEXT,
    OTHERWISE;

    /** Key of its words in the bundles. */
    public String messageKey() {
        return "scripts.aspect." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
