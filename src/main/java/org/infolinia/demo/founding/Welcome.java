package org.infolinia.demo.founding;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo where it is, who can sign in and how to send the first mail. */
@Component
@ConditionalOnProperty({"infolinia.demo", "infolinia.background-work"})
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void greet() {
        var address = URI.create("http://localhost:" + environment.getProperty("local.server.port", "8080"));
        var smtp =
                URI.create("smtp://localhost:" + environment.getProperty("infolinia.embedded-mail-smtp-port", "3025"));
        LOG.info("""

                Infolinia is ready at {}

                  marta, tomasz, ewa, pawel   agents
                  leyla                       agent who speaks Azerbaijani
                  joanna, adam                supervisors
                  admin                       administrator
                  password of all             {}

                Send a first mail and watch it become a ticket:
                  printf 'Subject: Gdzie sa moje punkty?\\n\\nDzien dobry, po zakupach w sobote nie ma punktow.\\n' \\
                    | curl -s {} --mail-from halina.wrobel@poczta.example --mail-rcpt pomoc@klubsmaku.example -T -
                """, address, AgentsSection.PASSWORD, smtp);
    }
}
