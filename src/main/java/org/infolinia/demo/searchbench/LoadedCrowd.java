package org.infolinia.demo.searchbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.infolinia.demo.crowd.Crowd;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.operation.StateDirectory;
import org.infolinia.participants.ParticipantListing;
import org.infolinia.participants.imports.ParticipantImport;
import org.infolinia.participants.imports.ParticipantImport.Summary;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one crowd in the database, the one that was measured last; another one takes its place through the real import. */
@Component
class LoadedCrowd {

    private static final String CODE = "CROWD";
    private static final int PROGRESS_STEP = 50_000;

    private final ProgramDirectory programs;
    private final ParticipantListing listing;
    private final ParticipantImport imports;
    private final StateDirectory state;
    private final JdbcClient jdbc;

    LoadedCrowd(
            ProgramDirectory programs,
            ParticipantListing listing,
            ParticipantImport imports,
            StateDirectory state,
            JdbcClient jdbc) {
        this.programs = programs;
        this.listing = listing;
        this.imports = imports;
        this.state = state;
        this.jdbc = jdbc;
    }

    boolean isThere(Crowd crowd) {
        try {
            return Files.exists(mark())
                    && Files.readString(mark()).equals(nameOf(crowd))
                    && listing.count(List.of(program().id())) == crowd.size();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + mark(), e);
        }
    }

    Program program() {
        return programs.byCode(CODE)
                .orElseGet(() -> programs.get(programs.found(founding()).orElseThrow()));
    }

    /** Leaves an empty register; the index does not learn of it. */
    void removeEverybody() throws IOException {
        Files.deleteIfExists(mark());
        jdbc.sql("truncate participants.participant cascade").update();
    }

    Path write(Crowd crowd) {
        var file = folder().resolve("people.csv");
        CrowdFile.write(crowd, file);
        return file;
    }

    Summary load(Path file, Crowd crowd, BenchmarkReport report) throws IOException {
        var summary =
                imports.load(file, program(), lines -> tell(lines, report)).orElseThrow();
        Files.writeString(mark(), nameOf(crowd));
        return summary;
    }

    private static void tell(long lines, BenchmarkReport report) {
        if (lines % PROGRESS_STEP == 0) {
            report.progress("%,d lines imported", lines);
        }
    }

    private Path mark() {
        return folder().resolve("loaded");
    }

    private Path folder() {
        return state.subdirectory("crowd");
    }

    private static String nameOf(Crowd crowd) {
        return crowd.size() + " people of seed " + crowd.seed();
    }

    private static FoundProgram founding() {
        var levels = new RequiredLevels(
                IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.KNOWLEDGE);
        return new FoundProgram(CODE, "Crowd", "CR", "berry", Language.PL, "PL", levels, Map.of(), Map.of(), Map.of());
    }
}
