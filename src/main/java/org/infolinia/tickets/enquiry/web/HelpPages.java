package org.infolinia.tickets.enquiry.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.operation.PublicPage;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Secret;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.enquiry.Enquiry;
import org.infolinia.tickets.enquiry.Matter;
import org.infolinia.tickets.enquiry.Matter.Expired;
import org.infolinia.tickets.enquiry.Matter.Filed;
import org.infolinia.tickets.enquiry.Matter.GoesOn;
import org.infolinia.tickets.enquiry.Matter.Unconfirmed;
import org.infolinia.tickets.enquiry.web.Draft.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Draws the form and the page of a matter. */
@Component
class HelpPages {

    private static final PublicPage PAGE = new PublicPage("enquiry");

    private final ProgramDirectory programs;
    private final Phrasebook phrasebook;
    private final ZoneId zone;

    HelpPages(ProgramDirectory programs, Phrasebook phrasebook, @Value("${infolinia.time-zone}") ZoneId zone) {
        this.programs = programs;
        this.phrasebook = phrasebook;
        this.zone = zone;
    }

    static String styleSource() {
        return PAGE.styleSource();
    }

    /** Key of the words for it. */
    static String inWords(Problem problem) {
        return "enquiry.problem." + problem.name().toLowerCase(Locale.ROOT);
    }

    /** @param problem key of the words for what was wrong with the last attempt */
    String form(Program program, Language language, Draft draft, Optional<String> problem) {
        var facts = frame(program, language, say(language, "enquiry.heading"));
        facts.put("action", "/help/" + program.code());
        facts.put("problem", problem.map(key -> say(language, key)).orElse(""));
        facts.put(
                "form",
                Map.of(
                        "lead", say(language, "enquiry.lead"),
                        "fields", fields(language, draft),
                        "textLabel", say(language, "enquiry.text"),
                        "textLength", Enquiry.MAXIMUM_TEXT_LENGTH,
                        "text", draft.text(),
                        "trap", say(language, "enquiry.trap"),
                        "send", say(language, "enquiry.send"),
                        "fine", say(language, "enquiry.fine"),
                        "others", others(program, language)));
        return PAGE.draw(facts);
    }

    /** Tells where to look for the mail. */
    String asked(Program program, Language language, String address) {
        var facts = frame(program, language, say(language, "enquiry.asked.heading"));
        facts.put("message", say(language, "enquiry.asked.text", address));
        return PAGE.draw(facts);
    }

    /** @param refused what could not be added, to be put right */
    String matter(Matter matter, Secret secret, Optional<String> refused) {
        var program = programs.get(matter.program());
        var language = matter.language();
        var address = "/help/matter/" + secret.text();
        return switch (matter) {
            case Unconfirmed(var enquiry) -> unconfirmed(program, enquiry, address);
            case Expired expired -> message(program, language, "enquiry.expired.");
            case GoesOn(var where, var spoken, var number) ->
                message(program, spoken, "enquiry.goes-on.", number.toString());
            case Filed filed -> filed(program, filed, address, refused);
        };
    }

    /** For somebody whose link leads nowhere: nothing is known of him, so the page speaks every language. */
    String unknown() {
        var facts = new HashMap<String, Object>();
        facts.put("language", Language.PL.code());
        facts.put("title", everyLanguage("enquiry.unknown.heading"));
        facts.put("message", everyLanguage("enquiry.unknown.text"));
        return PAGE.draw(facts);
    }

    private String unconfirmed(Program program, Enquiry enquiry, String address) {
        var language = enquiry.language();
        var facts = frame(program, language, say(language, "enquiry.confirm.heading"));
        facts.put("message", say(language, "enquiry.confirm.text"));
        facts.put("said", List.of(Map.of("who", enquiry.subject(), "side", "theirs", "text", enquiry.text())));
        facts.put("confirm", say(language, "enquiry.confirm.send"));
        facts.put("action", address + "/confirmation");
        return PAGE.draw(facts);
    }

    private String filed(Program program, Filed filed, String address, Optional<String> refused) {
        var language = filed.language();
        var ticket = filed.ticket();
        var facts = frame(program, language, ticket.subject());
        facts.put("number", ticket.number().toString());
        facts.put("state", say(language, "enquiry.state." + ticket.state().name()));
        facts.put(
                "said",
                filed.messages().stream()
                        .map(message -> said(message, program, language, address))
                        .toList());
        facts.put("action", address + "/words");
        facts.put(
                "problem",
                refused.map(words -> say(language, "enquiry.problem.text")).orElse(""));
        if (filed.takesMore()) {
            facts.put(
                    "more",
                    Map.of(
                            "label", say(language, "enquiry.more"),
                            "length", Enquiry.MAXIMUM_TEXT_LENGTH,
                            "words", refused.orElse(""),
                            "send", say(language, "enquiry.more.send")));
        } else {
            facts.put("over", say(language, "enquiry.over"));
            facts.put("again", say(language, "enquiry.again"));
            facts.put("formLink", "/help/" + program.code() + "?lang=" + language.code());
        }
        return PAGE.draw(facts);
    }

    private Map<String, Object> said(Message message, Program program, Language language, String address) {
        boolean isOurs = message.direction() == Direction.OUT;
        var moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(message.at().atZone(zone));
        return Map.of(
                "who",
                isOurs
                        ? program.name()
                        : Objects.requireNonNullElse(message.author().name(), ""),
                "side",
                isOurs ? "ours" : "theirs",
                "when",
                moment,
                "text",
                message.text(),
                "files",
                message.attachments().stream()
                        .map(file -> Map.of("name", file.name(), "link", address + "/files/" + file.id()))
                        .toList());
    }

    private String message(Program program, Language language, String key, Object... arguments) {
        var facts = frame(program, language, say(language, key + "heading"));
        facts.put("message", say(language, key + "text", arguments));
        facts.put("again", say(language, "enquiry.again"));
        facts.put("formLink", "/help/" + program.code() + "?lang=" + language.code());
        return PAGE.draw(facts);
    }

    private List<Map<String, Object>> fields(Language language, Draft draft) {
        return List.of(
                field("name", say(language, "enquiry.name"), draft.name(), "text", "name", Enquiry.MAXIMUM_NAME_LENGTH),
                field("address", say(language, "enquiry.address"), draft.address(), "email", "email", 254),
                field(
                        "subject",
                        say(language, "enquiry.subject"),
                        draft.subject(),
                        "text",
                        "off",
                        OpenTicket.MAXIMUM_SUBJECT_LENGTH));
    }

    private static Map<String, Object> field(
            String key, String label, String value, String type, String autocomplete, int length) {
        return Map.of(
                "key",
                key,
                "label",
                label,
                "value",
                value,
                "type",
                type,
                "autocomplete",
                autocomplete,
                "length",
                length);
    }

    private static List<Map<String, String>> others(Program program, Language language) {
        return Stream.of(Language.values())
                .filter(other -> other != language)
                .map(other -> Map.of(
                        "code", other.code(),
                        "name", other.locale().getDisplayLanguage(other.locale()),
                        "link", "/help/" + program.code() + "?lang=" + other.code()))
                .toList();
    }

    private static Map<String, Object> frame(Program program, Language language, String title) {
        var facts = new HashMap<String, Object>();
        facts.put("language", language.code());
        facts.put("colour", program.colour());
        facts.put("program", Map.of("mark", program.mark(), "programName", program.name()));
        facts.put("title", title);
        return facts;
    }

    private String say(Language language, String key, Object... arguments) {
        return phrasebook.say(language, key, arguments);
    }

    private String everyLanguage(String key) {
        return Stream.of(Language.values()).map(language -> say(language, key)).collect(Collectors.joining(" · "));
    }
}
