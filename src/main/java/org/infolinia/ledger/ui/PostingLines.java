package org.infolinia.ledger.ui;

import com.vaadin.flow.component.html.Span;
import java.util.function.UnaryOperator;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.statement.StatementLine;

/** How a posting looks in lists. */
final class PostingLines {

    private PostingLines() {}

    static Icon icon(PostingKind kind) {
        return switch (kind) {
            case PURCHASE -> Icon.CART;
            case CODE -> Icon.CODE;
            case DECLARATION -> Icon.LIST;
            case BONUS -> Icon.STAR;
            case OPENING -> Icon.FLAG;
            case REWARD -> Icon.BOX;
            case EXPIRY, REINSTATEMENT -> Icon.HOURGLASS;
            case ADJUSTMENT_CREDIT, ADJUSTMENT_DEBIT -> Icon.COIN;
            case GOODWILL -> Icon.CUP;
            case REVERSAL -> Icon.UNDO;
            case MERGE -> Icon.MERGE;
            case TRANSFER -> Icon.SEND;
        };
    }

    static Span words(StatementLine line) {
        var words = new Span();
        words.addClassName("truncated");
        words.setText(text(line, words::getTranslation));
        words.setTitle(words.getText());
        return words;
    }

    static String text(StatementLine line, UnaryOperator<String> translation) {
        return text(line.kind(), line.label(), translation);
    }

    /** Kind and label: {@code Zakup: Lublin, Zana 19}; adjustments have their reason alone. */
    static String text(PostingKind kind, String label, UnaryOperator<String> translation) {
        if (kind.isByHand()) {
            return label;
        }
        var words = translation.apply("ledger.kind." + kind.name());
        return label.isEmpty() ? words : words + ": " + label;
    }
}
