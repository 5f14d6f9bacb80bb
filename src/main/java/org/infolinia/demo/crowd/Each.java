package org.infolinia.demo.crowd;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** One thing for each constant of an enumeration; none is ever missing. */
public final class Each<K extends Enum<K>, V> {

    private final Map<K, V> things;

    private Each(Map<K, V> things) {
        this.things = things;
    }

    public static <K extends Enum<K>, V> Each<K, V> of(Class<K> constants, Function<K, V> thing) {
        var things = new EnumMap<K, V>(constants);
        for (var constant : constants.getEnumConstants()) {
            things.put(constant, thing.apply(constant));
        }
        return new Each<>(things);
    }

    public V of(K constant) {
        return Objects.requireNonNull(things.get(constant));
    }
}
