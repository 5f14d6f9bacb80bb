package org.infolinia.reporting.client.figures;

/** A figure that is not what it was in the period before, by more than chance explains and enough to matter. */
public record Change(ClientFigure figure, Reading now, Reading before, boolean isUp) {}
