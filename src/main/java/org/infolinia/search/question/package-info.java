/**
 * From what was typed to the things that are meant: the words and numbers each part of the line may mean, and the hunt
 * through the index for things that all parts point at. Uses {@code line}, {@code index}, {@code vocabulary}, {@code
 * language} and {@code source}.
 */
@NullMarked
package org.infolinia.search.question;

import org.jspecify.annotations.NullMarked;
