/**
 * From what was typed to the things that are meant: the line in parts, the words and numbers each part may mean, and the
 * hunt through the index for things that all parts point at. Uses {@code index}, {@code vocabulary}, {@code language} and
 * {@code source}.
 */
@NullMarked
package org.infolinia.search.question;

import org.jspecify.annotations.NullMarked;
