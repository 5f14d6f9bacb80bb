package org.infolinia.ledger.paper;

import com.samskivert.mustache.Mustache;
import java.util.HashMap;
import java.util.Map;
import org.infolinia.operation.paper.TaggedPdf;
import org.springframework.stereotype.Component;

/** A statement on A4 pages, tagged for screen readers, with its typeface inside. */
@Component
class StatementPdf {

    private static final TaggedPdf PAGE = TaggedPdf.from("ledger/statement");

    private final PaperWords words;

    StatementPdf(PaperWords words) {
        this.words = words;
    }

    byte[] print(StatementPaper paper) {
        return PAGE.print(facts(paper));
    }

    private Map<String, Object> facts(StatementPaper paper) {
        var sheet = paper.sheet();
        var facts = new HashMap<String, Object>();
        facts.put("language", paper.language().code());
        facts.put("program", paper.program().name());
        facts.put("name", paper.participant().name().full());
        facts.put("number", paper.participant().number());
        facts.put("period", words.say(paper, "period", words.day(paper, sheet.from()), words.day(paper, sheet.to())));
        facts.put("from", words.day(paper, sheet.from()));
        facts.put("to", words.day(paper, sheet.to()));
        facts.put("opening", PaperWords.number(paper.language(), sheet.opening()));
        facts.put("closing", PaperWords.number(paper.language(), sheet.closing()));
        facts.put(
                "lines", sheet.lines().stream().map(line -> facts(paper, line)).toList());
        facts.put("code", paper.code().formatted());
        facts.put("printed", words.say(paper, "printed", words.day(paper, paper.printedOn())));
        facts.put("say", (Mustache.Lambda) (fragment, out) -> out.write(words.say(paper, fragment.execute())));
        return facts;
    }

    private Map<String, Object> facts(StatementPaper paper, SheetLine line) {
        return Map.of(
                "day", words.day(paper, line.day()),
                "what", words.what(paper, line),
                "points", PaperWords.signed(paper.language(), line.points()),
                "balance", PaperWords.number(paper.language(), line.balanceAfter()));
    }
}
