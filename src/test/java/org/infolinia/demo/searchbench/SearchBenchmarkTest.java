package org.infolinia.demo.searchbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.infolinia.demo.callers.CrowdQueries;
import org.infolinia.demo.callers.QueryKind;
import org.infolinia.demo.crowd.Crowd;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.participants.imports.ParticipantImport;
import org.infolinia.participants.imports.ParticipantImport.Summary;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.search.SearchDesk;
import org.infolinia.search.upkeep.IndexUpkeep;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The parts of the benchmark on a small crowd. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class SearchBenchmarkTest {

    private static final Crowd CROWD = new Crowd(2_000, 7);
    private static final int QUERIES = 40;

    @Autowired
    ParticipantImport imports;

    @Autowired
    SearchDesk desk;

    @Autowired
    RivalTable table;

    @Autowired
    Freshness freshness;

    @Autowired
    DataSource database;

    @Autowired
    ProgramDirectory programs;

    @Autowired
    IndexUpkeep upkeep;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    BenchmarkReport report;

    private Program program;
    private Summary imported;
    private Rival rival;

    @BeforeAll
    void aCrowdIsImported(@TempDir Path folder) throws IOException, SQLException {
        program = programs.get(new Programs(programs, gatekeeper).aProgram());
        SignedIn.supervisorOf(program.id());
        var file = folder.resolve("people.csv");
        CrowdFile.write(CROWD, file);
        imported = imports.load(file, program, lines -> {}).orElseThrow();
        gatekeeper.asSystem("test", upkeep::settle);
        table.fill(program.id());
        rival = Rival.on(database);
    }

    @BeforeEach
    void aSupervisor() {
        SignedIn.supervisorOf(program.id());
    }

    @AfterEach
    void goHome() {
        SignedIn.out();
    }

    @AfterAll
    void theRivalGoes() throws SQLException {
        rival.close();
    }

    @Test
    void everybodyOfACrowdCanBeImported() {
        assertThat(imported).isEqualTo(new Summary(CROWD.size(), CROWD.size(), 0, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = QueryKind.class,
            names = {"EXACT", "SWAPPED", "ONE_TYPO", "PHONE_WRONG_DIGIT", "MISHEARD_LAST4"})
    void theSearchDeskFindsTheCrowd(QueryKind kind) {
        assertThat(recall(this::names, kind)).isGreaterThan(.9);
    }

    @ParameterizedTest
    @CsvSource({"EXACT, .99", "SWAPPED, .99", "ONE_TYPO, .7", "PHONE_WRONG_DIGIT, .7", "MISHEARD_LAST4, .95"})
    void theRivalIsNoStrawMan(QueryKind kind, double atLeast) {
        assertThat(recall(rival, kind)).isGreaterThan(atLeast);
        assertThat(rival.timeouts()).isZero();
    }

    @Test
    void theRivalFindsTheEndOfANumber() {
        var member = CROWD.member(1_234);

        assertThat(rival.ask(member.phone().substring(4))).containsExactly(member.fullName());
    }

    @Test
    void signsThatMeanSomethingToTheDatabaseMeanNothing() {
        assertThat(rival.ask("%")).isEmpty();
        assertThat(rival.ask("  ")).isEmpty();
    }

    @Test
    void aChangeIsFoundAndTakenBack() {
        var timings = freshness.of(program.id(), 2, this::names);

        gatekeeper.asSystem("test", upkeep::settle);
        assertThat(timings.percentile(99)).isPositive();
        assertThat(names("Nowozmienionaaa")).noneMatch(name -> name.contains("Nowozmieniona"));
    }

    private double recall(Asker asker, QueryKind kind) {
        var questions = new CrowdQueries(CROWD, 7).of(kind, QUERIES);
        var asked = Questioning.of(asker, questions, CROWD, Duration.ofMinutes(1), "Test", report);
        return asked.recall().getOrDefault(kind.label(), 0.0);
    }

    private List<String> names(String typed) {
        return desk.find(typed).hits().stream().map(hit -> hit.row().title()).toList();
    }
}
