/**
 * Made-up people by the million, with names as often as in life: what search is measured with. Uses no other part of the
 * demo.
 */
@NullMarked
package org.infolinia.demo.crowd;

import org.jspecify.annotations.NullMarked;
