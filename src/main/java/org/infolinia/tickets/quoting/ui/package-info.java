/** What is quoted in an answer from the shelf of knowledge. */
@NamedInterface("quoting")
@NullMarked
package org.infolinia.tickets.quoting.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
