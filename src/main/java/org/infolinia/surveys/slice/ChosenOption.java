package org.infolinia.surveys.slice;

/**
 * What somebody chose among the options of a question.
 *
 * @param question its id, which stays the same over versions
 * @param option the option's id
 */
public record ChosenOption(String question, String option) {}
