package org.infolinia.reporting.client;

import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.insight.figures.FigurePeriod;

/** Which report somebody wants. */
public record ReportOrder(ProgramId program, FigurePeriod period, Language language) {}
