package org.infolinia.tickets.fulltext.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.infolinia.kernel.Language;

/** Takes a text of a language apart into words, each with its {@linkplain WordForms forms} at one place. */
final class TextAnalyzer extends Analyzer {

    private static final String I_WITH_LOOSE_DOT = "i\u0307";

    private final Language language;

    /** The fields of a document are taken apart side by side. */
    TextAnalyzer(Language language) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = CharTokenizer.fromTokenCharPredicate(TextAnalyzer::isOfWord);
        return new TokenStreamComponents(words, new FormsOfWords(words, language));
    }

    static boolean isOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    /** Small letters; both I of the Turkic languages become one with that of the others when marks fall. */
    static String small(String word) {
        return word.toLowerCase(Locale.ROOT).replace(I_WITH_LOOSE_DOT, "i");
    }

    private static final class FormsOfWords extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final WordForms forms = new WordForms();
        private final Language language;
        private final Deque<String> waiting = new ArrayDeque<>();

        FormsOfWords(TokenStream words, Language language) {
            super(words);
            this.language = language;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!waiting.isEmpty()) {
                term.setEmpty().append(waiting.remove());
                increment.setPositionIncrement(0);
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            var word = small(term.toString());
            var all = new LinkedHashSet<>(WordForms.folded(word));
            all.addAll(forms.stems(word, language));
            waiting.addAll(all);
            term.setEmpty().append(waiting.remove());
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            waiting.clear();
        }
    }
}
