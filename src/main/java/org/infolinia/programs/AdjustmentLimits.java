package org.infolinia.programs;

import org.infolinia.kernel.Points;

/** The most points one person may adjust by hand, by size and not by sign. */
public record AdjustmentLimits(Points perAdjustment, Points perParticipantIn30Days, Points perDay) {}
