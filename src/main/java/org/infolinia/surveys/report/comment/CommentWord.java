package org.infolinia.surveys.report.comment;

/**
 * A word that returns in comments, as it is mostly written.
 *
 * @param people how many used it
 * @param discontent how many of them gave a low score
 */
public record CommentWord(String word, int people, int discontent) {}
