package org.infolinia.ledger.reason;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.AccountKind;
import org.jspecify.annotations.Nullable;

/**
 * What a program settles about a reason; its parts are those of {@link AdjustmentReason}.
 *
 * @param account GOODWILL, which the agent's budget pays, or CORRECTION
 */
public record ReasonTerms(
        AdjustmentReason.Direction direction,
        AccountKind account,
        Points maximum,
        @Nullable Integer expiryMonths,
        boolean needsAttachment,
        Map<Language, String> labels,
        Map<Language, String> told) {

    public static final long MAXIMUM_POINTS = 1_000_000;
    public static final int MAXIMUM_EXPIRY_MONTHS = 120;
    public static final int MAXIMUM_WORDS = 120;

    public ReasonTerms {
        labels = Map.copyOf(labels);
        told = Map.copyOf(told);
    }

    static ReasonTerms of(AdjustmentReason reason) {
        return new ReasonTerms(
                reason.direction(),
                reason.account(),
                reason.maximum(),
                reason.expiryMonths(),
                reason.needsAttachment(),
                reason.labels(),
                reason.told());
    }

    public String label(Language language) {
        return Objects.requireNonNull(labels.get(language));
    }

    public String told(Language language) {
        return Objects.requireNonNull(told.get(language));
    }

    /**
     * Why a program cannot settle this: {@code reason-terms-maximum}, {@code reason-terms-expiry},
     * {@code reason-terms-words} or {@code reason-terms-goodwill}, for goodwill is only given.
     */
    Optional<Refusal> objection() {
        if (maximum.value() < 1 || maximum.value() > MAXIMUM_POINTS) {
            return Optional.of(Refusal.of("reason-terms-maximum", MAXIMUM_POINTS));
        }
        if (expiryMonths != null && (expiryMonths < 1 || expiryMonths > MAXIMUM_EXPIRY_MONTHS)) {
            return Optional.of(Refusal.of("reason-terms-expiry", MAXIMUM_EXPIRY_MONTHS));
        }
        if (!areWords(labels) || !areWords(told)) {
            return Optional.of(Refusal.of("reason-terms-words", MAXIMUM_WORDS));
        }
        return account == AccountKind.GOODWILL && direction != AdjustmentReason.Direction.CREDIT
                ? Optional.of(Refusal.of("reason-terms-goodwill"))
                : Optional.empty();
    }

    private static boolean areWords(Map<Language, String> words) {
        return words.size() == Language.values().length
                && words.values().stream().allMatch(each -> !each.isBlank() && each.length() <= MAXIMUM_WORDS);
    }
}
