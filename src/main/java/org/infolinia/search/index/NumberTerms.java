package org.infolinia.search.index;

import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.infolinia.search.language.Folding;
import org.infolinia.search.source.SearchDocument.Clue;

/** The terms of numbers and addresses, which hardly two things share. */
final class NumberTerms {

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");

    private NumberTerms() {}

    static void add(Clue clue, Document document) {
        switch (clue.kind()) {
            case PHONE -> addBothWays(Field.PHONE, Field.PHONE_REVERSED, digits(clue), document);
            case CARD -> addBothWays(Field.CARD, Field.CARD_REVERSED, digits(clue), document);
            case EMAIL -> Folding.forms(clue.text()).forEach(form -> addEmail(form, document));
            case NUMBER -> addNumber(clue, document);
            case BORN -> add(Field.BORN, digits(clue), document);
            case FIRST_NAME, LAST_NAME, TOWN, WORDS -> {}
        }
    }

    private static void addBothWays(String field, String reversedField, String text, Document document) {
        add(field, text, document);
        add(reversedField, Folding.reversed(text), document);
    }

    private static void addEmail(String form, Document document) {
        add(Field.EMAIL, form, document);
        int at = form.indexOf('@');
        var localPart = at < 0 ? form : form.substring(0, at);
        addBothWays(Field.EMAIL_LOCAL_PART, Field.EMAIL_LOCAL_PART_REVERSED, localPart, document);
        var joined = Folding.joined(localPart);
        if (!joined.equals(localPart)) {
            addBothWays(Field.EMAIL_LOCAL_PART, Field.EMAIL_LOCAL_PART_REVERSED, joined, document);
        }
    }

    private static void addNumber(Clue clue, Document document) {
        add(Field.NUMBER, Folding.number(clue.text()), document);
        add(Field.NUMBER_DIGITS, LEADING_ZEROS.matcher(digits(clue)).replaceFirst(""), document);
    }

    private static String digits(Clue clue) {
        var text = clue.text();
        var digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= '0' && letter <= '9') {
                digits.append(letter);
            }
        }
        return digits.toString();
    }

    private static void add(String field, String term, Document document) {
        if (!term.isEmpty()) {
            document.add(new StringField(field, term, Store.NO));
        }
    }
}
