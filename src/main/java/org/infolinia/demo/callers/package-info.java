/**
 * What callers say and agents type when they look for one of the {@code crowd}: misheard, mistyped, inflected, shortened.
 * Uses {@code crowd}.
 */
@NullMarked
package org.infolinia.demo.callers;

import org.jspecify.annotations.NullMarked;
