package org.infolinia.kernel;

import java.util.function.Function;

/** What came of a command: it is done, or it was refused for a reason that can be said in words. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Outcome<T> refused(String code, Object... arguments) {
        return new Refused<>(Refusal.of(code, arguments));
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(T value) -> done(change.apply(value));
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }

    /**
     * The value, where a refusal would be a fault of the program and not of its user.
     *
     * @throws IllegalStateException when it was refused
     */
    default T orElseThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new IllegalStateException("Refused: " + refusal);
        };
    }
}
