package org.infolinia.operation;

import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Checks every statement about the stored data and names the first row that breaks one. */
@Component
class VerifyCommand implements Command {

    private static final long PROGRESS_STEP = 10_000;

    private final List<IntegrityCheck> checks;

    VerifyCommand(List<IntegrityCheck> checks) {
        this.checks = checks;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String usage() {
        return "checks that the stored data is whole and names the first row that is not";
    }

    @Override
    public int run(List<String> arguments) {
        long broken = checks.stream().filter(check -> !holds(check)).count();
        System.err.printf("%d statements checked, %d broken%n", checks.size(), broken);
        return broken == 0 ? 0 : 1;
    }

    private static boolean holds(IntegrityCheck check) {
        var violation = check.firstViolation(new RowsRead());
        violation.ifPresentOrElse(
                found -> System.out.printf("BROKEN  %s: %s%n", check.statement(), found),
                () -> System.out.printf("holds   %s%n", check.statement()));
        return violation.isEmpty();
    }

    /** Says how far a check has come, each time that it has read so many more. */
    private static final class RowsRead implements LongConsumer {

        private long said;

        @Override
        public void accept(long rows) {
            if (rows - said >= PROGRESS_STEP) {
                said = rows;
                System.err.printf("    %,d rows read%n", rows);
            }
        }
    }
}
