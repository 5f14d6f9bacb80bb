package org.infolinia.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.mime.ReadMessage.DeliveryReport;
import org.infolinia.mail.mime.ReadMessage.DeliveryReport.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a server says of a message that it could not deliver, and which message it was: from the parts that are
 * made for that (RFC 3464), from headers, and where these are silent from the words, as qmail and its kind write them.
 */
class DeliveryReportReader {

    private static final int MAXIMUM_RECIPIENTS = 100;
    private static final int LOOKED_AT = 20_000;
    private static final Pattern FINAL_RECIPIENT =
            field("Final-Recipient", "(?:[^;\\r\\n]{0,40};)?[ \\t]*<?([^\\s>]{3,254})");
    private static final Pattern ORIGINAL_RECIPIENT =
            field("Original-Recipient", "(?:[^;\\r\\n]{0,40};)?[ \\t]*<?([^\\s>]{3,254})");
    private static final Pattern ACTION = field("Action", "(\\w{1,20})");
    private static final Pattern STATUS = field("Status", "(\\d\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern RETURNED_ID = field("Message-ID", "(<[^<>\\s]{1,250}>)");
    private static final Pattern STATUS_IN_WORDS = Pattern.compile("(?<![\\d.])([45]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern REPLY_IN_WORDS = Pattern.compile("(?<![\\d.,])([45])[0-5]\\d[ -](?!\\d{3}\\b)");
    private static final Pattern ADDRESS_IN_WORDS =
            Pattern.compile("[^\\s<>\"'():;,@\\[\\]]{1,64}@[a-z0-9.-]{3,190}[a-z0-9]", Pattern.CASE_INSENSITIVE);
    private static final Pattern LATE = Pattern.compile(
            "(?i)still being retried|will (?:be|keep|continue) (?:re)?tr(?:ied|ying)|delayed|warning: |not yet been delivered|opóźni");

    private final Set<String> originals = new LinkedHashSet<>();
    private final List<Recipient> recipients = new ArrayList<>();
    private final List<EmailAddress> failed = new ArrayList<>();
    private boolean isReport;

    void readHeaders(Headers headers) {
        for (var value : headers.all("X-Failed-Recipients")) {
            isReport = true;
            AddressList.parse(value).forEach(entry -> failed.add(entry.address()));
        }
        headers.first("Content-Type")
                .map(HeaderValue::parse)
                .flatMap(type -> type.parameter("report-type"))
                .filter(kind -> kind.toLowerCase(Locale.ROOT).endsWith("delivery-status"))
                .ifPresent(kind -> isReport = true);
    }

    /** The fields of the message come first, then those of each recipient, with empty lines between. */
    void readStatus(byte[] fields) {
        isReport = true;
        var text = Letters.beginning(new String(fields, ISO_8859_1), LOOKED_AT).replace("\r\n", "\n");
        var action = "";
        var status = "";
        for (var group : text.split("\\n[ \\t]*\\n")) {
            action = first(ACTION.matcher(group), action).toLowerCase(Locale.ROOT);
            status = first(STATUS.matcher(group), status);
            var written = first(FINAL_RECIPIENT.matcher(group), first(ORIGINAL_RECIPIENT.matcher(group), ""));
            if (!written.isEmpty() && recipients.size() < MAXIMUM_RECIPIENTS) {
                var fallen = first(ORIGINAL_RECIPIENT.matcher(group), "");
                add(written, fallen, action, status);
                action = "";
                status = "";
            }
        }
    }

    /** The returned message's headers. */
    void readOriginal(Headers returned) {
        returned.first("Message-ID").ifPresent(id -> originals.addAll(MessageReader.messageIds(id)));
    }

    /** @param text the words of the report, which tell what no field does */
    @Nullable
    DeliveryReport report(String text) {
        return isReport ? written(Letters.beginning(text, LOOKED_AT)) : null;
    }

    /** A report that is one by its words alone. */
    static DeliveryReport inWords(String text, List<String> originals) {
        var reader = new DeliveryReportReader();
        reader.originals.addAll(originals);
        return reader.written(Letters.beginning(text, LOOKED_AT));
    }

    private DeliveryReport written(String text) {
        if (originals.isEmpty()) {
            RETURNED_ID.matcher(text).results().forEach(found -> originals.add(found.group(1)));
        }
        if (recipients.isEmpty()) {
            var action = LATE.matcher(text).find() ? "delayed" : "failed";
            var status = statusIn(text);
            var named = failed.isEmpty() ? addressesIn(text) : failed;
            named.forEach(address ->
                    recipients.add(new Recipient(address, status.startsWith("4") ? "delayed" : action, status)));
            if (recipients.isEmpty()) {
                return new DeliveryReport(null, action, status, List.copyOf(originals), List.of());
            }
        }
        var first =
                recipients.stream().filter(Recipient::isPermanent).findFirst().orElse(recipients.getFirst());
        return new DeliveryReport(
                first.address(), first.action(), first.status(), List.copyOf(originals), List.copyOf(recipients));
    }

    private void add(String written, String otherwise, String action, String status) {
        EmailAddress.parse(written)
                .or(() -> EmailAddress.parse(otherwise))
                .ifPresent(address -> recipients.add(new Recipient(address, action, status)));
    }

    private static String statusIn(String text) {
        var status = first(STATUS_IN_WORDS.matcher(text), "");
        if (!status.isEmpty()) {
            return status;
        }
        var reply = first(REPLY_IN_WORDS.matcher(text), "");
        return reply.isEmpty() ? "" : reply + ".0.0";
    }

    /** The first address there is; the ones of servers and helpers come after it. */
    private static List<EmailAddress> addressesIn(String text) {
        return ADDRESS_IN_WORDS
                .matcher(text)
                .results()
                .flatMap(found -> EmailAddress.parse(found.group()).stream())
                .filter(address -> !SystemSenders.isDaemon(address))
                .limit(1)
                .toList();
    }

    private static String first(Matcher matcher, String otherwise) {
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static Pattern field(String name, String value) {
        return Pattern.compile(
                "^[> ]{0,4}" + name + "[ \\t]*:[ \\t]*" + value, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }
}
