/** Who opens a survey's links, people or machines, told by what they do; nothing of who they are is kept. */
@NullMarked
package org.infolinia.surveys.visit;

import org.jspecify.annotations.NullMarked;
