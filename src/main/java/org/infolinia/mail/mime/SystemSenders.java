package org.infolinia.mail.mime;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.mime.ReadMessage.Sender;
import org.jspecify.annotations.Nullable;

/** Who speaks for a mail server, by the addresses and words that servers use. */
public final class SystemSenders {

    private static final Set<String> DAEMONS =
            Set.of("mailer-daemon", "mailerdaemon", "postmaster", "mail-daemon", "mailer_daemon", "mdaemon");
    private static final Pattern DAEMON_NAME = Pattern.compile(
            "mail(?:er)?[ -]?(?:delivery|daemon)(?: (?:system|subsystem))?|postmaster|microsoft outlook|system administrator");
    private static final Pattern NAMELESS_DAEMON =
            Pattern.compile("(?i)[\\s<\"]{0,5}(?:mailer-daemon|postmaster)\\b.{0,200}");
    private static final Pattern UNDELIVERED = Pattern.compile(
            "(?iu)undeliver(?:ed|able)|undelivered mail|delivery (?:status notification|failure|failed|has failed|delayed)|failure notice"
                    + "|mail delivery failed|returned mail|mail system error|could not be delivered|couldn.t be delivered"
                    + "|was not delivered|unable to deliver|could not send message|delivery to the following|permanent(?:ly)? (?:fatal )?(?:error|failed)"
                    + "|niedostarczal|niedostarczon|nie (?:została|zostala|mogła zostać|mogla zostac|udało się|udalo sie) dostarcz"
                    + "|zwrot (?:wiadomości|poczty)|unzustellbar|non remis|no se (?:ha )?(?:pudo|podido) entregar|mancata consegna|не доставлено"
                    + "|недоставленн|çatdırılmadı|iletilemedi|teslim edilemedi");

    private static final int LOOKED_AT = 2_000;

    private SystemSenders() {}

    public static boolean isDaemon(EmailAddress address) {
        return DAEMONS.contains(address.localPart());
    }

    /** Whether a server tells, in no form made for that, that it could not deliver. */
    static boolean reportsUndelivered(@Nullable Sender sender, String from, String subject, String text) {
        boolean isServer = sender != null && isDaemon(sender.address())
                || sender != null
                        && DAEMON_NAME
                                .matcher(sender.name().toLowerCase(Locale.ROOT))
                                .matches()
                || NAMELESS_DAEMON.matcher(from).matches();
        return isServer
                && (UNDELIVERED.matcher(subject).find()
                        || UNDELIVERED
                                .matcher(Letters.beginning(text, LOOKED_AT))
                                .find());
    }
}
