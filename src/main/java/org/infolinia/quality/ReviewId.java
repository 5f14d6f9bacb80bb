package org.infolinia.quality;

public record ReviewId(long value) {

    public ReviewId {
        if (value < 1) {
            throw new IllegalArgumentException("Reviews are counted from 1");
        }
    }
}
