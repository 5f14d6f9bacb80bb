package org.infolinia.knowledge;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody wrote an article anew, and when.
 *
 * @param inForceFrom the day from which it counts, until a later version does; may be ahead
 */
public record ArticleVersion(int version, String title, LocalDate inForceFrom, String writtenBy, Instant writtenAt) {}
