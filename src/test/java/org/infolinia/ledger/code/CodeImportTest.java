package org.infolinia.ledger.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.code.CodeImport.Summary;
import org.infolinia.ledger.code.file.CodeFile;
import org.infolinia.ledger.code.file.CodeRejects;
import org.infolinia.ledger.code.hash.Alphabet;
import org.infolinia.ledger.code.hash.CodeHash;
import org.infolinia.ledger.journal.PointUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class CodeImportTest extends CodeTest {

    @Autowired
    ApplicationEvents recorded;

    @Autowired
    JdbcClient jdbc;

    private CodeBatchId batch;

    @BeforeEach
    void aSupervisorWithAnEmptyBatch() {
        SignedIn.supervisorOf(program);
        batch = batches.open(terms(program, "Miksery", NOVEMBER, null)).orElseThrow();
    }

    @Test
    void everyLineIsCountedAndTheRejectedOnesAreNamed() throws IOException {
        var file = file(
                "mixed", List.of("kod;opis", "MIX7-K2QW;x", "\"MIX7K2QX\"", "", "mix7k2qw", "za!mało", "MIX7K2QY"));

        var summary = load(file, batch).orElseThrow();

        assertThat(summary).isEqualTo(new Summary(7, 3, 1, 1));
        assertThat(Files.readAllLines(CodeRejects.of(file)))
                .containsExactlyInAnyOrder(
                        "line,reason,code", "5,the program has it already,…K2QW", "6,not a code,za!mało");
        assertThat(Files.getPosixFilePermissions(CodeRejects.of(file)))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(batches.get(batch).codes()).isEqualTo(3);
        assertThat(batches.get(batch).alphabet()).isEqualTo(Alphabet.of("MIX7K2QWXY"));
    }

    @Test
    void aCodeBelongsToOneBatchOfAProgramOnly() {
        load(file("first", List.of("MIX7K2QW")), batch).orElseThrow();
        var other = batches.open(terms(program, "Roboty", NOVEMBER, null)).orElseThrow();

        assertThat(load(file("second", List.of("MIX7K2QW", "ROB7K2QW")), other).orElseThrow())
                .isEqualTo(new Summary(2, 1, 1, 0));
    }

    @Test
    void aFileThatWasReadIsAnsweredAsThen() {
        var file = file("once", List.of("MIX7K2QW", "MIX7K2QX"));
        var first = load(file, batch).orElseThrow();

        assertThat(load(file, batch).orElseThrow()).isEqualTo(first).isEqualTo(new Summary(2, 2, 0, 0));
        assertThat(batches.get(batch).codes()).isEqualTo(2);
    }

    @Test
    void anImportThatBrokeOffGoesOnWhereItStopped() throws IOException {
        var file = file("long", manyCodes(2 * CodeFile.CHUNK_LINES + 10));
        assertThatThrownBy(() -> imports.load(file, "long", batch, progress -> {
                    throw new IllegalStateException("The power is gone");
                }))
                .hasMessage("The power is gone");
        assertThat(batches.get(batch).codes()).isEqualTo(CodeFile.CHUNK_LINES);
        assertThat(recorded.stream(CodeImportBegun.class))
                .as("the trail tells who brought the codes that are there")
                .singleElement()
                .extracting(CodeImportBegun::batch)
                .isEqualTo(batch);

        var told = new ArrayList<CodeImport.Progress>();
        var summary = imports.load(file, "long", batch, told::add).orElseThrow();

        assertThat(summary).isEqualTo(new Summary(2 * CodeFile.CHUNK_LINES + 10, 2 * CodeFile.CHUNK_LINES + 10, 0, 0));
        assertThat(told)
                .extracting(progress -> progress.soFar().lines())
                .containsExactly(2L * CodeFile.CHUNK_LINES, 2L * CodeFile.CHUNK_LINES + 10);
        assertThat(told).extracting(CodeImport.Progress::total).containsOnly(2L * CodeFile.CHUNK_LINES + 10);
    }

    @Test
    void codesAreKeptAsHashesAlone() {
        load(file("secret", List.of("MIX7K2QW")), batch).orElseThrow();

        var kept = jdbc.sql("select hash from ledger.code where batch_id = ?")
                .params(batch.value())
                .query((row, number) -> row.getBytes(1))
                .single();

        assertThat(kept).hasSize(CodeHash.LENGTH);
    }

    @Test
    void aBatchIsOpenedOnceAndNotOnOtherTerms() {
        var terms = terms(program, "Miksery", NOVEMBER, null);

        assertThat(batches.open(terms)).isEqualTo(Outcome.done(batch));
        assertThat(refusalOf(batches.open(new OpenCodeBatch(
                        program, "Miksery", Points.of(26), PointUnit.REDEEMABLE, NOVEMBER, null, 12))))
                .contains("code-batch-taken");
        assertThat(refusalOf(batches.open(
                        new OpenCodeBatch(program, "Status", Points.of(26), PointUnit.QUALIFYING, NOVEMBER, null, 12))))
                .contains("code-batch-unsound");
        assertThat(refusalOf(batches.open(terms(program, "Roboty", NOVEMBER, NOVEMBER.minusDays(1)))))
                .contains("code-batch-unsound");
    }

    @Test
    void aFullBatchTakesNoMore() {
        jdbc.sql("update ledger.code_batch set codes = ? where id = ?")
                .params(CodeBatch.MAXIMUM_CODES, batch.value())
                .update();

        assertThat(refusalOf(load(file("more", List.of("MIX7K2QW")), batch))).contains("code-batch-full");
        assertThat(jdbc.sql("select count(*) from ledger.code where batch_id = ?")
                        .params(batch.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void usedAndUnusedCodesAreCounted() {
        load(file("two", List.of("MIX7K2QW", "MIX7K2QX")), batch).orElseThrow();
        release(batch);
        submit("MIX7K2QX").orElseThrow();

        assertThat(batches.of(program)).singleElement().satisfies(counted -> {
            assertThat(counted.used()).isEqualTo(1);
            assertThat(counted.unused()).isEqualTo(1);
        });
    }

    @Test
    void aReleasedBatchTakesNoOtherCodes() {
        load(file("first", List.of("MIX7K2QW")), batch).orElseThrow();
        release(batch);

        assertThat(refusalOf(load(file("second", List.of("MIX7K2QX")), batch))).contains("code-batch-released");
        assertThat(batches.get(batch).codes()).isEqualTo(1);
    }

    @Test
    void anAgentDoesNotIssueCodes() {
        SignedIn.agentOf(program);

        assertThatThrownBy(() -> batches.open(terms(program, "Moje", NOVEMBER, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> load(file("mine", List.of("MIX7K2QW")), batch))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static List<String> manyCodes(int count) {
        return IntStream.range(0, count).mapToObj("MANY%08d"::formatted).toList();
    }
}
