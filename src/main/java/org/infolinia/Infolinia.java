package org.infolinia;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline.Position;
import com.vaadin.flow.component.page.Inline.Wrapping;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.infolinia.operation.StandaloneCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.modulith.Modulithic;

/** Starts the server, or runs one command and ends when a command's name is the first argument. */
@SpringBootApplication
@Modulithic(
        systemName = "Infolinia",
        sharedModules = {"kernel", "operation"})
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/infolinia.css")
public class Infolinia implements AppShellConfigurator {

    private static final String BENCHMARKS = "bench";

    private static final Map<String, String> COMMAND_SETTINGS = Map.of(
            "infolinia.mode", "command",
            // Vaadin insists on a servlet context, which a command has no use for.
            "spring.autoconfigure.exclude",
                    "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                            + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,"
                            + "com.vaadin.flow.spring.VaadinScopesConfig",
            "infolinia.background-work", "false");

    /** Results alone stand on standard output. */
    private static final Map<String, String> QUIET_SETTINGS = Map.of(
            "infolinia.log-target", "System.err",
            "logging.level.root", "WARN",
            "spring.main.banner-mode", "off");

    /** A benchmark measures the application as it serves people, with its timers, but without demo data. */
    private static final Map<String, String> BENCHMARK_SETTINGS = Map.of(
            "infolinia.mode", "benchmark",
            "infolinia.state-room", BENCHMARKS,
            "infolinia.background-work", "true",
            "infolinia.demo", "false");

    /** Benchmarks whose work comes in over HTTP, at whatever port is free. */
    private static final Set<String> BENCHMARKS_OF_THE_WEB = Set.of("calls");

    static void main(String[] arguments) {
        runStandalone(List.of(arguments));
        // The order of migrations needs our own classes alone; following every library took seconds of each start.
        System.setProperty("archunit.resolveMissingDependenciesFromClassPath", "false");
        // Jakarta Mail would look through every library for it, with each header that it reads.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
        var application = new SpringApplication(Infolinia.class);
        if (namesABenchmarkOfTheWeb(arguments)) {
            BENCHMARK_SETTINGS.forEach(System::setProperty);
            QUIET_SETTINGS.forEach(System::setProperty);
            System.setProperty("server.port", "0");
            System.exit(SpringApplication.exit(application.run(arguments)));
        }
        if (namesACommand(arguments)) {
            application.setWebApplicationType(WebApplicationType.NONE);
            COMMAND_SETTINGS.forEach(System::setProperty);
            QUIET_SETTINGS.forEach(System::setProperty);
            if (arguments[0].equals(BENCHMARKS)) {
                BENCHMARK_SETTINGS.forEach(System::setProperty);
            }
            System.exit(SpringApplication.exit(application.run(arguments)));
        }
        application.run(arguments);
    }

    /** The scheme before anything is drawn, so that nobody in a dark room sees a white flash. */
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addInlineFromFile(
                TargetElement.HEAD, Position.PREPEND, "META-INF/resources/scripts/scheme.js", Wrapping.JAVASCRIPT);
        settings.addLink("icons/infolinia.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
    }

    /** Such commands log nothing, since nothing but their results may stand on standard output. */
    private static void runStandalone(List<String> typed) {
        for (var command : ServiceLoader.load(StandaloneCommand.class)) {
            if (command.isAskedFor(typed)) {
                LoggingSystem.get(Infolinia.class.getClassLoader()).beforeInitialize();
                System.exit(command.run(typed));
            }
        }
    }

    private static boolean namesABenchmarkOfTheWeb(String[] arguments) {
        return arguments.length > 1 && arguments[0].equals(BENCHMARKS) && BENCHMARKS_OF_THE_WEB.contains(arguments[1]);
    }

    private static boolean namesACommand(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("--");
    }
}
