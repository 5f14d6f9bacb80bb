package org.infolinia.journeys;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Keeps a screenshot of every open tab when a journey fails. */
final class PictureOfFailure implements TestExecutionExceptionHandler {

    private final Supplier<Browser> browser;

    PictureOfFailure(Supplier<Browser> browser) {
        this.browser = browser;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        browser.get()
                .screenshotOfEveryTab(
                        "failed-" + context.getRequiredTestMethod().getName());
        throw failure;
    }
}
