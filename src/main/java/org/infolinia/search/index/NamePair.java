package org.infolinia.search.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * Two words of one thing, each a name or a town, as the index keeps them side by side: thousands are called Nowak, but
 * whoever looks for Jolanta Nowak starts with those who are called both.
 *
 * @param one the smaller {@link WordCode}
 * @param other the larger
 */
public record NamePair(long one, long other) {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** In either order. */
    public static NamePair of(long word, long companion) {
        return word < companion ? new NamePair(word, companion) : new NamePair(companion, word);
    }

    /** The fields whose words stand in a pair with words of this field. */
    public static Set<String> partners(String field) {
        return switch (field) {
            case Field.FIRST_NAME, Field.LAST_NAME -> Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.TOWN);
            case Field.TOWN -> Set.of(Field.FIRST_NAME, Field.LAST_NAME);
            default -> Set.of();
        };
    }

    /** What stands in the index. */
    public BytesRef term() {
        var bytes = new byte[2 * Long.BYTES];
        LONGS.set(bytes, 0, one);
        LONGS.set(bytes, Long.BYTES, other);
        return new BytesRef(bytes);
    }

    static NamePair read(BytesRef term) {
        return new NamePair(
                (long) LONGS.get(term.bytes, term.offset), (long) LONGS.get(term.bytes, term.offset + Long.BYTES));
    }
}
