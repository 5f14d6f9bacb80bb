package org.infolinia.ledger.code;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.PointUnit;
import org.infolinia.operation.CommandArguments;
import org.springframework.stereotype.Component;

/** The terms of a batch as they are typed on the command line. */
@Component
class CodeBatchArguments {

    private static final String FROM = "valid-from";
    private static final String UNTIL = "valid-until";
    private static final String EXPIRY = "expires-after";

    private final CodeBatchRows batches;
    private final LedgerCalendar calendar;

    CodeBatchArguments(CodeBatchRows batches, LedgerCalendar calendar) {
        this.batches = batches;
        this.calendar = calendar;
    }

    /**
     * Empty when something is missing or is not what it should be. Without a first day it is today, or that of the batch
     * when there is one of that name already, so that an import can go on the next day.
     */
    Optional<OpenCodeBatch> read(CommandArguments typed, ProgramId program) {
        var name = typed.option("batch").map(String::strip).filter(text -> !text.isEmpty());
        var points = typed.has("points") ? typed.number("points", 0) : OptionalLong.empty();
        var months = typed.number(EXPIRY, 0);
        var unit = unit(typed.option("unit").orElse(PointUnit.REDEEMABLE.name()));
        if (name.isEmpty() || points.isEmpty() || months.isEmpty() || unit.isEmpty() || !hasDays(typed)) {
            return Optional.empty();
        }
        return Optional.of(new OpenCodeBatch(
                program,
                name.get(),
                Points.of(points.getAsLong()),
                unit.get(),
                typed.option(FROM).flatMap(CodeBatchArguments::day).orElseGet(() -> firstDay(program, name.get())),
                typed.option(UNTIL).flatMap(CodeBatchArguments::day).orElse(null),
                typed.has(EXPIRY) ? Math.toIntExact(months.getAsLong()) : null));
    }

    private LocalDate firstDay(ProgramId program, String name) {
        return batches.named(program, name)
                .map(known -> known.terms().validFrom())
                .orElseGet(calendar::today);
    }

    private static boolean hasDays(CommandArguments typed) {
        return Stream.of(FROM, UNTIL)
                .flatMap(name -> typed.option(name).stream())
                .allMatch(text -> day(text).isPresent());
    }

    private static Optional<PointUnit> unit(String name) {
        return Stream.of(PointUnit.values())
                .filter(unit -> unit.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
