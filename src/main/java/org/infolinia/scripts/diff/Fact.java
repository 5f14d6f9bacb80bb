package org.infolinia.scripts.diff;

import org.infolinia.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said.
 *
 * @param of key of the answer or objection that it is about; empty where that is clear
 * @param language of texts; null for all else
 */
public record Fact(Aspect aspect, String of, @Nullable Language language) {}
