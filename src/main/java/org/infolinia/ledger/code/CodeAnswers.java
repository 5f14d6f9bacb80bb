package org.infolinia.ledger.code;

import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What came of a code in words that its participant reads himself; agents read the refusals as they are. */
@Component
public class CodeAnswers {

    private static final String TOLD = "ledger.codes.told.";

    private final Phrasebook phrasebook;

    CodeAnswers(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    public String inWords(Language language, Outcome<CodeReceipt> outcome) {
        return switch (outcome) {
            case Outcome.Done<CodeReceipt>(CodeReceipt receipt) -> paid(language, receipt);
            case Outcome.Refused<CodeReceipt>(Refusal refusal) -> refused(language, refusal);
        };
    }

    private String paid(Language language, CodeReceipt receipt) {
        var words = phrasebook.say(
                language,
                TOLD + "paid",
                receipt.arrived().value(),
                receipt.points().value());
        var paidOff = receipt.paidOff();
        return paidOff.isZero() ? words : words + " " + phrasebook.say(language, TOLD + "paid-off", paidOff.value());
    }

    private String refused(Language language, Refusal refusal) {
        return phrasebook
                .find(language, TOLD + refusal.code(), refusal.arguments().toArray())
                .orElseGet(() -> phrasebook.say(language, refusal));
    }
}
