package org.infolinia.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/** Draws from a list as often as the weights say. */
public final class WeightedChoice<T> {

    private final List<T> options;
    private final int[] upperBounds;

    private WeightedChoice(List<T> options, int[] upperBounds) {
        this.options = options;
        this.upperBounds = upperBounds;
    }

    /** @param weight positive; twice the weight is drawn twice as often */
    public static <T> WeightedChoice<T> of(List<T> options, ToIntFunction<T> weight) {
        if (options.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to choose from");
        }
        var bounds = new ArrayList<Integer>(options.size());
        int total = 0;
        for (var option : options) {
            total = Math.addExact(total, positive(weight.applyAsInt(option)));
            bounds.add(total);
        }
        return new WeightedChoice<>(
                List.copyOf(options),
                bounds.stream().mapToInt(Integer::intValue).toArray());
    }

    public T draw(RandomGenerator random) {
        int ticket = random.nextInt(upperBounds[upperBounds.length - 1]);
        int found = Arrays.binarySearch(upperBounds, ticket);
        return options.get(found >= 0 ? found + 1 : -found - 1);
    }

    private static int positive(int weight) {
        if (weight <= 0) {
            throw new IllegalArgumentException("Weights are positive, not " + weight);
        }
        return weight;
    }
}
