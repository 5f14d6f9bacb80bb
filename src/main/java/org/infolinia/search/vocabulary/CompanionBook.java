package org.infolinia.search.vocabulary;

/** For each of some words those that stand beside it, in one row of numbers. Never changes. */
final class CompanionBook {

    private static final int MOST_TOLD = Byte.MAX_VALUE;

    private final Numbering words = new Numbering();
    private final int[] ends;
    private final long[] companions;
    private final byte[] things;

    CompanionBook(WordPairs pairs) {
        companions = new long[2 * pairs.size()];
        things = new byte[2 * pairs.size()];
        ends = starts(pairs);
        for (int pair = 0; pair < pairs.size(); pair++) {
            write(pairs.one(pair), pairs.other(pair), pairs.things(pair));
            write(pairs.other(pair), pairs.one(pair), pairs.things(pair));
        }
    }

    /** Where the companions of each word begin; writing moves that to where they end. */
    private int[] starts(WordPairs pairs) {
        var counts = new int[2 * pairs.size()];
        for (int pair = 0; pair < pairs.size(); pair++) {
            counts[words.numbered(pairs.one(pair))]++;
            counts[words.numbered(pairs.other(pair))]++;
        }
        var starts = new int[words.size()];
        for (int word = 1; word < starts.length; word++) {
            starts[word] = starts[word - 1] + counts[word - 1];
        }
        return starts;
    }

    private void write(long word, long companion, int itsThings) {
        int place = ends[words.number(word)]++;
        companions[place] = companion;
        things[place] = (byte) Math.min(itsThings, MOST_TOLD);
    }

    /** How many pairs there are. */
    int size() {
        return companions.length / 2;
    }

    void forEachOf(long word, Companions.Told told) {
        int number = words.number(word);
        if (number >= 0) {
            for (int place = start(number); place < ends[number]; place++) {
                told.accept(companions[place], things[place]);
            }
        }
    }

    boolean contains(long one, long other) {
        int ofOne = words.number(one);
        int ofOther = words.number(other);
        if (ofOne < 0 || ofOther < 0) {
            return false;
        }
        return count(ofOne) < count(ofOther) ? stands(other, ofOne) : stands(one, ofOther);
    }

    /** Every pair once. */
    void addTo(WordPairs pairs) {
        words.forEach((word, number) -> {
            for (int place = start(number); place < ends[number]; place++) {
                if (word <= companions[place]) {
                    pairs.add(word, companions[place], things[place]);
                }
            }
        });
    }

    private boolean stands(long companion, int number) {
        for (int place = start(number); place < ends[number]; place++) {
            if (companions[place] == companion) {
                return true;
            }
        }
        return false;
    }

    private int count(int number) {
        return ends[number] - start(number);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }
}
