package org.infolinia.ledger.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A statement on A4 pages, tagged for screen readers, with its typeface inside. */
@Component
class StatementPdf {

    private static final Template PAGE = template();
    private static final String TYPEFACE = "Inter";
    private static final int REGULAR = 400;
    private static final int SEMI_BOLD = 600;

    private final PaperWords words;

    StatementPdf(PaperWords words) {
        this.words = words;
    }

    byte[] print(StatementPaper paper) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useExternalResourceAccessControl(
                            (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(() -> font("Inter-Regular.ttf"), TYPEFACE, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> font("Inter-SemiBold.ttf"), TYPEFACE, SEMI_BOLD, FontStyle.NORMAL, true)
                    .withProducer("Infolinia")
                    .withHtmlContent(PAGE.execute(facts(paper)), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("A statement could not be printed", e);
        }
        return pdf.toByteArray();
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

    private static InputStream font(String file) {
        try {
            return new ClassPathResource("fonts/" + file).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface cannot be read", e);
        }
    }

    private static Template template() {
        try (var reader = new InputStreamReader(
                new ClassPathResource("templates/ledger/statement.html.mustache").getInputStream(),
                StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(true).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The page of statements cannot be read", e);
        }
    }
}
