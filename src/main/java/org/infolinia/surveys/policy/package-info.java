/** How often, when and whom a program asks, kind by kind; knows nothing of what is asked. */
@NullMarked
@NamedInterface("policy")
package org.infolinia.surveys.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
