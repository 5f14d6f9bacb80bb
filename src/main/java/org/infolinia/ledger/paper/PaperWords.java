package org.infolinia.ledger.paper;

import java.time.LocalDate;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.springframework.stereotype.Component;

/** What stands on statements, in the participant's language. */
@Component
class PaperWords {

    private static final char MINUS = '\u2212';

    private final Phrasebook phrasebook;

    PaperWords(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    String say(StatementPaper paper, String key, Object... facts) {
        return phrasebook.say(paper.language(), "ledger.paper." + key, facts);
    }

    String day(StatementPaper paper, LocalDate day) {
        return paper.language().day(day);
    }

    /**
     * Kind and label: {@code Zakup: Lublin, Zana 19}; adjustments have their reason alone. Points that made up for what
     * was missing, or came to be missing, are said, since the line's own points are without them.
     */
    String what(StatementPaper paper, SheetLine line) {
        var what = kindAndLabel(paper, line);
        var owed = line.owed();
        return owed.isZero()
                ? what
                : what + " ("
                        + phrasebook.say(
                                paper.language(),
                                owed.isNegative() ? "ledger.line.paid-off" : "ledger.line.owed",
                                owed.magnitude().value())
                        + ")";
    }

    private String kindAndLabel(StatementPaper paper, SheetLine line) {
        if (line.kind().isByHand()) {
            return line.label();
        }
        var kind = phrasebook.say(paper.language(), "ledger.kind." + line.kind().name());
        return line.label().isEmpty() ? kind : kind + ": " + line.label();
    }

    static String number(Language language, Points points) {
        var magnitude = language.number(points.magnitude().value());
        return points.isNegative() ? MINUS + magnitude : magnitude;
    }

    /** With a sign in front: {@code +40}, {@code −320}. */
    static String signed(Language language, Points points) {
        return points.isNegative() || points.isZero() ? number(language, points) : "+" + number(language, points);
    }
}
