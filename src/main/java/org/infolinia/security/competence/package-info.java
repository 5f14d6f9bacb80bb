/** Which languages agents answer in and what else each of them knows. Uses the root. */
@NullMarked
@NamedInterface("competence")
package org.infolinia.security.competence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
