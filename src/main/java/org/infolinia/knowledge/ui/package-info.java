/** The shelf on the screen; other modules may offer its parts where agents write. */
@NamedInterface("ui")
@NullMarked
package org.infolinia.knowledge.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
