/**
 * What a program's surveys ask: kinds, questions with their conditions, and versions that stay as they were once they
 * were published. Knows nothing of whom they are sent to.
 */
@NullMarked
@NamedInterface("definition")
package org.infolinia.surveys.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
