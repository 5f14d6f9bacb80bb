package org.infolinia.journeys;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** The running application and a browser before it, for all journeys of a class; a failed one leaves pictures of every tab. */
final class Stage implements BeforeAllCallback, AfterAllCallback, TestExecutionExceptionHandler {

    private final Supplier<RunningInfolinia> start;
    private @Nullable RunningInfolinia infolinia;
    private @Nullable Browser browser;

    private Stage(Supplier<RunningInfolinia> start) {
        this.start = start;
    }

    static Stage withDemoData() {
        return new Stage(RunningInfolinia::withDemoData);
    }

    static Stage empty() {
        return new Stage(RunningInfolinia::empty);
    }

    RunningInfolinia infolinia() {
        return requireNonNull(infolinia);
    }

    Browser browser() {
        return requireNonNull(browser);
    }

    HotlineScreens screens() {
        return new HotlineScreens(infolinia());
    }

    ParticipantMailbox mailboxOf(String address) {
        return new ParticipantMailbox(address, infolinia());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        infolinia = start.get();
        browser = new Browser(infolinia());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            browser.close();
        }
        if (infolinia != null) {
            infolinia.close();
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        browser()
                .screenshotOfEveryTab(
                        "failed-" + context.getRequiredTestMethod().getName());
        throw failure;
    }
}
