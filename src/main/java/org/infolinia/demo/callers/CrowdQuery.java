package org.infolinia.demo.callers;

/**
 * What an agent types to find somebody.
 *
 * @param kind the label of a {@link QueryKind}, or one that begins with {@code keys-} for a prefix typed so far
 */
public record CrowdQuery(String kind, String text, long targetId) {}
