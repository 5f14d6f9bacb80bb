package org.infolinia.participants.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.Unnoticed;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.Participant.PostalAddress;
import org.infolinia.participants.Participant.Status;
import org.infolinia.participants.ParticipantListing;
import org.infolinia.participants.ParticipantListing.Order;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.participants.imports.ParticipantImport.Summary;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ParticipantImportTest {

    private static final String POLISH = """
            Numer;Imię;Nazwisko;Telefon;Miejscowość;Data urodzenia;Zgoda SMS
            A-1;Grażyna;Świątek;601 274 418;Łódź;14.03.1958;tak
            A-2;Józef;Żak;;Gdańsk;;nie
            """;

    @TempDir
    Path directory;

    @Autowired
    Unnoticed unnoticed;

    @Autowired
    ParticipantImport imports;

    @Autowired
    ParticipantListing listing;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory programs;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    private Program program;

    @BeforeEach
    void aSupervisorOfAProgram() {
        ProgramId id = new Programs(programs, gatekeeper).aProgram();
        program = programs.get(id);
        SignedIn.supervisorOf(id);
    }

    @AfterEach
    void goHome() {
        SignedIn.out();
        clock.reset();
        unnoticed.putBack();
    }

    @Test
    void aFileFromWindowsWithPolishHeadingsIsTakenOver() throws IOException {
        var file = file(POLISH, Charset.forName("windows-1250"));

        assertThat(load(file)).isEqualTo(new Summary(2, 2, 0, 0, 0));

        var grazyna = only("Świątek");
        assertThat(grazyna.name().first()).isEqualTo("Grażyna");
        assertThat(grazyna.address().town()).isEqualTo("Łódź");
        assertThat(grazyna.phones()).containsExactly(new PhoneNumber("+48601274418"));
        assertThat(grazyna.consents()).containsExactly(Channel.SMS);
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        var file = file(POLISH, StandardCharsets.UTF_8);
        load(file);

        assertThat(load(file)).isEqualTo(new Summary(2, 0, 0, 2, 0));
    }

    @Test
    void aColumnThatIsNotThereLeavesWhatIsKnown() throws IOException {
        load(file(POLISH, StandardCharsets.UTF_8));

        var summary = load(file("number,first name,last name\nA-1,Grażyna,Świątek-Lis\n", StandardCharsets.UTF_8));

        assertThat(summary).isEqualTo(new Summary(1, 0, 1, 0, 0));
        var grazyna = only("Świątek-Lis");
        assertThat(grazyna.phones()).hasSize(1);
        assertThat(grazyna.consents()).containsExactly(Channel.SMS);
    }

    @Test
    void theLastDayOfActivityIsTakenOver() throws IOException {
        load(file(
                "number,first name,last name,joined,active on\nA-1,Anna,Nowak,2020-01-02,3.04.2024\n",
                StandardCharsets.UTF_8));

        assertThat(jdbc.sql("select last_active_on from participants.participant where program_id = ?")
                        .param(program.id().value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2024, 4, 3));
    }

    @Test
    void aDayOfBirthOrJoiningIsNotStillToCome() throws IOException {
        var file = file("""
                number,first name,last name,joined,birth date
                B-1,Anna,Nowak,19.11.2026,
                B-2,Ewa,Nowak,17.11.2026,19.11.2026
                B-3,Ela,Nowak,18.11.2026,17.11.2026
                """, StandardCharsets.UTF_8);

        assertThat(load(file)).isEqualTo(new Summary(3, 1, 0, 0, 2));

        assertThat(Files.readAllLines(directory.resolve("file.csv.rejects.csv")))
                .anyMatch(line -> line.contains("joined: still to come"))
                .anyMatch(line -> line.contains("birth date: still to come"));
    }

    @Test
    void badLinesAreSetAsideWithTheirReasons() throws IOException {
        var file = file("""
                number,first name,last name,phone,consent sms
                B-1,Anna,Nowak,12,yes
                B-2,,Nowak,,maybe
                B-3,Ewa,Nowak,,yes
                B-3,Ewa,Nowak,,yes
                """, StandardCharsets.UTF_8);

        assertThat(load(file)).isEqualTo(new Summary(4, 1, 0, 0, 3));

        assertThat(Files.readAllLines(directory.resolve("file.csv.rejects.csv")))
                .hasSize(4)
                .anyMatch(line -> line.contains("phone: cannot be read"))
                .anyMatch(line -> line.contains("consent sms: neither yes nor no"))
                .anyMatch(line -> line.contains("stands in the file already"));
    }

    @Test
    void whoseDataWasErasedIsNotBroughtBackAndCountsOnce() throws IOException {
        load(file(POLISH, StandardCharsets.UTF_8));
        var second = jdbc.sql("select id from participants.participant where program_id = ? and number = 'A-2'")
                .params(program.id().value())
                .query(Long.class)
                .single();
        unnoticed.becomes("ERASED", new ParticipantId(second));

        assertThat(load(file(POLISH, StandardCharsets.UTF_8))).isEqualTo(new Summary(2, 0, 0, 1, 1));

        assertThat(Files.readAllLines(directory.resolve("file.csv.rejects.csv")))
                .anyMatch(line -> line.contains("belongs to an erased or merged participant"));
    }

    @Test
    void aDryRunTellsEveryFindingAndChangesNothing() throws IOException {
        var findings = new ArrayList<String>();
        var file = file("number,first name,last name\nC-1,,Nowak\nC-2,Ewa,Nowak\n", StandardCharsets.UTF_8);

        var outcome = imports.check(file, program, (line, words) -> findings.add(line + " " + words));

        assertThat(outcome).isEqualTo(Outcome.done(new Summary(2, 0, 0, 0, 1)));
        assertThat(findings).containsExactly("2 name: A name has 1 to 100 characters");
        assertThat(listing.count(List.of(program.id()))).isZero();
    }

    @Test
    void aFileWithoutNumbersIsRefused() throws IOException {
        assertThat(imports.load(
                        file("first name,last name\nEwa,Nowak\n", StandardCharsets.UTF_8), program, lines -> {}))
                .isEqualTo(Outcome.refused("import-column-missing", "number / numer / nr"));
    }

    @Test
    void aFileWithHeadingsAloneBringsNobody() throws IOException {
        assertThat(load(file("number,first name,last name\n", StandardCharsets.UTF_8)))
                .isEqualTo(new Summary(0, 0, 0, 0, 0));
    }

    @Test
    void aNumberThatStoodInAnEarlierBatchIsSetAside() throws IOException {
        int lines = ImportBatches.SIZE + 1;
        var people = IntStream.range(0, lines)
                .mapToObj(i -> "D-%d,Ewa,Nowak\n".formatted(i % ImportBatches.SIZE))
                .collect(Collectors.joining());

        assertThat(load(file("number,first name,last name\n" + people, StandardCharsets.UTF_8)))
                .isEqualTo(new Summary(lines, ImportBatches.SIZE, 0, 0, 1));
    }

    @Test
    void everyColumnIsBroughtUpToDate() throws IOException {
        var headings = ImportColumn.list().replaceAll(" or [^;]+", "").replace("; ", ";");
        load(file(headings + """

                E-1;Ewa;Lis;pl;1.02.1980;Krótka 1;00-001;Łódź;Lis sp.j.;Głośno;2.03.2020;;\
                a@x.example|b@x.example;601274418;26001187;tak;tak;nie
                """, StandardCharsets.UTF_8));

        var summary = load(file(headings + """

                E-1;Eva;Liss;az;2.02.1980;Długa 2;00-002;Gdynia;;Cicho;3.03.2020;4.05.2021;b@x.example|c@x.example;;26001188;nie;tak;tak
                """, StandardCharsets.UTF_8));

        assertThat(summary).isEqualTo(new Summary(1, 0, 1, 0, 0));
        var eva = only("Liss");
        assertThat(eva)
                .isEqualTo(new Participant(
                        eva.id(),
                        program.id(),
                        "E-1",
                        new PersonName("Eva", "Liss"),
                        Language.AZ,
                        LocalDate.of(1980, 2, 2),
                        new PostalAddress("Długa 2", "00-002", "Gdynia"),
                        null,
                        "Cicho",
                        Status.ACTIVE,
                        LocalDate.of(2020, 3, 3),
                        List.of(new EmailAddress("b@x.example"), new EmailAddress("c@x.example")),
                        List.of(),
                        List.of(new CardNumber("26001188")),
                        Set.of(Channel.SMS, Channel.PHONE)));
    }

    @Test
    void aConsentThatStandsKeepsItsTime() throws IOException {
        load(file(POLISH, StandardCharsets.UTF_8));
        clock.advance(Duration.ofDays(1));
        load(file("number,first name,last name,consent e-mail\nA-1,Grażyna,Lis,yes\n", StandardCharsets.UTF_8));

        assertThat(consentsSince(only("Lis")))
                .containsExactly(Map.entry("EMAIL", clock.instant()), Map.entry("SMS", FixedClock.TUESDAY_MORNING));
    }

    @Test
    void importedOnesAndThoseRegisteredByHandNeverGetTheSameId() throws IOException {
        for (int first : new int[] {0, 120}) {
            register.register(byHand("H-" + first));
            var people = IntStream.range(first, first + 120)
                    .mapToObj("F-%d,Ewa,Nowak\n"::formatted)
                    .collect(Collectors.joining());
            load(file("number,first name,last name\n" + people, StandardCharsets.UTF_8));
        }

        assertThat(listing.count(List.of(program.id()))).isEqualTo(242);
    }

    private RegisterParticipant byHand(String number) {
        return new RegisterParticipant(
                program.id(),
                number,
                new PersonName("Ewa", "Nowak"),
                Language.PL,
                null,
                new PostalAddress(null, null, null),
                null,
                null,
                LocalDate.of(2020, 3, 3),
                List.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    private List<Map.Entry<String, Instant>> consentsSince(Participant participant) {
        return jdbc.sql("""
                        select channel, changed_at from participants.consent where participant_id = ? order by channel""")
                .param(participant.id().value())
                .query((row, number) ->
                        Map.entry(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    private Summary load(Path file) throws IOException {
        return imports.load(file, program, lines -> {}).orElseThrow();
    }

    private Participant only(String lastName) {
        return listing.page(List.of(program.id()), Order.BY_NAME, 0, 10).stream()
                .filter(line -> line.name().last().equals(lastName))
                .map(line -> register.find(line.id()).orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.writeString(directory.resolve("file.csv"), text, charset);
    }
}
