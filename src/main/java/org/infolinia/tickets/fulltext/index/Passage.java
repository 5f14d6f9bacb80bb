package org.infolinia.tickets.fulltext.index;

import java.util.List;

/** A piece of a text in which what was found is marked. Whoever shows it shows the words as words, whatever is in them. */
public record Passage(List<Piece> pieces) {

    public Passage {
        pieces = List.copyOf(pieces);
    }

    public record Piece(String words, boolean isMarked) {}

    public boolean isMarked() {
        return pieces.stream().anyMatch(Piece::isMarked);
    }
}
