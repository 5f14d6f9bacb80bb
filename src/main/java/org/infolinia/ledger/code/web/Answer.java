package org.infolinia.ledger.code.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.code.CodeReceipt;
import org.jspecify.annotations.Nullable;

/**
 * What came of a submission.
 *
 * @param paid how many of its codes have paid, now or when it was sent before
 * @param points what they were worth together
 * @param paidOff how many of these points made up for points the participant owed, so that they did not arrive
 * @param results one for each code, in their order
 */
record Answer(int paid, long points, long paidOff, List<Result> results) {

    static Answer of(List<Result> results) {
        var paid =
                results.stream().filter(result -> result.outcome() == Kind.PAID).toList();
        return new Answer(
                paid.size(),
                paid.stream().mapToLong(result -> orZero(result.points())).sum(),
                paid.stream().mapToLong(result -> orZero(result.paidOff())).sum(),
                results);
    }

    enum Kind {
        PAID,
        REFUSED
    }

    /**
     * What came of one code.
     *
     * @param reason code of the refusal; null when it was paid
     * @param words for the participant, in the language that was asked for
     * @param points what the code was worth; null when it was refused, as all that follows
     * @param expiresOn last day on which the points can be spent; null also when they do not expire
     * @param isReplay whether it had been paid when this submission was sent before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            Kind outcome,
            @Nullable String reason,
            String words,
            @Nullable Long points,
            @Nullable Long paidOff,
            @Nullable LocalDate expiresOn,
            @Nullable Boolean isReplay) {

        static Result of(Outcome<CodeReceipt> outcome, String words) {
            return switch (outcome) {
                case Outcome.Done<CodeReceipt>(CodeReceipt receipt) ->
                    new Result(
                            Kind.PAID,
                            null,
                            words,
                            receipt.points().value(),
                            receipt.paidOff().value(),
                            receipt.expiresOn(),
                            receipt.isReplay());
                case Outcome.Refused<CodeReceipt>(Refusal refusal) ->
                    new Result(Kind.REFUSED, refusal.code(), words, null, null, null, null);
            };
        }
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
