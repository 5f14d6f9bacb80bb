package org.infolinia.operation.paper;

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
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** A kind of paper on A4 pages, tagged for screen readers, with its typeface inside. */
public final class TaggedPdf {

    private static final String TYPEFACE = "Inter";
    private static final int REGULAR = 400;
    private static final int SEMI_BOLD = 600;

    private final Template page;

    private TaggedPdf(Template page) {
        this.page = page;
    }

    /** @param name of the template below {@code templates}, without {@code .html.mustache}: {@code ledger/statement} */
    public static TaggedPdf from(String name) {
        try (var reader = new InputStreamReader(
                new ClassPathResource("templates/" + name + ".html.mustache").getInputStream(),
                StandardCharsets.UTF_8)) {
            return new TaggedPdf(Mustache.compiler().escapeHTML(true).compile(reader));
        } catch (IOException e) {
            throw new UncheckedIOException("The page of " + name + " cannot be read", e);
        }
    }

    /** @param facts what the template names; they are escaped */
    public byte[] print(Map<String, Object> facts) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useExternalResourceAccessControl(
                            (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(() -> font("Inter-Regular.ttf"), TYPEFACE, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> font("Inter-SemiBold.ttf"), TYPEFACE, SEMI_BOLD, FontStyle.NORMAL, true)
                    .withProducer("Infolinia")
                    .withHtmlContent(page.execute(facts), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("A paper could not be printed", e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String file) {
        try {
            return new ClassPathResource("fonts/" + file).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface cannot be read", e);
        }
    }
}
