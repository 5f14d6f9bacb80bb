package org.infolinia.tickets.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.infolinia.mail.HostilePayloads;
import org.infolinia.mail.MailPictures;
import org.infolinia.mail.inbound.IntakeRound;
import org.infolinia.mail.thread.Seals;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketTest;
import org.junit.jupiter.api.Test;

/** What is left of attacks by HTML when they have come through the intake into a ticket. */
class HostileMailTest extends TicketTest {

    private static final int FEWEST = 100;
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?:\\s+[a-z-]+=\"[^\"<>]*\")*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([a-z-]+)=\"([^\"]*)\"");
    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "br",
            "div",
            "span",
            "b",
            "i",
            "u",
            "s",
            "strong",
            "em",
            "small",
            "sub",
            "sup",
            "blockquote",
            "pre",
            "code",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "a",
            "img");
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "rel", "src", "alt", "width", "height", "colspan", "rowspan", "data-remote-src");
    private static final Pattern LINK = Pattern.compile("(?i)(?:https?|mailto|tel):.*");
    private static final Pattern PICTURE = Pattern.compile("(?i)(?:cid:|data:image/(?:png|jpe?g|gif|webp)[;,]).*");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    @Test
    void nothingButTheHarmlessIsLeftOfAnyAttack() {
        var payloads = HostilePayloads.all();
        assertThat(payloads).hasSizeGreaterThan(FEWEST);

        var messages = landed(payloads);

        assertThat(messages).hasSize(payloads.size());
        for (int i = 0; i < payloads.size(); i++) {
            var html = Optional.ofNullable(messages.get(i).html()).orElse("");
            assertHarmless(
                    payloads.get(i),
                    MailPictures.in(html, id -> Optional.empty()).quiet());
        }
    }

    @Test
    void theCheckKnowsAnAttackWhenItSeesOne() {
        assertThat(isHarmless("<p>Dzień dobry <a href=\"https://poczta.example\" rel=\"nofollow\">tu</a></p>"))
                .isTrue();
        assertThat(List.of(
                        "<script>x</script>",
                        "<p onclick=\"x\">x</p>",
                        "<a href=\"javascript:x\">x</a>",
                        "<img src=\"https://evil.example\">",
                        "<p style=\"x\">x</p>",
                        "<p <b>"))
                .noneMatch(HostileMailTest::isHarmless);
    }

    @Test
    void aPictureThatCameAlongIsShownAndADrawingIsNot() {
        var html = "<p>Paragon</p><img src=\"cid:paragon@poczta.example\" /><img src=\"cid:rysunek@poczta.example\" />";

        var shown = MailPictures.in(
                html, id -> Optional.of(id.startsWith("paragon") ? PNG : "<svg onload='x'/>".getBytes(UTF_8)));

        assertThat(shown.quiet()).contains("src=\"data:image/png;base64,").doesNotContain("svg", "cid:");
        assertThat(shown.withRemote()).isNull();
    }

    private List<Message> landed(List<String> payloads) {
        var ticket = fixture.anOpenTicket();
        for (int i = 0; i < payloads.size(); i++) {
            IntakeRound.of(fixture.mailbox(), raw(ticket.number(), i, payloads.get(i)), context);
        }
        return fixture.conversation(ticket).stream()
                .filter(message -> Optional.ofNullable(message.author().address())
                        .filter(address -> address.value().startsWith("atak."))
                        .isPresent())
                .toList();
    }

    private String raw(TicketNumber ticket, int number, String payload) {
        var body = "<html><body>x" + payload + "</body></html>";
        return """
                Message-ID: <attack.%d.%d@gdzies.example>
                From: atak.%d@gdzies.example
                To: %s
                Subject: Atak %d
                MIME-Version: 1.0
                Content-Type: text/html; charset=UTF-8
                Content-Transfer-Encoding: base64

                %s
                """.formatted(
                        ticket.value(),
                        number,
                        number,
                        context.getBean(Seals.class)
                                .replyAddress(fixture.mailbox().address(), ticket.conversation())
                                .value(),
                        number,
                        Base64.getMimeEncoder().encodeToString(body.getBytes(UTF_8)));
    }

    private static void assertHarmless(String payload, String html) {
        assertThat(isHarmless(html)).as("%s became %s", payload, html).isTrue();
    }

    private static boolean isHarmless(String html) {
        var tags = TAG.matcher(html);
        boolean areTagsKnown = tags.replaceAll("").indexOf('<') < 0;
        return areTagsKnown
                && TAG.matcher(html).results().allMatch(tag -> {
                    var attributes = ATTRIBUTE.matcher(tag.group(3));
                    return ELEMENTS.contains(tag.group(2))
                            && attributes.results().allMatch(HostileMailTest::isHarmless);
                });
    }

    private static boolean isHarmless(MatchResult attribute) {
        var value = attribute.group(2);
        return ATTRIBUTES.contains(attribute.group(1))
                && switch (attribute.group(1)) {
                    case "href" -> LINK.matcher(value).matches();
                    case "src" -> PICTURE.matcher(value).matches();
                    default -> true;
                };
    }
}
