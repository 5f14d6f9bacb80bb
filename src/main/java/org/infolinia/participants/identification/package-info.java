/** How an agent makes sure who the caller is, by questions so far; uses the register, which keeps the level reached. */
@NullMarked
package org.infolinia.participants.identification;

import org.jspecify.annotations.NullMarked;
