package org.infolinia.mail.kills;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infolinia.Infolinia;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.mail.OpenMailbox.Protection;
import org.infolinia.mail.OpenMailbox.Server;
import org.infolinia.mail.OpenMailbox.Servers;
import org.infolinia.operation.EmbeddedMailServer;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/** The application without its screens, in a process of its own that is there to be killed. */
final class Mailhouse {

    static final EmailAddress ADDRESS = new EmailAddress("pomoc@kills.example");
    static final String PASSWORD = "killed and back";

    private static final String VAADIN = String.join(
            ",",
            List.of(
                    "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                    "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                    "com.vaadin.flow.spring.VaadinScopesConfig"));

    private Mailhouse() {}

    /** @param arguments the database's address, the state directory, and the ports of SMTP and IMAP */
    public static void main(String[] arguments) {
        System.setProperty("archunit.resolveMissingDependenciesFromClassPath", "false");
        var settings = Map.of(
                "infolinia.mode", "benchmark",
                "spring.autoconfigure.exclude", VAADIN,
                "infolinia.background-work", "true",
                "infolinia.demo", "false",
                "infolinia.public-address", "https://help.example.org",
                "spring.main.banner-mode", "off",
                "logging.level.root", "WARN",
                "spring.datasource.url", arguments[0],
                "infolinia.state-directory", arguments[1]);
        var context = new SpringApplicationBuilder(Infolinia.class)
                .web(WebApplicationType.NONE)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        context.getBean(Gatekeeper.class)
                .asSystem("test", () -> open(context, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3])));
    }

    private static void open(ApplicationContext context, int smtpPort, int imapPort) {
        var mailboxes = context.getBean(Mailboxes.class);
        if (mailboxes.byAddress(ADDRESS).isEmpty()) {
            var servers = new Servers(at(imapPort), at(smtpPort), ADDRESS.value(), PASSWORD);
            mailboxes
                    .open(new OpenMailbox(
                            program(context.getBean(ProgramDirectory.class)),
                            "general",
                            ADDRESS,
                            "Pomoc",
                            Language.PL,
                            servers))
                    .orElseThrow();
        }
    }

    private static ProgramId program(ProgramDirectory programs) {
        var code = "K" + Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        var levels = new RequiredLevels(
                IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.KNOWLEDGE);
        return programs.found(new FoundProgram(
                        code,
                        code,
                        "K",
                        "berry",
                        Language.PL,
                        "PL",
                        levels,
                        Map.of("general", "Pomoc"),
                        Map.of(),
                        Map.of()))
                .orElseThrow();
    }

    private static Server at(int port) {
        return new Server(EmbeddedMailServer.HOST, port, Protection.NONE);
    }
}
