package org.infolinia.demo.measure;

/** Numbers as they are reported. */
public final class Rounded {

    private static final double BYTES_PER_MEGABYTE = 1e6;

    private Rounded() {}

    public static double to2(double number) {
        return Math.round(number * 100) / 100.0;
    }

    public static double to3(double number) {
        return Math.round(number * 1_000) / 1_000.0;
    }

    /** As administrators are shown sizes, too. */
    public static double megabytes(long bytes) {
        return to2(bytes / BYTES_PER_MEGABYTE);
    }

    /** Seconds since {@link System#nanoTime} was {@code began}. */
    public static double secondsSince(long began) {
        return to2((System.nanoTime() - began) / 1e9);
    }
}
