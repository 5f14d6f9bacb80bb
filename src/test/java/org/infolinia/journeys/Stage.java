package org.infolinia.journeys;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * The running application and a browser before it; a failed journey leaves pictures of every tab. All who ask for the demo
 * play at the same application, since loading it takes long: each journey has an agent and a participant of its own.
 */
final class Stage implements BeforeAllCallback, AfterAllCallback, TestExecutionExceptionHandler {

    private static final Namespace ALL_JOURNEYS = Namespace.create(Stage.class);

    private final String name;
    private final Supplier<RunningInfolinia> start;
    private @Nullable RunningInfolinia infolinia;
    private @Nullable Browser browser;

    private Stage(String name, Supplier<RunningInfolinia> start) {
        this.name = name;
        this.start = start;
    }

    static Stage withDemoData() {
        return new Stage("demo", RunningInfolinia::withDemoData);
    }

    static Stage empty() {
        return new Stage("empty", RunningInfolinia::empty);
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
        infolinia = context.getRoot()
                .getStore(ALL_JOURNEYS)
                .computeIfAbsent(name, unused -> start.get(), RunningInfolinia.class);
        browser = new Browser(infolinia());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            browser.close();
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
