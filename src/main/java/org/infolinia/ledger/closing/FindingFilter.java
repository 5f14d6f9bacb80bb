package org.infolinia.ledger.closing;

import org.jspecify.annotations.Nullable;

/**
 * Which findings are asked for.
 *
 * @param kind null for all
 * @param isUnsigned whether signed ones are left out
 */
public record FindingFilter(@Nullable Mismatch kind, boolean isUnsigned) {

    public static final FindingFilter ALL = new FindingFilter(null, false);
    public static final FindingFilter UNSIGNED = new FindingFilter(null, true);
}
