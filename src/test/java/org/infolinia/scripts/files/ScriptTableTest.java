package org.infolinia.scripts.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.Node.Choice.Option;
import org.infolinia.scripts.Node.Logic.Comparison;
import org.infolinia.scripts.Node.Logic.Rule;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.ScriptContent.Objection;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptJson;
import org.infolinia.scripts.Words;
import org.infolinia.scripts.files.TableReading.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTableTest {

    private static final int MOST_LINES = 40_000;
    private static final int RANDOM_SCRIPTS = 300;
    private static final String HEADINGS = "key,kind,text:en,next,otherwise,when,required,detail\n";

    @ParameterizedTest
    @ValueSource(strings = {"ks-balance", "ks-reward", "mi-missing-points", "all-complaint"})
    void aScriptComesBackFromATableAsItWas(String name) {
        var content = new ScriptJson().read(ScriptFixture.file(name)).orElseThrow();

        assertThat(readCsv(CsvTable.write(ScriptTable.of(content))).content()).hasValue(content);
        assertThat(readXlsx(XlsxTable.write(ScriptTable.of(content))).content()).hasValue(content);
    }

    @Test
    void whateverAScriptSaysComesBackFromATable() {
        for (int seed = 0; seed < RANDOM_SCRIPTS; seed++) {
            var content = anyScript(new Random(seed));

            var fromCsv = readCsv(CsvTable.write(ScriptTable.of(content)));
            assertThat(fromCsv.faults()).as("seed %s", seed).isEmpty();
            assertThat(fromCsv.content()).as("seed %s", seed).hasValue(content);
            assertThat(readXlsx(XlsxTable.write(ScriptTable.of(content))).content())
                    .as("seed %s", seed)
                    .hasValue(content);
        }
    }

    @Test
    void everyBadLineIsNamed() {
        var reading = readCsv(HEADINGS + """
                a-script,SCRIPT,Title,start,,,"en, xx",topic
                start,SAY,Hello,end,,,,
                start,SAY,Hello again,end,,,,
                ,SAY,No key,end,,,,
                żółw,SAY,Odd key,end,,,,
                odd,SHOUT,Unknown kind,end,,,,
                level,VERIFY,Who,end,end,,,HIGH
                o1,OPTION,Lonely,end,,,,
                rule,LOGIC,,,end,,,
                ,RULE,,end,,about many points,,
                call,CALL,,end,,,,
                bye,END,Goodbye,start,,,,other
                say,SAY,Hello,end,,,yes,
                ,OBJECTION,No,,,,,
                """);

        assertThat(reading.content()).isEmpty();
        assertThat(reading.faults())
                .extracting(fault -> fault.line() + " " + fault.messageKey().substring("scripts.file.".length()))
                .containsExactly(
                        "2 language-unknown",
                        "4 key-twice",
                        "5 key-missing",
                        "6 key-form",
                        "7 kind-unknown",
                        "8 detail-unknown",
                        "9 option-elsewhere",
                        "11 when-form",
                        "12 called-script-missing",
                        "13 column-idle",
                        "14 column-idle",
                        "15 objection-place-missing")
                .doesNotHaveDuplicates();
    }

    @Test
    void unknownMissingAndRepeatedColumnsAreNamed() {
        var reading = readCsv("key,key,text:en,text:de,next\na-script,,,,\n");

        assertThat(reading.faults())
                .extracting(LineFinding::messageKey, LineFinding::arguments)
                .contains(
                        tuple("scripts.file.column-twice", List.of("key")),
                        tuple("scripts.file.column-unknown", List.of("text:de")),
                        tuple("scripts.file.column-missing", List.of("kind")));
    }

    @Test
    void theColumnsOfTheDesignAreEnoughForAScript() {
        var reading = readCsv("""
                key,kind,text:pl,text:en,text:az,next,when,required
                short,SCRIPT,,,,start,,
                start,SAY,Dzień dobry,Good morning,Salam,notice,,
                notice,DISCLOSE,Nagrywamy,We record,Yazırıq,end,,yes
                end,END,Do usłyszenia,Goodbye,Sağ olun,,,
                """);

        var content = reading.content().orElseThrow();
        assertThat(content.languages()).containsExactly(Language.PL, Language.EN, Language.AZ);
        assertThat(content.get("start").title().in(Language.EN)).isEqualTo("Good morning");
        assertThat(content.get("notice").isCompulsory()).isTrue();
    }

    @Test
    void aTableOfAPolishSpreadsheetIsRead() {
        var text = "key;kind;text:pl;next\nkrotki;SCRIPT;;start\nstart;SAY;Dzień dobry, żółwiu;end\nend;END;Pa;\n";

        var reading = readCsv(text.getBytes(Charset.forName("windows-1250")));

        assertThat(reading.content().orElseThrow().get("start").words())
                .isEqualTo(new Words(Map.of(Language.PL, "Dzień dobry, żółwiu")));
    }

    @Test
    void whatLooksLikeAFormulaIsTextInTheTable() {
        assertThat(CsvTable.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(CsvTable.harmless("'=1+1")).isEqualTo("''=1+1");
        assertThat(Stream.of("=1+1", "'=1+1", "''=x", "'quoted'", "-5", "plain", "'", "")
                        .toList())
                .allSatisfy(text ->
                        assertThat(CsvTable.asMeant(CsvTable.harmless(text))).isEqualTo(text));
    }

    @Test
    void aWorkbookHasTextsOnly() throws IOException {
        var file = XlsxTable.write(List.of(List.of("=HYPERLINK(\"http://evil\")", "2")));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var line = workbook.getSheetAt(0).getRow(0);
            assertThat(List.of(line.getCell(0).getCellType(), line.getCell(1).getCellType()))
                    .containsOnly(CellType.STRING);
        }
    }

    @Test
    void aFormulaInAWorkbookIsNamedWithItsLine() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            var headings = sheet.createRow(0);
            headings.createCell(0).setCellValue("key");
            headings.createCell(1).setCellValue("kind");
            headings.createCell(2).setCellValue("next");
            var line = sheet.createRow(4);
            line.createCell(0).setCellValue("start");
            line.createCell(1).setCellValue("SAY");
            line.createCell(2).setCellFormula("A1");
            workbook.write(bytes);
        }

        assertThat(readXlsx(bytes.toByteArray()).faults())
                .extracting(LineFinding::line, LineFinding::messageKey)
                .contains(tuple(5, "scripts.file.formula"));
    }

    @Test
    void whatIsNoWorkbookIsNotRead() {
        assertThat(XlsxTable.read("no workbook".getBytes(StandardCharsets.UTF_8), MOST_LINES))
                .isEmpty();
    }

    @Test
    void aWorkbookThatUnpacksToMoreThanAnyScriptIsNotRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var blanks = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            for (int million = 0; million < 30; million++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }

        assertThat(bytes.size()).isLessThan(100_000);
        assertThat(XlsxTable.read(bytes.toByteArray(), MOST_LINES)).isEmpty();
    }

    private static Reading readCsv(String text) {
        return readCsv(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading readCsv(byte[] file) {
        return TableReading.of(CsvTable.read(file, MOST_LINES));
    }

    private static Reading readXlsx(byte[] file) {
        return TableReading.of(XlsxTable.read(file, MOST_LINES).orElseThrow());
    }

    private static ScriptContent anyScript(Random random) {
        var nodes = new ArrayList<Node>();
        nodes.add(new Node.Say("first", words(random), words(random), null, List.of(), "p0"));
        IntStream.range(0, 1 + random.nextInt(12)).forEach(number -> nodes.add(anyPlace(random, "p" + number)));
        var shelf = IntStream.range(0, random.nextInt(4))
                .mapToObj(number -> new Objection(words(random), "p" + number))
                .toList();
        return new ScriptContent(
                ScriptContent.SCHEMA,
                "any",
                words(random),
                "topic",
                Set.of(Language.PL, Language.EN),
                "first",
                nodes,
                shelf);
    }

    private static Node anyPlace(Random random, String key) {
        var title = words(random);
        var words = words(random);
        var hint = random.nextBoolean() ? words(random) : null;
        var articles = random.nextBoolean() ? List.<String>of() : List.of("rules", "other");
        return switch (random.nextInt(10)) {
            case 0 -> new Node.Say(key, title, words, hint, articles, target(random));
            case 1 ->
                new Node.Ask(key, title, words, hint, articles, any(random, Node.Ask.Field.values()), target(random));
            case 2 -> new Node.Choice(key, title, words, hint, articles, options(random));
            case 3 ->
                new Node.Verify(
                        key,
                        title,
                        words,
                        hint,
                        articles,
                        any(random, IdentificationLevel.values()),
                        target(random),
                        target(random));
            case 4 ->
                new Node.Disclose(
                        key,
                        title,
                        words,
                        hint,
                        articles,
                        random.nextBoolean() ? List.of() : List.of("p1"),
                        target(random));
            case 5 ->
                new Node.Show(key, title, words, hint, articles, any(random, Node.Show.Sight.values()), target(random));
            case 6 ->
                new Node.Action(
                        key, title, words, hint, articles, any(random, Node.Action.Deed.values()), target(random));
            case 7 -> new Node.Logic(key, title, rules(random), target(random));
            case 8 -> new Node.Call(key, title, "other-script", target(random));
            default -> new Node.End(key, title, words, hint, articles, random.nextBoolean() ? "other" : null);
        };
    }

    private static List<Option> options(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(number -> new Option("o" + number, words(random), target(random)))
                .toList();
    }

    private static List<Rule> rules(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(number -> {
                    var comparison = any(random, Comparison.values());
                    return new Rule(
                            "answer.p" + number,
                            comparison,
                            comparison == Comparison.PRESENT ? null : "=" + number + " > x",
                            target(random));
                })
                .toList();
    }

    private static @Nullable String target(Random random) {
        return random.nextInt(5) == 0 ? null : random.nextInt(5) == 0 ? Node.BACK : "p" + random.nextInt(8);
    }

    private static <E> E any(Random random, E[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Words words(Random random) {
        var texts = new EnumMap<Language, String>(Map.of(Language.PL, text(random)));
        if (random.nextInt(4) > 0) {
            texts.put(Language.EN, text(random));
        }
        return new Words(texts);
    }

    private static String text(Random random) {
        var pieces =
                List.of("=1+1", "'", "\"", ",", ";", "\n", "ż", "ə", "@x", "-", "plain", " ", "{program.name}", "+48");
        var text = new StringBuilder("=@-+'a".substring(random.nextInt(6)).substring(0, 1));
        IntStream.range(0, random.nextInt(8)).forEach(piece -> text.append(pieces.get(random.nextInt(pieces.size()))));
        return text.append('.').toString();
    }
}
