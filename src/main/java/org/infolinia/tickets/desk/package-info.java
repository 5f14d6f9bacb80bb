/**
 * Where agents read tickets, answer them, pass them on and resolve them. Uses the root, {@code book} and
 * {@code conversation}.
 */
@NullMarked
@NamedInterface("desk")
package org.infolinia.tickets.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
