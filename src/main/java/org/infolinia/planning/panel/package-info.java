/** What the plan lends to pages of others: what participants are told today, and how many contacts that brings. */
@NullMarked
@NamedInterface("panel")
package org.infolinia.planning.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
