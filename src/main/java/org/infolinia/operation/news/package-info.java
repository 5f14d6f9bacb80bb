/** Telling whoever is interested, such as open screens, of what is stored. */
@NamedInterface("news")
@NullMarked
package org.infolinia.operation.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
