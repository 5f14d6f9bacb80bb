package org.infolinia.tickets.fulltext.files;

import com.ibm.icu.text.CharsetDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.extractor.ExtractorFactory;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.Tika;
import org.infolinia.tickets.fulltext.files.ReadText.Outcome;
import org.jsoup.Jsoup;

/** Reads the text of one file: plain text, HTML, PDF, and what Word and Excel write. By its bytes, not by its name alone. */
final class FileText {

    static final int MAXIMUM_BYTES = 25_000_000;

    private static final int MOST_PAGES = 500;
    private static final int MOST_BYTES_OF_TEXT = 4 * KeptText.MAXIMUM_LENGTH;
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES_OF_ENTRY = 50_000_000;
    private static final long MOST_CHARACTERS_OF_ENTRIES = 10_000_000;
    private static final double LEAST_SHARE_OF_ENTRY = 0.005;

    private static final Set<String> OFFICE = Set.of(
            "application/msword",
            "application/vnd.ms-excel",
            "application/x-tika-msoffice",
            "application/x-tika-ooxml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    private static final Set<String> TEXTS =
            Set.of("application/json", "application/xml", "text/plain", "text/csv", "text/xml", "text/calendar");

    static {
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
        ZipSecureFile.setMaxEntrySize(MOST_BYTES_OF_ENTRY);
        ZipSecureFile.setMaxTextSize(MOST_CHARACTERS_OF_ENTRIES);
        ZipSecureFile.setMinInflateRatio(LEAST_SHARE_OF_ENTRY);
    }

    private static final Tika TYPES = new Tika();

    private FileText() {}

    /** Never fails; what cannot be read has an outcome that says so. */
    static ReadText of(byte[] bytes, String name) {
        if (bytes.length > MAXIMUM_BYTES) {
            return ReadText.without(Outcome.TOO_LARGE);
        }
        var kept = new KeptText();
        try {
            return new ReadText(read(bytes, TYPES.detect(bytes, name), kept), kept.kept());
        } catch (KeptText.FullException enough) {
            return new ReadText(Outcome.CUT, kept.kept());
        } catch (InvalidPasswordException | EncryptedDocumentException locked) {
            return ReadText.without(Outcome.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
            return ReadText.without(Outcome.UNREADABLE);
        }
    }

    private static Outcome read(byte[] bytes, String type, KeptText kept) throws IOException {
        if (type.equals("application/pdf")) {
            readPdf(bytes, kept);
        } else if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            kept.line(Jsoup.parse(new ByteArrayInputStream(beginning(bytes)), null, "")
                    .text());
        } else if (OFFICE.contains(type)) {
            readOffice(bytes, kept);
        } else if (TEXTS.contains(type)) {
            kept.line(new String(beginning(bytes), charset(bytes)));
        } else {
            return Outcome.NO_TEXT;
        }
        return Outcome.READ;
    }

    private static void readPdf(byte[] bytes, KeptText kept) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            var reader = new PDFTextStripper();
            reader.setEndPage(MOST_PAGES);
            reader.writeText(document, kept);
        }
    }

    private static void readOffice(byte[] bytes, KeptText kept) throws IOException {
        try (var extractor = ExtractorFactory.createExtractor(new ByteArrayInputStream(bytes))) {
            kept.line(extractor.getText());
        }
    }

    private static byte[] beginning(byte[] bytes) {
        return bytes.length <= MOST_BYTES_OF_TEXT ? bytes : Arrays.copyOf(bytes, MOST_BYTES_OF_TEXT);
    }

    private static Charset charset(byte[] bytes) {
        var match = new CharsetDetector().setText(beginning(bytes)).detect();
        return match != null && Charset.isSupported(match.getName())
                ? Charset.forName(match.getName())
                : StandardCharsets.UTF_8;
    }
}
