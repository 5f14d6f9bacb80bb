package org.infolinia.ledger.code;

import java.util.ArrayList;
import java.util.List;
import org.infolinia.ledger.code.hash.Alphabet;
import org.infolinia.ledger.code.hash.CodeHash;
import org.infolinia.ledger.code.hash.PlainCode;

/** Some thousand lines of a file that follow each other: hashed codes, and lines that are none. */
final class CodeChunk {

    private final long linesBefore;
    private final List<Line> good = new ArrayList<>();
    private final List<CodeHash> hashes = new ArrayList<>();
    private final List<Line> bad = new ArrayList<>();
    private Alphabet alphabet = Alphabet.EMPTY;
    private long blank;

    CodeChunk(long linesBefore) {
        this.linesBefore = linesBefore;
    }

    /** @param number counted from 1 */
    record Line(long number, String text) {}

    void addGood(String text, PlainCode code, CodeHash hash) {
        good.add(new Line(nextNumber(), text));
        hashes.add(hash);
        alphabet = alphabet.with(code.text());
    }

    void addBad(String text) {
        bad.add(new Line(nextNumber(), text));
    }

    /** Empty lines and a heading are neither. */
    void skip() {
        blank++;
    }

    long linesBefore() {
        return linesBefore;
    }

    long lines() {
        return good.size() + bad.size() + blank;
    }

    long linesAfter() {
        return linesBefore + lines();
    }

    List<CodeHash> hashes() {
        return hashes;
    }

    /** @param index that of its hash */
    Line goodLine(int index) {
        return good.get(index);
    }

    List<Line> bad() {
        return bad;
    }

    Alphabet alphabet() {
        return alphabet;
    }

    private long nextNumber() {
        return linesAfter() + 1;
    }
}
