/**
 * The distinct words of the index in memory, and the ways from a word that was heard to the words that are known. Uses
 * {@code language} alone.
 */
@NullMarked
package org.infolinia.search.vocabulary;

import org.jspecify.annotations.NullMarked;
