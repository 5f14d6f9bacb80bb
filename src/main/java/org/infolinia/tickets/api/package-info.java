/** Programs' own systems: the keys that they show, and what they ask for. Uses the root, {@code book} and {@code conversation}. */
@NullMarked
package org.infolinia.tickets.api;

import org.jspecify.annotations.NullMarked;
