package org.infolinia.tickets.fulltext.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.infolinia.kernel.Language;
import org.infolinia.tickets.fulltext.index.Passage.Piece;
import org.jspecify.annotations.Nullable;

/** Finds the passage of a text that answers a question best, by taking the text apart once more. */
public final class Passages {

    private static final int WANTED_LENGTH = 200;
    /** How far into a passage its best words stand. */
    private static final float PLACE_OF_FOUND = 0.3f;

    private static final String GAP = " … ";

    private final Query query;

    Passages(Query query) {
        this.query = query;
    }

    public Passage ofText(String text, Language language) {
        return best(IndexField.TEXT, text, language, Passages::piecewise);
    }

    /** All of it. */
    public Passage ofSubject(String subject, Language language) {
        return best(IndexField.SUBJECT, subject, language, WholeBreakIterator::new);
    }

    public Passage ofFiles(String text, Language language) {
        return best(IndexField.FILES, text, language, Passages::piecewise);
    }

    private static BreakIterator piecewise() {
        return LengthGoalBreakIterator.createMinLength(
                BreakIterator.getWordInstance(Locale.ROOT), WANTED_LENGTH, PLACE_OF_FOUND);
    }

    private Passage best(String field, String text, Language language, Supplier<BreakIterator> pieces) {
        if (text.isBlank()) {
            return new Passage(List.of());
        }
        var highlighter = UnifiedHighlighter.builderWithoutSearcher(TextIndex.analyzer(language))
                // A single text never answers the whole question, which asks for states and programs, too.
                .withWeightMatches(false)
                .withMaxLength(MessageText.MAXIMUM_LENGTH)
                .withBreakIterator(pieces)
                .withMaxNoHighlightPassages(1)
                .withFormatter(new InPieces())
                .build();
        try {
            return highlighter.highlightWithoutSearcher(field, query, text, 1) instanceof Passage passage
                    ? passage
                    : new Passage(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory could not be read", e);
        }
    }

    private static final class InPieces extends PassageFormatter {

        @Override
        public @Nullable Object format(org.apache.lucene.search.uhighlight.Passage[] found, String content) {
            var pieces = new ArrayList<Piece>();
            for (var each : found) {
                if (each.getStartOffset() > 0) {
                    pieces.add(new Piece(GAP, false));
                }
                addPieces(each, content, pieces);
                if (each.getEndOffset() < content.length()) {
                    pieces.add(new Piece(GAP, false));
                }
            }
            return new Passage(pieces);
        }

        /** A word is found once, by whichever of its forms. */
        private static void addPieces(
                org.apache.lucene.search.uhighlight.Passage found, String content, List<Piece> pieces) {
            int end = found.getStartOffset();
            for (int i = 0; i < found.getNumMatches(); i++) {
                int from = Math.max(end, found.getMatchStarts()[i]);
                int until = Math.min(found.getMatchEnds()[i], found.getEndOffset());
                if (until > from) {
                    addPiece(content.substring(end, from), false, pieces);
                    addPiece(content.substring(from, until), true, pieces);
                    end = until;
                }
            }
            addPiece(content.substring(end, found.getEndOffset()), false, pieces);
        }

        private static void addPiece(String words, boolean isMarked, List<Piece> pieces) {
            if (!words.isEmpty()) {
                pieces.add(new Piece(words, isMarked));
            }
        }
    }
}
