package org.infolinia.ledger.closing.paper;

import com.samskivert.mustache.Mustache;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.closing.ClosingReport;
import org.infolinia.ledger.closing.ClosingSum;
import org.infolinia.ledger.closing.Finding;
import org.infolinia.operation.paper.TaggedPdf;
import org.springframework.stereotype.Component;

/** A closing on A4 pages: the sums, what was signed, by whom, and the seal. Longer lists go on in the CSV, which it says. */
@Component
class ClosingPdf {

    private static final TaggedPdf PAGE = TaggedPdf.from("ledger/closing");
    private static final int MOST_FINDINGS = 500;

    private final ClosingPaperWords words;

    ClosingPdf(ClosingPaperWords words) {
        this.words = words;
    }

    byte[] print(ClosingReport report, String program, Language language) {
        var closing = report.closing();
        var facts = new HashMap<String, Object>();
        facts.put("language", language.code());
        facts.put("program", program);
        facts.put("period", words.stage(language, closing));
        facts.put("opened", opened(closing, language));
        facts.put("closed", closed(closing, language));
        facts.put(
                "sums", report.sums().stream().map(sum -> facts(sum, language)).toList());
        facts.put("hasFindings", !report.findings().isEmpty());
        facts.put(
                "findings",
                report.findings().stream()
                        .limit(MOST_FINDINGS)
                        .map(finding -> facts(finding, language))
                        .toList());
        facts.put("rest", rest(report, language));
        facts.put(
                "seal",
                Optional.ofNullable(closing.end())
                        .map(end -> HexFormat.of().formatHex(end.seal()))
                        .orElse(""));
        facts.put("say", (Mustache.Lambda) (fragment, out) -> out.write(words.say(language, fragment.execute())));
        return PAGE.print(facts);
    }

    private String opened(Closing closing, Language language) {
        return words.say(language, "opened", closing.openedBy().name(), words.day(language, closing.openedAt()));
    }

    private String closed(Closing closing, Language language) {
        var end = closing.end();
        return end == null
                ? words.say(language, "not-closed")
                : words.say(language, "closed", end.closedBy().name(), words.day(language, end.closedAt()));
    }

    private String rest(ClosingReport report, Language language) {
        int more = report.findings().size() - MOST_FINDINGS;
        return more > 0 ? words.say(language, "rest", more) : "";
    }

    private Map<String, Object> facts(ClosingSum sum, Language language) {
        return Map.of(
                "what", words.say(language, "source." + sum.source().name()),
                "unit", words.say(language, "unit." + sum.unit().name()),
                "items", language.number(sum.items()),
                "points", ClosingPaperWords.number(language, sum.points()),
                "owed", ClosingPaperWords.number(language, sum.owed()));
    }

    private Map<String, Object> facts(Finding finding, Language language) {
        var signature = Optional.ofNullable(finding.signature());
        return Map.of(
                "what", words.say(language, "mismatch." + finding.kind().name()),
                "name", finding.name(),
                "subject", finding.subject(),
                "day", language.day(finding.day()),
                "points", ClosingPaperWords.number(language, finding.points()),
                "by", signature.map(Finding.Signature::by).orElse(""),
                "words", signature.map(Finding.Signature::words).orElse(""));
    }
}
