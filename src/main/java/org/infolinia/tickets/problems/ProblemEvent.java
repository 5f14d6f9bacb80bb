package org.infolinia.tickets.problems;

import java.time.Instant;
import org.infolinia.tickets.Words;

/** Something that happened to a problem. */
public record ProblemEvent(Instant at, String actorName, Words words) {}
