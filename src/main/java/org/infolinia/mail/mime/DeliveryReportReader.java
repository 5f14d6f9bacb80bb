package org.infolinia.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.mime.ReadMessage.DeliveryReport;
import org.jspecify.annotations.Nullable;

/** Collects what a server says of a message that it could not deliver (RFC 3464), and which message it was. */
class DeliveryReportReader {

    private static final Pattern FINAL_RECIPIENT = field("Final-Recipient", "[^;\\r\\n]*;\\s*<?([^\\s>]+)");
    private static final Pattern ACTION = field("Action", "(\\w+)");
    private static final Pattern STATUS = field("Status", "(\\d\\.\\d{1,3}\\.\\d{1,3})");

    private final List<String> originals = new ArrayList<>();
    private @Nullable EmailAddress recipient;
    private String action = "";
    private String status = "";
    private boolean isReport;

    /** Some servers report in a header alone. */
    void readHeaders(MimeMessage message) {
        try {
            var failed = message.getHeader("X-Failed-Recipients", ",");
            if (failed != null) {
                isReport = true;
                action = "failed";
                recipient = AddressList.parse(failed).stream()
                        .flatMap(entry -> EmailAddress.parse(entry.address()).stream())
                        .findFirst()
                        .orElse(null);
            }
        } catch (MessagingException unreadable) {
            isReport = false;
        }
    }

    void readStatus(byte[] fields) {
        var text = new String(fields, ISO_8859_1);
        isReport = true;
        action = first(ACTION.matcher(text), action);
        status = first(STATUS.matcher(text), status);
        recipient = EmailAddress.parse(first(FINAL_RECIPIENT.matcher(text), "")).orElse(recipient);
    }

    /** The returned message, or its headers. */
    void readOriginal(byte[] message) {
        try {
            var id = new InternetHeaders(new ByteArrayInputStream(message)).getHeader("Message-ID", null);
            if (id != null) {
                originals.addAll(MessageReader.messageIds(id));
            }
        } catch (MessagingException notHeaders) {
            originals.clear();
        }
    }

    @Nullable
    DeliveryReport report() {
        return isReport ? new DeliveryReport(recipient, action, status, List.copyOf(originals)) : null;
    }

    private static String first(Matcher matcher, String otherwise) {
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static Pattern field(String name, String value) {
        return Pattern.compile("^" + name + ":\\s*" + value, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }
}
