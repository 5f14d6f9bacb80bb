package org.infolinia.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.operation.IntegrityCheck;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * After the last test of a class all that is stored is whole. Not after each of them, since the checks read everything
 * that the tests before have stored.
 */
public final class EverythingIsWhole implements AfterAllCallback {

    /** No timer sends in tests, and some write as if it were weeks ago. */
    private static final String SENDING = "no mail is stuck in the outbox";

    @Override
    public void afterAll(ExtensionContext context) {
        SpringExtension.getApplicationContext(context).getBeanProvider(IntegrityCheck.class).stream()
                .filter(check -> !check.statement().equals(SENDING))
                .forEach(check -> assertThat(check.firstViolation(rows -> {}))
                        .as(check.statement())
                        .isEmpty());
    }
}
