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

    @Override
    public void afterAll(ExtensionContext context) {
        SpringExtension.getApplicationContext(context)
                .getBeanProvider(IntegrityCheck.class)
                .forEach(check -> assertThat(check.firstViolation(rows -> {}))
                        .as(check.statement())
                        .isEmpty());
    }
}
