/**
 * Trying the search with people and questions from files, past the database. Uses {@code question}, {@code index} and
 * {@code source}.
 */
@NullMarked
package org.infolinia.search.trial;

import org.jspecify.annotations.NullMarked;
