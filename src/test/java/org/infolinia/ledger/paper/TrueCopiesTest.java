package org.infolinia.ledger.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Recorded;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.participants.ParticipantRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RecordApplicationEvents
class TrueCopiesTest extends LedgerTest {

    private static final LocalDate FROM = TODAY.minusDays(6);

    @Autowired
    TrueCopies copies;

    @Autowired
    Sheets sheets;

    @Autowired
    IssuedStatements issued;

    @Autowired
    ParticipantRegister participants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEvents events;

    @Test
    void aStatementSaysWhatTheBooksSayAsATable() {
        halinasHistory("=cmd|' /C calc'!A0");

        var file = issue(PaperFormat.CSV);
        var rows = rowsOf(file);
        var code = rows.get(1).getField(4);

        assertThat(file.name()).isEqualTo("2026-11-11-2026-11-17-" + code + ".csv");
        assertThat(rows)
                .extracting(row -> row.getFields().subList(0, 4))
                .containsExactly(
                        List.of("Dzień", "Co", "Punkty", "Saldo"),
                        List.of("2026-11-11", "Saldo na początku", "", "100"),
                        List.of("2026-11-12", "Zakup: =cmd|' /C calc'!A0", "50", "150"),
                        List.of("2026-11-15", "Nagroda: Voucher do kina", "-30", "120"),
                        List.of("2026-11-17", "Bonus nie zadziałał", "40", "160"),
                        List.of("2026-11-17", "Saldo na końcu", "", "160"));
        assertThat(rows).extracting(row -> row.getField(4)).endsWith(code, code, code, code, code);
    }

    @Test
    void whatPaidOffADebtIsSaidOnPaper() {
        fixture.owe(desk, program, halina, 30);
        fixture.earn(program, halina, 50, TODAY, null);

        assertThat(rowsOf(issue(PaperFormat.CSV)))
                .extracting(row -> row.getField(1), row -> row.getField(2))
                .contains(tuple("Zakup: Lublin, Zana 19 (30 pkt pokryło wcześniejszy brak)", "20"));
    }

    /** What is on paper already keeps the way in which its code was worked out. */
    @Test
    void aStatementOfTheFirstEditionIsStillATrueCopy() {
        fixture.owe(desk, program, halina, 30);
        fixture.earn(program, halina, 50, TODAY, null);
        var wallet = WalletKey.redeemable(participants.find(halina).orElseThrow());
        var first = sheets.now(wallet)
                .flatMap(standing -> sheets.read(standing, FROM, TODAY, 1))
                .orElseThrow();
        var present = sheets.now(wallet)
                .flatMap(standing -> sheets.read(standing, FROM, TODAY, Sheet.PRESENT_EDITION))
                .orElseThrow();
        issued.add(first, first.code());

        assertThat(first.code()).isNotEqualTo(present.code());
        assertThat(copies.check(halina, first.code().formatted()).orElseThrow().closing())
                .isEqualTo(Points.of(20));
    }

    @Test
    void theTableIsReadAsItIsMeantBySpreadsheets() {
        halinasHistory("Rynek 1, \"Stary\" Lublin");

        var text = new String(issue(PaperFormat.CSV).content(), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\ufeffDzień,Co,Punkty,Saldo,Kod\r\n").endsWith("\r\n");
        assertThat(text).contains("\"Zakup: Rynek 1, \"\"Stary\"\" Lublin\"");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void aStatementIsPrintedWithItsCodeOnTaggedPages() throws IOException {
        halinasHistory("Łódź <b>Żabia</b> & Ćma");
        var code = codeOf(issue(PaperFormat.CSV));

        var file = issue(PaperFormat.PDF);

        try (var pdf = Loader.loadPDF(file.content())) {
            var text = textOf(pdf);
            assertThat(text)
                    .contains("Wyciąg punktów", "od 11 listopada 2026 do 17 listopada 2026", "Halina Wróbel", code)
                    .contains("Zakup: Łódź <b>Żabia</b> & Ćma", "+50", "−30", "160", "Wydrukowano 17 listopada 2026.");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("pl");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.STRUCT_TREE_ROOT))
                    .isTrue();
            for (var font : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(font).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void aStatementSpeaksTheParticipantsLanguage() throws IOException {
        jdbc.sql("update participants.participant set language = ? where id = ?")
                .params(Language.AZ.name(), halina.value())
                .update();
        halinasHistory("Gəncə, Ələsgər küçəsi, İçərişəhər, ğ ı ö ş ç");

        try (var pdf = Loader.loadPDF(issue(PaperFormat.PDF).content())) {
            assertThat(textOf(pdf)).contains("Xal çıxarışı", "Gəncə, Ələsgər küçəsi, İçərişəhər, ğ ı ö ş ç");
        }
    }

    @Test
    void aTrueCopyIsKnownByItsCodeThoughTheWalletWentOn() {
        halinasHistory("Lublin");
        var code = codeOf(issue(PaperFormat.CSV));
        clock.advance(Duration.ofDays(2));
        fixture.identify(halina);
        fixture.earn(program, halina, 7, FROM, MARCH);

        assertThat(copies.check(halina, " " + code.toLowerCase(Locale.ROOT)).orElseThrow())
                .isEqualTo(new TrueCopy(
                        CopyCode.parse(code).orElseThrow(), FROM, TODAY, TODAY, Points.of(100), 3, Points.of(160)));
        assertThat(codeOf(issue(PaperFormat.CSV))).isNotEqualTo(code);
    }

    @Test
    void theSameStatementBearsTheSameCodeOnBothPapers() {
        halinasHistory("Lublin");

        assertThat(issue(PaperFormat.PDF).name().replace(".pdf", ""))
                .isEqualTo(issue(PaperFormat.CSV).name().replace(".csv", ""));
        assertThat(events.stream(StatementIssued.class).map(Recorded::facts).map(AuditFacts::participant))
                .containsExactly(halina, halina);
    }

    @Test
    void aCodeOfSomebodyElseOrOfNobodyIsUnknown() {
        halinasHistory("Lublin");
        var code = codeOf(issue(PaperFormat.CSV));
        var other = identified();
        fixture.earn(program, other, 100, TODAY, MARCH);

        assertThat(refusalOf(copies.check(other, code))).contains("copy-unknown");
        assertThat(refusalOf(copies.check(halina, "0000-0000"))).contains("copy-unknown");
        assertThat(refusalOf(copies.check(halina, "0000"))).contains("copy-code-malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update ledger.posting set label = 'Kraków' where label = 'Lublin'",
                "update ledger.posting set kind = 'BONUS' where label = 'Lublin'",
                "update ledger.entry set amount = amount + 1 where posting_id ="
                        + " (select id from ledger.posting where label = 'Lublin' order by id desc limit 1)",
                "update ledger.entry set link = sha256(link) where wallet_version = 4",
                "delete from ledger.entry where wallet_version = 4",
            })
    void aStatementThatTheBooksNoLongerConfirmIsNotCalledTrue(String deed) {
        halinasHistory("Lublin");
        var code = codeOf(issue(PaperFormat.CSV));

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(deed).update();
            assertThat(refusalOf(copies.check(halina, code))).contains("copy-altered");
        });
        assertThat(refusalOf(copies.check(halina, code))).isEmpty();
    }

    @Test
    void nobodyGetsAStatementBeforeTheCallerIsKnown() {
        halinasHistory("Lublin");
        var code = codeOf(issue(PaperFormat.CSV));
        SignedIn.supervisorOf(program);

        assertThat(refusalOf(copies.issue(halina, FROM, TODAY, PaperFormat.PDF)))
                .contains("level-too-low-for-statement");
        assertThat(refusalOf(copies.check(halina, code))).contains("level-too-low-for-statement");
        SignedIn.somebodyWithoutPrograms();
        assertThatThrownBy(() -> copies.issue(halina, FROM, TODAY, PaperFormat.PDF))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void daysWithoutSenseAndWalletsWithoutEntriesHaveNoStatement() {
        assertThat(refusalOf(copies.issue(halina, FROM, TODAY, PaperFormat.PDF)))
                .contains("statement-empty");
        halinasHistory("Lublin");

        assertThat(refusalOf(copies.issue(halina, TODAY, FROM, PaperFormat.PDF)))
                .contains("statement-days");
        assertThat(refusalOf(copies.issue(halina, FROM, TODAY.plusDays(1), PaperFormat.PDF)))
                .contains("statement-days");
        assertThat(copies.objection(halina, FROM, TODAY)).isEmpty();
        assertThat(copies.objection(halina, LocalDate.EPOCH, LocalDate.EPOCH)).isEmpty();
    }

    /** The purchase before the days of the statement, one inside written down late, a reward and an adjustment. */
    private void halinasHistory(String shop) {
        fixture.earn(program, halina, 100, FROM.minusDays(3), MARCH);
        fixture.spend(program, halina, 30, TODAY.minusDays(2));
        fixture.post(PostPoints.earned(
                program,
                halina,
                PostingKind.PURCHASE,
                Points.of(50),
                TODAY.minusDays(5),
                MARCH,
                shop,
                LedgerFixture.key()));
        desk.adjust(adjustment(program, halina, 40)).orElseThrow();
    }

    private PaperFile issue(PaperFormat format) {
        return copies.issue(halina, FROM, TODAY, format).orElseThrow();
    }

    private static String codeOf(PaperFile file) {
        return rowsOf(file).getLast().getField(4);
    }

    private static List<CsvRecord> rowsOf(PaperFile file) {
        var text = new String(file.content(), StandardCharsets.UTF_8).substring(1);
        return StreamSupport.stream(CsvReader.builder().ofCsvRecord(text).spliterator(), false)
                .toList();
    }

    private static String textOf(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
    }
}
