package org.infolinia.knowledge;

import java.time.Instant;

/** That somebody wrote an article anew, and when. */
public record ArticleVersion(int version, String title, String writtenBy, Instant writtenAt) {}
