package org.infolinia.tickets.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.conversation.FileRules;
import org.infolinia.tickets.conversation.FileRules.Limits;

/** Files that somebody sends with what he writes. None is among them that may not be sent. */
public final class Enclosures {

    /** Less than agents may send, since the form is open to the world. */
    public static final Limits LIMITS = new Limits(5, 10_000_000, 10_000_000);

    private final List<Enclosure> files = new ArrayList<>();

    /** @param name without a path */
    record Enclosure(String name, String mediaType, byte[] bytes) {

        long size() {
            return bytes.length;
        }
    }

    public static Enclosures none() {
        return new Enclosures();
    }

    /**
     * Takes one more, unless it is refused by {@link FileRules}.
     *
     * @param name as the sender's machine calls it
     */
    public Optional<Refusal> add(String name, byte[] bytes) {
        var plain = FileRules.plainName(name);
        var sizes = files.stream().map(Enclosure::size).toList();
        var refusal = FileRules.firstRefusal(bytes, plain, sizes, LIMITS);
        if (refusal.isEmpty()) {
            files.add(new Enclosure(plain, FileRules.typeOf(bytes, plain), bytes));
        }
        return refusal;
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    List<Enclosure> files() {
        return List.copyOf(files);
    }

    long size() {
        return files.stream().mapToLong(Enclosure::size).sum();
    }
}
