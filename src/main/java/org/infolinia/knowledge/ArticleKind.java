package org.infolinia.knowledge;

/** What an article is. */
public enum ArticleKind {
    /** How agents answer. */
    ARTICLE,
    /** What the program has promised; it is cited by the day from which it counts. */
    RULES
}
