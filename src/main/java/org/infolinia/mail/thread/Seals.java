package org.infolinia.mail.thread;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.infolinia.kernel.EmailAddress;
import org.springframework.stereotype.Component;

/**
 * Reply addresses and Message-IDs that carry their conversation under a signature: whoever brings one back has seen a
 * mail of ours. Both survive servers that lower their case.
 */
@Component
public class Seals {

    private static final int SEAL_LENGTH = 16;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS_PER_LETTER = 5;
    private static final Pattern REPLY_ADDRESS =
            Pattern.compile("[^+@]+\\+(?<kind>[a-z]+)-(?<id>[a-z0-9]+)\\.(?<seal>[a-z2-7]{16})@.+");
    private static final Pattern MESSAGE_ID =
            Pattern.compile("<(?<kind>[a-z]+)-(?<id>[a-z0-9]+)\\.(?<nonce>[0-9a-f]{32})\\.(?<seal>[a-z2-7]{16})@.+>");

    private final MailKey key;

    Seals(MailKey key) {
        this.key = key;
    }

    /** {@code pomoc+ticket-20418.seal@domain} */
    public EmailAddress replyAddress(EmailAddress mailbox, String conversation) {
        var token = conversation.replace(':', '-') + "." + replySeal(conversation);
        return new EmailAddress(mailbox.localPart() + "+" + token + "@" + mailbox.domain());
    }

    /** {@code <ticket-20418.nonce.seal@domain>}, a new one at each call. */
    public String messageId(EmailAddress mailbox, String conversation) {
        var nonce = UUID.randomUUID().toString().replace("-", "");
        return "<" + conversation.replace(':', '-') + "." + nonce + "." + messageSeal(conversation, nonce) + "@"
                + mailbox.domain() + ">";
    }

    /** The conversation that a reply address of ours names. */
    public Optional<String> conversationOf(EmailAddress address) {
        var parts = REPLY_ADDRESS.matcher(address.value());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var conversation = parts.group("kind") + ":" + parts.group("id");
        return Optional.of(conversation).filter(named -> same(parts.group("seal"), replySeal(named)));
    }

    /** The conversation that a Message-ID of ours names. */
    public Optional<String> conversationOf(String messageId) {
        var parts = MESSAGE_ID.matcher(messageId.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        var conversation = parts.group("kind") + ":" + parts.group("id");
        return Optional.of(conversation)
                .filter(named -> same(parts.group("seal"), messageSeal(named, parts.group("nonce"))));
    }

    private String replySeal(String conversation) {
        return seal("reply " + conversation);
    }

    private String messageSeal(String conversation, String nonce) {
        return seal("message " + conversation + " " + nonce);
    }

    /** Eighty bits in letters and digits that mean the same in either case. */
    private String seal(String text) {
        var signature = key.sign(text);
        var letters = new StringBuilder(SEAL_LENGTH);
        for (int bit = 0; letters.length() < SEAL_LENGTH; bit += BITS_PER_LETTER) {
            int pair = (signature[bit / 8] & 0xff) << 8 | signature[bit / 8 + 1] & 0xff;
            letters.append(ALPHABET.charAt(pair >> (16 - BITS_PER_LETTER - bit % 8) & 0x1f));
        }
        return letters.toString();
    }

    private static boolean same(String seal, String expected) {
        return MessageDigest.isEqual(seal.getBytes(US_ASCII), expected.getBytes(US_ASCII));
    }
}
