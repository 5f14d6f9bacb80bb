package org.infolinia.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.infolinia.search.language.Folding;

/**
 * A word of a field as the index keeps it; the same for all things that have it.
 *
 * @param written as it was before it was folded
 * @param spellings a name as it is written in small letters, when folding took something from it
 */
record FoldedWord(String field, String written, List<Form> forms, List<StringField> spellings) {

    /** @param code its {@link WordCode} */
    record Form(String text, long code, StringField term) {}

    static FoldedWord of(String field, String written) {
        var forms = new ArrayList<Form>(2);
        for (var text : Folding.forms(written)) {
            if (!text.isEmpty()) {
                forms.add(new Form(text, WordCode.of(field, text), new StringField(field, text, Store.NO)));
            }
        }
        return new FoldedWord(field, written, forms, spellings(field, written, forms));
    }

    boolean isOf(String itsField, String itsWritten) {
        return field.equals(itsField) && written.equals(itsWritten);
    }

    private static List<StringField> spellings(String field, String written, List<Form> forms) {
        boolean isOfAName = field.equals(Field.FIRST_NAME) || field.equals(Field.LAST_NAME);
        var spelling = written.toLowerCase(Locale.ROOT);
        return !isOfAName || forms.stream().anyMatch(form -> form.text().equals(spelling))
                ? List.of()
                : List.of(new StringField(Field.spelled(field), spelling, Store.NO));
    }
}
