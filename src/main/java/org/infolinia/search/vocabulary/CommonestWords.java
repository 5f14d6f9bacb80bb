package org.infolinia.search.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ObjIntConsumer;

/** The most frequent of the words it is told, and how frequent all of them are together. */
public final class CommonestWords implements ObjIntConsumer<String> {

    private static final int MOST = 256;

    private static final Comparator<Counted> RAREST_FIRST =
            Comparator.comparingInt(Counted::frequency).thenComparing(Counted::word, Comparator.reverseOrder());

    private final PriorityQueue<Counted> kept = new PriorityQueue<>(RAREST_FIRST);
    private long frequency;

    /** @param frequency how many things have the word */
    public record Counted(String word, int frequency) {}

    @Override
    public void accept(String word, int itsFrequency) {
        frequency += itsFrequency;
        if (kept.size() < MOST) {
            kept.add(new Counted(word, itsFrequency));
        } else if (kept.element().frequency < itsFrequency) {
            kept.remove();
            kept.add(new Counted(word, itsFrequency));
        }
    }

    void addAll(CommonestWords others) {
        long ofOthersLeftOut = others.frequency;
        for (var counted : others.kept) {
            accept(counted.word, counted.frequency);
            ofOthersLeftOut -= counted.frequency;
        }
        frequency += ofOthersLeftOut;
    }

    /** The commonest first. */
    public List<Counted> words() {
        var words = new ArrayList<>(kept);
        words.sort(RAREST_FIRST.reversed());
        return words;
    }

    public long frequency() {
        return frequency;
    }
}
