/** What people write freely into the books; uses no other room. */
@NullMarked
@NamedInterface("comment")
package org.infolinia.ledger.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
