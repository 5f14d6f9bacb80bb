package org.infolinia.scripts.diff;

/** @param before empty when it was not said, as is {@code after} when it is not said any more */
public record Change(Fact fact, String before, String after) {}
