package org.infolinia.ledger.batch;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infolinia.kernel.Refusal;

/** Reads stored facts of refusals back; their words need numbers where there were numbers. */
final class RefusalFacts {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private RefusalFacts() {}

    static Refusal of(String code, String... facts) {
        return Refusal.of(code, Stream.of(facts).map(RefusalFacts::fact).toArray());
    }

    private static Object fact(String text) {
        return NUMBER.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
    }
}
