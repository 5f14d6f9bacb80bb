/** What scripts ask of those who know the contacts in which they are followed; calls, surveys and tickets answer. */
@NullMarked
@NamedInterface("contacts")
package org.infolinia.scripts.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
