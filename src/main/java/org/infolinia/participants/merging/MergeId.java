package org.infolinia.participants.merging;

/** One merge of two participants, by the number under which it is remembered. */
public record MergeId(long value) {}
