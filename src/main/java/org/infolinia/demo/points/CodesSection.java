package org.infolinia.demo.points;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.infolinia.demo.DemoSection;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.code.CodeBatchId;
import org.infolinia.ledger.code.CodeBatches;
import org.infolinia.ledger.code.CodeImport;
import org.infolinia.ledger.code.OpenCodeBatch;
import org.infolinia.ledger.journal.PointUnit;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Codes that were printed on products: most batches pay, one waits for somebody to release it. */
@Component
@Order(88)
class CodesSection implements DemoSection {

    private static final int BATCHES = 3;
    private static final int CODES_OF_A_BATCH = 400;
    private static final int EXPIRY_MONTHS = 18;
    private static final int VALID_MONTHS = 6;

    private final CodeBatches batches;
    private final CodeImport imports;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    CodesSection(
            CodeBatches batches, CodeImport imports, ProgramDirectory programs, Gatekeeper gatekeeper, Clock clock) {
        this.batches = batches;
        this.imports = imports;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "codes";
    }

    @Override
    public boolean isLoadedAsOne() {
        return false;
    }

    @Override
    public void load(RandomGenerator random) {
        for (var program : programs.mine()) {
            var products = Catalogue.of(program).products();
            for (int i = 0; i < BATCHES; i++) {
                var batch = filled(program, products.get(i), random);
                if (i > 0) {
                    gatekeeper
                            .asSystem("demo-release", () -> batches.release(batch))
                            .orElseThrow();
                }
            }
        }
    }

    private CodeBatchId filled(Program program, Catalogue.Product product, RandomGenerator random) {
        var today = LocalDate.now(clock);
        var terms = new OpenCodeBatch(
                program.id(),
                product.name() + " – " + today.getYear(),
                Points.of(product.points()),
                PointUnit.REDEEMABLE,
                today.minusMonths(1).withDayOfMonth(1),
                today.plusMonths(VALID_MONTHS),
                EXPIRY_MONTHS);
        var batch = batches.open(terms).orElseThrow();
        fill(batch, product, random);
        return batch;
    }

    private void fill(CodeBatchId batch, Catalogue.Product product, RandomGenerator random) {
        try {
            var file = Files.createTempFile("demo-codes", ".csv");
            try {
                Files.write(
                        file,
                        Stream.generate(() -> Catalogue.code(product, random))
                                .distinct()
                                .limit(CODES_OF_A_BATCH)
                                .toList());
                imports.load(file, product.codePrefix() + ".csv", batch, progress -> {})
                        .orElseThrow();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
