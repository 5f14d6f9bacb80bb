/**
 * Two participants of a program who are one become one: what each has, whether it may be, and how it is done. Uses the
 * register, which knows nothing of it; modules whose things move along hear {@link ParticipantsMerged} in the same
 * transaction, note them in {@link Provenance}, and hand them back when they hear {@link ParticipantsParted}.
 */
@NullMarked
@NamedInterface("merging")
package org.infolinia.participants.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
