/**
 * What agents write with somebody else about a ticket's matter, such as a courier or a shop: by mail, beside the
 * conversation with the participant and never in it. Uses the root, {@code book}, {@code conversation} and {@code desk};
 * {@code intake} hands over what comes in.
 */
@NamedInterface("asides")
@NullMarked
package org.infolinia.tickets.asides;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
