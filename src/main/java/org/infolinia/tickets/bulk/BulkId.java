package org.infolinia.tickets.bulk;

public record BulkId(long value) {}
