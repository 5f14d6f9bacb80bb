package org.infolinia.reporting.client;

/** A report ready to be saved. */
public record ReportFile(String name, String mediaType, byte[] content) {}
