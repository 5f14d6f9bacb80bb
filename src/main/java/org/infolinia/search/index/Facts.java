package org.infolinia.search.index;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/**
 * What a search must know of every document it looks at: its program and its words. The first few words stand in a piece
 * of the same size for every document, so that a look costs one short read at a place that need not be looked up;
 * further ones, which few documents have, stand apart.
 */
public final class Facts {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int FEW_WORDS = 7;
    private static final int PROGRAM_BITS = 48;
    private static final long PROGRAM_MASK = (1L << PROGRAM_BITS) - 1;

    private final BinaryDocValues facts;
    private final BinaryDocValues more;
    private long[] words = new long[FEW_WORDS];
    private int count;
    private long program;

    private Facts(LeafReader segment) throws IOException {
        facts = DocValues.getBinary(segment, Field.FACTS);
        more = DocValues.getBinary(segment, Field.MORE_FACTS);
    }

    /** @param words the {@link WordCode} of each */
    static void add(Document document, long program, long[] words) {
        if (program < 0 || program > PROGRAM_MASK) {
            throw new IllegalArgumentException("No number of a program: " + program);
        }
        var bytes = new byte[(1 + FEW_WORDS) * Long.BYTES];
        LONGS.set(bytes, 0, (long) words.length << PROGRAM_BITS | program);
        for (int i = 0; i < Math.min(words.length, FEW_WORDS); i++) {
            LONGS.set(bytes, (1 + i) * Long.BYTES, words[i]);
        }
        document.add(new BinaryDocValuesField(Field.FACTS, new BytesRef(bytes)));
        if (words.length > FEW_WORDS) {
            var rest = new byte[(words.length - FEW_WORDS) * Long.BYTES];
            for (int i = FEW_WORDS; i < words.length; i++) {
                LONGS.set(rest, (i - FEW_WORDS) * Long.BYTES, words[i]);
            }
            document.add(new BinaryDocValuesField(Field.MORE_FACTS, new BytesRef(rest)));
        }
    }

    /** To be used by one thread, for documents in ascending order. */
    public static Facts open(LeafReader segment) throws IOException {
        return new Facts(segment);
    }

    /** Turns to a document; false when nothing is known of it. */
    public boolean turnTo(int document) throws IOException {
        if (!facts.advanceExact(document)) {
            return false;
        }
        var bytes = facts.binaryValue();
        long first = (long) LONGS.get(bytes.bytes, bytes.offset);
        program = first & PROGRAM_MASK;
        count = (int) (first >>> PROGRAM_BITS);
        read(bytes, Long.BYTES, 0, Math.min(count, FEW_WORDS));
        if (count > FEW_WORDS && more.advanceExact(document)) {
            read(more.binaryValue(), 0, FEW_WORDS, count);
        }
        return true;
    }

    public long program() {
        return program;
    }

    public int words() {
        return count;
    }

    /** @return the {@link WordCode} of the word with this number */
    public long word(int number) {
        return words[number];
    }

    private void read(BytesRef bytes, int skipped, int from, int to) {
        if (to > words.length) {
            words = Arrays.copyOf(words, to);
        }
        for (int i = from; i < to; i++) {
            words[i] = (long) LONGS.get(bytes.bytes, bytes.offset + skipped + (i - from) * Long.BYTES);
        }
    }
}
