package org.infolinia.search.question;

import org.apache.lucene.util.BytesRef;

/** Whether two terms are the same but for one letter more, less, other, or two neighbours exchanged. */
final class OneEdit {

    private OneEdit() {}

    static boolean separatesAtMost(BytesRef one, BytesRef other) {
        return one.length <= other.length ? isNear(one, other) : isNear(other, one);
    }

    private static boolean isNear(BytesRef shorter, BytesRef longer) {
        int same = sameFromStart(shorter, longer);
        int left = shorter.length - same;
        return switch (longer.length - shorter.length) {
            case 0 ->
                left == 0
                        || isSameBehind(shorter, same + 1, longer, same + 1)
                        || left > 1 && isExchanged(shorter, longer, same);
            case 1 -> isSameBehind(shorter, same, longer, same + 1);
            default -> false;
        };
    }

    private static boolean isExchanged(BytesRef one, BytesRef other, int at) {
        return byteOf(one, at) == byteOf(other, at + 1)
                && byteOf(one, at + 1) == byteOf(other, at)
                && isSameBehind(one, at + 2, other, at + 2);
    }

    private static int sameFromStart(BytesRef shorter, BytesRef longer) {
        int same = 0;
        while (same < shorter.length && byteOf(shorter, same) == byteOf(longer, same)) {
            same++;
        }
        return same;
    }

    private static boolean isSameBehind(BytesRef one, int from, BytesRef other, int otherFrom) {
        for (int i = 0; from + i < one.length; i++) {
            if (byteOf(one, from + i) != byteOf(other, otherFrom + i)) {
                return false;
            }
        }
        return one.length - from == other.length - otherFrom;
    }

    private static byte byteOf(BytesRef term, int index) {
        return term.bytes[term.offset + index];
    }
}
