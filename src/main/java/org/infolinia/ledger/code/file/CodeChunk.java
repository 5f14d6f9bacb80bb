package org.infolinia.ledger.code.file;

import java.util.ArrayList;
import java.util.List;
import org.infolinia.ledger.code.hash.CodeHash;
import org.infolinia.ledger.code.hash.CodeShape;
import org.infolinia.ledger.code.hash.PlainCode;

/** Some thousand lines of a file that follow each other: hashed codes, and lines that are none. */
public final class CodeChunk {

    private final long linesBefore;
    private final List<Line> good = new ArrayList<>();
    private final List<CodeHash> hashes = new ArrayList<>();
    private final List<Line> bad = new ArrayList<>();
    private CodeShape shape = CodeShape.NONE;
    private long blank;

    CodeChunk(long linesBefore) {
        this.linesBefore = linesBefore;
    }

    /** @param number counted from 1 */
    public record Line(long number, String text) {}

    void addGood(String text, PlainCode code, CodeHash hash) {
        good.add(new Line(nextNumber(), text));
        hashes.add(hash);
        shape = shape.with(code);
    }

    void addBad(String text) {
        bad.add(new Line(nextNumber(), text));
    }

    /** Empty lines and a heading are neither. */
    void skip() {
        blank++;
    }

    public long lines() {
        return good.size() + bad.size() + blank;
    }

    public long linesAfter() {
        return linesBefore + lines();
    }

    public List<CodeHash> hashes() {
        return hashes;
    }

    /** @param index that of its hash */
    public Line goodLine(int index) {
        return good.get(index);
    }

    public List<Line> bad() {
        return bad;
    }

    /** The shape of all its codes. */
    public CodeShape shape() {
        return shape;
    }

    private long nextNumber() {
        return linesAfter() + 1;
    }
}
