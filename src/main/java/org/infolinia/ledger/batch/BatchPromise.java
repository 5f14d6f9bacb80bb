package org.infolinia.ledger.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What was promised for all wallets together, in one hash. */
final class BatchPromise {

    private BatchPromise() {}

    /**
     * SHA-256 in hexadecimal digits over lines of UTF-8 text, each ended by a line feed: {@code batch=1},
     * {@code program}, {@code reason}, {@code maker}, {@code day}, and for every wallet
     * {@code wallet=participant;points;promise}, the last one empty where nothing is promised.
     *
     * @param lines all of the batch, in their order
     */
    static String of(Batch batch, List<BatchLine> lines) {
        var text = new StringBuilder("""
                batch=1
                program=%d
                reason=%s
                maker=%s
                day=%s
                """.formatted(
                        batch.program().value(), batch.reason(), batch.maker().label(), batch.promisedOn()));
        lines.forEach(line -> text.append("wallet=")
                .append(line.participant().value())
                .append(';')
                .append(line.points().value())
                .append(';')
                .append(promiseOf(line))
                .append('\n'));
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String promiseOf(BatchLine line) {
        var forecast = line.forecast();
        return forecast == null ? "" : forecast.promise();
    }
}
