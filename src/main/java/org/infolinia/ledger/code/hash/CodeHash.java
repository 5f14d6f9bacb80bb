package org.infolinia.ledger.code.hash;

import java.util.Arrays;
import java.util.HexFormat;

/** The keyed hash under which a code is known; 16 bytes. */
public record CodeHash(byte[] bytes) {

    public static final int LENGTH = 16;

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeHash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
