package org.infolinia.tickets.fulltext.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.infolinia.tickets.fulltext.files.ReadText.Outcome;
import org.junit.jupiter.api.Test;

class FileTextTest {

    private static final String INVOICE = "Faktura FV 77 za pompe";

    @Test
    void plainTextIsReadInItsCharacters() {
        var text = "Zażółć gęślą jaźń. Paragon z hurtowni nie został przyjęty, proszę o pomoc.";

        assertThat(FileText.of(text.getBytes(UTF_8), "list.txt")).isEqualTo(new ReadText(Outcome.READ, text));
        assertThat(FileText.of(text.getBytes(Charset.forName("windows-1250")), "list.txt")
                        .text())
                .contains("hurtowni nie");
    }

    @Test
    void ofHtmlTheTextIsRead() {
        var html = "<html><body><p>Mój <b>paragon</b></p><script>zły()</script></body></html>";

        assertThat(FileText.of(html.getBytes(UTF_8), "list.html")).isEqualTo(new ReadText(Outcome.READ, "Mój paragon"));
    }

    @Test
    void pdfIsRead() throws IOException {
        assertThat(FileText.of(pdf(false), "skan")).isEqualTo(new ReadText(Outcome.READ, INVOICE));
    }

    @Test
    void aPdfWithAPasswordIsLocked() throws IOException {
        assertThat(FileText.of(pdf(true), "faktura.pdf").outcome()).isEqualTo(Outcome.LOCKED);
    }

    @Test
    void whatWordWritesIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(INVOICE);
            document.write(bytes);
        }

        assertThat(FileText.of(bytes.toByteArray(), "pismo.docx")).isEqualTo(new ReadText(Outcome.READ, INVOICE));
    }

    @Test
    void whatExcelWritesIsRead() throws IOException {
        assertThat(FileText.of(table(new XSSFWorkbook()), "lista.xlsx").text()).contains(INVOICE);
        assertThat(FileText.of(table(new HSSFWorkbook()), "lista.xls").text()).contains(INVOICE);
    }

    @Test
    void aBombInADocumentDoesNotGoOff() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("""
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
                    wordprocessingml.document.main+xml"/></Types>""".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write("""
                    <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                    <Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/\
                    officeDocument/2006/relationships/officeDocument"/></Relationships>""".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                    .getBytes(UTF_8));
            var paragraph = "<w:p><w:r><w:t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</w:t></w:r></w:p>"
                    .repeat(1_000)
                    .getBytes(UTF_8);
            for (int i = 0; i < 2_000; i++) {
                zip.write(paragraph);
            }
            zip.write("</w:body></w:document>".getBytes(UTF_8));
        }

        assertThat(bytes.size()).isLessThan(FileText.MAXIMUM_BYTES);
        assertThat(FileText.of(bytes.toByteArray(), "bomba.docx")).isEqualTo(ReadText.without(Outcome.UNREADABLE));
    }

    @Test
    void ofALongFileTheBeginningIsKept() {
        var read = FileText.of("paragon z hurtowni ".repeat(100_000).getBytes(UTF_8), "dziennik.txt");

        assertThat(read.outcome()).isEqualTo(Outcome.CUT);
        assertThat(read.text()).hasSizeBetween(KeptText.MAXIMUM_LENGTH - 1, KeptText.MAXIMUM_LENGTH);
    }

    @Test
    void whatIsTooLargeIsNotEvenTried() {
        assertThat(FileText.of(new byte[FileText.MAXIMUM_BYTES + 1], "film.txt").outcome())
                .isEqualTo(Outcome.TOO_LARGE);
    }

    @Test
    void aBrokenFileIsUnreadableAndAPictureHasNoText() {
        assertThat(FileText.of("%PDF-1.7 nic więcej".getBytes(UTF_8), "zepsuty.pdf")
                        .outcome())
                .isEqualTo(Outcome.UNREADABLE);
        assertThat(FileText.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "zdjecie.png")
                        .outcome())
                .isEqualTo(Outcome.NO_TEXT);
    }

    private static byte[] pdf(boolean isLocked) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(INVOICE);
                content.endText();
            }
            if (isLocked) {
                document.protect(new StandardProtectionPolicy("pani", "haslo", new AccessPermission()));
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] table(Workbook workbook) throws IOException {
        try (workbook;
                var bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("Arkusz").createRow(0).createCell(0).setCellValue(INVOICE);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
