/** What surveys lends to pages of others: a program's score as it must always be shown. */
@NullMarked
@NamedInterface("panel")
package org.infolinia.surveys.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
