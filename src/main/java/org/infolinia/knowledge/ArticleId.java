package org.infolinia.knowledge;

/** Surrogate identifier of an article in all its languages; always positive. */
public record ArticleId(long value) {

    public ArticleId {
        if (value <= 0) {
            throw new IllegalArgumentException("Article identifiers are positive, not " + value);
        }
    }
}
