/** What was typed or said, taken apart into words, numbers and addresses; knows nothing of an index. Uses {@code language}. */
@NullMarked
package org.infolinia.search.line;

import org.jspecify.annotations.NullMarked;
