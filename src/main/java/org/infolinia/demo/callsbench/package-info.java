/** Measures how telephone systems' events are taken and how soon agents hear of them. Uses {@code measure}. */
@NullMarked
package org.infolinia.demo.callsbench;

import org.jspecify.annotations.NullMarked;
