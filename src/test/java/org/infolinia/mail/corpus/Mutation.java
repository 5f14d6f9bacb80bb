package org.infolinia.mail.corpus;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** One message of the corpus after one to six accidents. */
record Mutation(Random random, List<byte[]> corpus) {

    private static final int MOST_ACCIDENTS = 6;
    private static final int MOST_REPEATS = 300;

    byte[] message() {
        var message = any();
        for (int left = 1 + random.nextInt(MOST_ACCIDENTS); left > 0 && message.length > 0; left--) {
            message = accident(message);
        }
        return message;
    }

    private byte[] accident(byte[] message) {
        int from = random.nextInt(message.length);
        int to = from + random.nextInt(message.length - from + 1);
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(message, from);
            case 1 -> flipped(message);
            case 2 -> joined(Arrays.copyOf(message, to), Arrays.copyOfRange(message, from, message.length));
            case 3 -> joined(Arrays.copyOf(message, from), Arrays.copyOfRange(message, to, message.length));
            case 4 -> without(message, (byte) (random.nextBoolean() ? '\r' : '\n'));
            case 5 -> swapped(message, from, to);
            case 6 -> joined(Arrays.copyOf(message, from), any());
            case 7 -> repeated(message, from, Math.min(to, from + 200));
            default -> without(message, message[from]);
        };
    }

    private byte[] any() {
        return corpus.get(random.nextInt(corpus.size())).clone();
    }

    private byte[] flipped(byte[] message) {
        for (int left = 1 + random.nextInt(20); left > 0; left--) {
            message[random.nextInt(message.length)] = (byte) random.nextInt(256);
        }
        return message;
    }

    /** Only some of them, as a bad line would lose them. */
    private byte[] without(byte[] message, byte lost) {
        var rest = new ByteArrayOutputStream(message.length);
        for (byte letter : message) {
            if (letter != lost || random.nextInt(3) == 0) {
                rest.write(letter);
            }
        }
        return rest.toByteArray();
    }

    private static byte[] swapped(byte[] message, int from, int to) {
        int middle = from + (to - from) / 2;
        return joined(
                joined(Arrays.copyOf(message, from), Arrays.copyOfRange(message, middle, to)),
                joined(Arrays.copyOfRange(message, from, middle), Arrays.copyOfRange(message, to, message.length)));
    }

    private byte[] repeated(byte[] message, int from, int to) {
        var whole = new ByteArrayOutputStream();
        whole.write(message, 0, from);
        for (int left = random.nextInt(MOST_REPEATS); left > 0; left--) {
            whole.write(message, from, to - from);
        }
        whole.write(message, to, message.length - to);
        return whole.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var whole = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        return whole;
    }
}
