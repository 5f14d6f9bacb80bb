package org.infolinia.reporting.client.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.reporting.client.figures.ClientFigure.ACTIVE;
import static org.infolinia.reporting.client.figures.ClientFigure.ENROLLED;
import static org.infolinia.reporting.client.figures.ClientFigure.GOODWILL_COST;
import static org.infolinia.reporting.client.figures.ClientFigure.HANDLE_TIME;
import static org.infolinia.reporting.client.figures.ClientFigure.POINTS_GRANTED;
import static org.infolinia.reporting.client.figures.ClientFigure.POINTS_REDEEMED;
import static org.infolinia.reporting.client.figures.ClientFigure.REDEMPTION;
import static org.infolinia.reporting.client.figures.ClientFigure.SCORE;
import static org.infolinia.reporting.client.figures.ClientFigure.SERVICE_LEVEL;
import static org.infolinia.reporting.client.figures.ClientFigure.TICKETS;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.insight.figures.FigurePeriod;
import org.infolinia.programs.Program;
import org.infolinia.reporting.client.figures.ClientFigure;
import org.infolinia.reporting.client.figures.ClientFigure.Measure;
import org.infolinia.reporting.client.figures.DayCount;
import org.infolinia.reporting.client.figures.FiguresOfPeriod;
import org.infolinia.reporting.client.figures.Reading;
import org.infolinia.reporting.client.figures.ReportDays;
import org.infolinia.reporting.client.figures.TopicCount;
import org.infolinia.surveys.report.estimate.Interval;
import org.infolinia.surveys.report.estimate.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportPdfTest {

    private static final LocalDate MADE_ON = LocalDate.of(2026, 11, 17);
    private static final int MOST_PAGES = 3;
    private static final float MARGIN_POINTS = 18 / 25.4f * 72;

    private final ReportWords words = new ReportWords(new Phrasebook());
    private final ReportWriter writer = new ReportWriter(words);
    private final ReportPdf pdf = new ReportPdf(words);

    @ParameterizedTest
    @EnumSource(Language.class)
    void theReportIsTaggedAndNamedAndSpeaksItsLanguage(Language language) throws IOException {
        var report = report(language, 10);

        try (var document = Loader.loadPDF(pdf.print(report, MADE_ON))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo(language.code());
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getCOSObject().containsKey(COSName.STRUCT_TREE_ROOT))
                    .isTrue();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(report.title() + ", Klub Smaku, " + report.period());
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(MOST_PAGES);
            assertThat(text(document).replaceAll("\\s+", " ")).contains(report.changes());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itsTypefaceIsInsideAndNothingLeavesThePage(Language language) throws IOException {
        try (var document = Loader.loadPDF(pdf.print(report(language, 10), MADE_ON))) {
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(font).getName()).contains("Inter");
                }
            }
            assertThat(farthestRight(document))
                    .isLessThanOrEqualTo(document.getPage(0).getMediaBox().getWidth() - MARGIN_POINTS + 1);
        }
    }

    @Test
    void numbersAndLettersAreThoseOfTheLanguage() throws IOException {
        try (var polish = Loader.loadPDF(pdf.print(report(Language.PL, 10), MADE_ON));
                var english = Loader.loadPDF(pdf.print(report(Language.EN, 10), MADE_ON));
                var azerbaijani = Loader.loadPDF(pdf.print(report(Language.AZ, 10), MADE_ON))) {
            assertThat(text(polish))
                    .contains("październik 2026", "Ocena (1–5) 4,41", "1\u00a0284\u00a0500", "Brak punktów");
            assertThat(text(english)).contains("October 2026", "4.41", "1,284,500", "Missing points");
            assertThat(text(azerbaijani)).contains("oktyabr 2026", "4,41", "1.284.500", "Çatışmayan xallar");
        }
    }

    @Test
    void aPeriodThatGoesOnSaysSo() {
        assertThat(report(Language.PL, 10).unfinished()).isNull();
        assertThat(report(Language.PL, 11).unfinished())
                .isEqualTo("Okres jeszcze trwa. Liczby są z 17 lis 2026 i zmienią się do jego końca.");
    }

    @Test
    void whatChangedIsSaidInWords() {
        assertThat(report(Language.PL, 10).changes())
                .contains(
                        "Odsetek rozmów odebranych w 20 sekund wzrósł z 71% do 84%.",
                        "Zgłoszeń pisemnych było więcej: 612, poprzednio 418.")
                .noneMatch(sentence -> sentence.startsWith("Średnia ocena"));
        assertThat(report(Language.EN, 10).changes()).contains("There were more written tickets: 612, 418 before.");
        assertThat(report(Language.AZ, 10).changes()).contains("Yazılı müraciətlər daha çox olub: 612, əvvəl 418.");
    }

    @Test
    void quartersAndOtherDaysAreNamed() {
        assertThat(words.period(Language.PL, new FigurePeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30))))
                .isEqualTo("III kwartał 2026");
        assertThat(words.period(Language.EN, new FigurePeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31))))
                .isEqualTo("Quarter 4, 2026");
        assertThat(words.period(Language.PL, new FigurePeriod(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 10, 31))))
                .isEqualTo("1 sie 2026 – 31 paź 2026");
        assertThat(words.period(Language.PL, new FigurePeriod(MADE_ON, MADE_ON)))
                .isEqualTo("17 lis 2026");
    }

    private ClientReport report(Language language, int month) {
        return writer.write(
                new Program(
                        new ProgramId(1),
                        "KS",
                        "Klub Smaku",
                        "KS",
                        "berry",
                        Language.PL,
                        "PL",
                        new Program.RequiredLevels(
                                IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.CODE)),
                language,
                figures(YearMonth.of(2026, month), 612, 840, 4.41),
                figures(YearMonth.of(2026, month - 1), 418, 710, 4.38));
    }

    private static FiguresOfPeriod figures(YearMonth month, long tickets, long inTime, double score) {
        var readings = new EnumMap<ClientFigure, Reading>(Map.of(
                ENROLLED, new Reading(48_210, null, 0),
                ACTIVE, new Reading(12_904, null, 0),
                POINTS_GRANTED, new Reading(1_284_500, null, 0),
                POINTS_REDEEMED, new Reading(402_150, null, 0),
                REDEMPTION, new Reading(0.313, null, 0),
                TICKETS, new Reading(tickets, new Interval(tickets - 48.0, tickets + 50.0), 0),
                SERVICE_LEVEL,
                        new Reading(inTime / 1000.0, new Interval(inTime / 1000.0 - .02, inTime / 1000.0 + .02), 1000),
                HANDLE_TIME, new Reading(276, new Interval(270, 282), 1000),
                SCORE, new Reading(score, new Interval(score - .09, score + .09), 318),
                GOODWILL_COST, new Reading(1834.5, null, 0)));
        for (var figure : ClientFigure.values()) {
            readings.putIfAbsent(figure, new Reading(figure.measure() == Measure.SHARE ? .5 : 37, null, 0));
        }
        var days = new ReportDays(FigurePeriod.of(month), ZoneId.of("Europe/Warsaw"), MADE_ON);
        return new FiguresOfPeriod(
                days,
                readings,
                new Score.Firm(318, score, new Interval(score - .09, score + .09)),
                List.of(
                        new TopicCount("MISSING_POINTS", 240, 410),
                        new TopicCount("REJECTED_CODE", 190, 260),
                        new TopicCount("BALANCE", 80, 120),
                        new TopicCount("REWARD", 50, 60),
                        new TopicCount("CARD", 30, 40),
                        new TopicCount("ACCOUNT", 12, 30),
                        new TopicCount("RULES", 6, 8),
                        new TopicCount("PRIVACY", 4, 2)),
                IntStream.range(0, month.lengthOfMonth())
                        .mapToObj(day -> new DayCount(month.atDay(day + 1), 20 + day * 7 % 30))
                        .toList(),
                "PLN");
    }

    private static String text(PDDocument document) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document);
    }

    private static float farthestRight(PDDocument document) throws IOException {
        var ends = new ArrayList<Float>(List.of(0f));
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                ends.add(text.getXDirAdj() + text.getWidthDirAdj());
                super.processTextPosition(text);
            }
        }.getText(document);
        return ends.stream().max(Float::compare).orElseThrow();
    }
}
