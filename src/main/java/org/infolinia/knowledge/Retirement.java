package org.infolinia.knowledge;

import java.time.Instant;

/** That an article is found no more, and who said so. */
public record Retirement(Instant at, String by) {}
