/** By what answers are told apart. */
@NullMarked
package org.infolinia.surveys.slice;

import org.jspecify.annotations.NullMarked;
