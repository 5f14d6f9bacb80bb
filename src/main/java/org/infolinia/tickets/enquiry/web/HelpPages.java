package org.infolinia.tickets.enquiry.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.operation.PublicPage;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Secret;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.conversation.FormattedWords;
import org.infolinia.tickets.conversation.PlacedPictures;
import org.infolinia.tickets.conversation.PlacedPictures.Piece;
import org.infolinia.tickets.enquiry.Enclosures;
import org.infolinia.tickets.enquiry.Enquiry;
import org.infolinia.tickets.enquiry.Matter;
import org.infolinia.tickets.enquiry.Matter.Expired;
import org.infolinia.tickets.enquiry.Matter.Filed;
import org.infolinia.tickets.enquiry.Matter.GoesOn;
import org.infolinia.tickets.enquiry.Matter.Lapsed;
import org.infolinia.tickets.enquiry.Matter.Unconfirmed;
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

    String form(Program program, Language language) {
        return form(program, language, Draft.EMPTY, Optional.empty(), false);
    }

    /** @param trouble what was wrong with the last attempt */
    String form(Program program, Language language, Draft draft, Submission sent, Optional<Trouble> trouble) {
        return form(program, language, draft, trouble, sent.hadFiles());
    }

    private String form(Program program, Language language, Draft draft, Optional<Trouble> trouble, boolean hadFiles) {
        var facts = frame(program, language, say(language, "enquiry.heading"));
        facts.put("action", "/help/" + program.code());
        say(language, trouble, facts);
        facts.put("upload", upload(language, trouble, hadFiles));
        facts.put("textWrong", isWith(Trouble.TEXT, trouble));
        facts.put(
                "form",
                Map.of(
                        "lead", say(language, "enquiry.lead"),
                        "fields", fields(language, draft, trouble),
                        "textLabel", say(language, "enquiry.text"),
                        "textLength", Enquiry.MAXIMUM_TEXT_LENGTH,
                        "text", draft.text(),
                        "trap", say(language, "enquiry.trap"),
                        "send", say(language, "enquiry.send"),
                        "fine", say(language, "enquiry.fine"),
                        "others", others("/help/" + program.code(), language)));
        return PAGE.draw(facts);
    }

    private Map<String, Object> upload(Language language, Optional<Trouble> trouble, boolean hadFiles) {
        var limits = Enclosures.LIMITS;
        return Map.of(
                "label", say(language, "enquiry.files"),
                "optional", say(language, "enquiry.files.optional"),
                "hint", say(language, "enquiry.files.hint", limits.files(), limits.megabytesTogether()),
                "again", hadFiles ? say(language, "enquiry.files.again") : "",
                "wrong", isWith(Trouble.FILES, trouble));
    }

    private static boolean isWith(String field, Optional<Trouble> trouble) {
        return trouble.filter(known -> known.isWith(field)).isPresent();
    }

    /** Tells where to look for the mail. */
    String asked(Program program, Language language, String address) {
        var facts = frame(program, language, say(language, "enquiry.asked.heading"));
        facts.put("message", say(language, "enquiry.asked.text", address));
        return PAGE.draw(facts);
    }

    String matter(Matter matter, Secret secret) {
        return matter(matter, secret, "", Optional.empty(), false);
    }

    /**
     * @param sent what could not be added, to be put right
     * @param trouble why not
     */
    String matter(Matter matter, Secret secret, Submission sent, Optional<Trouble> trouble) {
        return matter(matter, secret, Draft.words(sent.field("text")), trouble, sent.hadFiles());
    }

    private String matter(Matter matter, Secret secret, String words, Optional<Trouble> trouble, boolean hadFiles) {
        var program = programs.get(matter.program());
        var language = matter.language();
        var address = "/help/matter/" + secret.text();
        return switch (matter) {
            case Unconfirmed(var enquiry, var files) -> unconfirmed(program, enquiry, files, address);
            case Expired expired -> message(program, language, "enquiry.expired.");
            case Lapsed(var where, var spoken, boolean mayRenew) ->
                mayRenew ? renewable(program, spoken, address) : message(program, spoken, "enquiry.lapsed.");
            case GoesOn(var where, var spoken, var number) ->
                message(program, spoken, "enquiry.goes-on.", number.toString());
            case Filed filed -> filed(program, filed, address, words, trouble, hadFiles);
        };
    }

    private String renewable(Program program, Language language, String address) {
        var facts = frame(program, language, say(language, "enquiry.lapsed.heading"));
        facts.put("message", say(language, "enquiry.renew.text"));
        facts.put("confirm", say(language, "enquiry.renew.send"));
        facts.put("action", address + "/renewal");
        return PAGE.draw(facts);
    }

    /** Tells where to look for the new link. */
    String renewed(Matter matter) {
        return message(programs.get(matter.program()), matter.language(), "enquiry.renewed.");
    }

    /** @param refusal why no new link is sent */
    String notRenewed(Matter matter, Refusal refusal) {
        var language = matter.language();
        var facts = frame(programs.get(matter.program()), language, say(language, "enquiry.lapsed.heading"));
        facts.put(
                "general",
                say(language, refusal.messageKey(), refusal.arguments().toArray()));
        return PAGE.draw(facts);
    }

    /** The forms that there are, for somebody who came without saying for which. */
    String programs(List<Program> open, Language language) {
        var facts = new HashMap<String, Object>();
        facts.put("language", language.code());
        facts.put("title", say(language, "enquiry.programs.heading"));
        facts.put("message", say(language, open.isEmpty() ? "enquiry.programs.none" : "enquiry.programs.text"));
        facts.put(
                "choices",
                open.stream()
                        .map(program -> Map.of(
                                "name", program.name(), "link", "/help/" + program.code() + "?lang=" + language.code()))
                        .toList());
        facts.put("languages", Map.of("others", others("/help", language)));
        return PAGE.draw(facts);
    }

    /** For somebody whose link leads nowhere: nothing is known of him, so the page speaks every language. */
    String unknown() {
        var facts = new HashMap<String, Object>();
        facts.put("language", Language.PL.code());
        facts.put("title", everyLanguage("enquiry.unknown.heading"));
        facts.put("message", everyLanguage("enquiry.unknown.text"));
        return PAGE.draw(facts);
    }

    private String unconfirmed(Program program, Enquiry enquiry, List<String> files, String address) {
        var language = enquiry.language();
        var facts = frame(program, language, say(language, "enquiry.confirm.heading"));
        facts.put("message", say(language, "enquiry.confirm.text"));
        var names = files.stream().map(name -> Map.of("name", name, "link", "")).toList();
        facts.put(
                "said",
                List.of(Map.of(
                        "who",
                        enquiry.subject(),
                        "side",
                        "theirs",
                        "pieces",
                        List.of(Map.of("plain", enquiry.text())),
                        "files",
                        names)));
        facts.put("confirm", say(language, "enquiry.confirm.send"));
        facts.put("action", address + "/confirmation");
        return PAGE.draw(facts);
    }

    private String filed(
            Program program, Filed filed, String address, String words, Optional<Trouble> trouble, boolean hadFiles) {
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
        say(language, trouble, facts);
        if (filed.takesMore()) {
            facts.put("upload", upload(language, trouble, hadFiles));
            facts.put("textWrong", isWith(Trouble.TEXT, trouble));
            facts.put(
                    "more",
                    Map.of(
                            "label",
                            say(language, "enquiry.more"),
                            "length",
                            Enquiry.MAXIMUM_TEXT_LENGTH,
                            "words",
                            words,
                            "send",
                            say(language, "enquiry.more.send")));
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
                "pieces",
                pieces(message, address),
                "files",
                message.attachments().stream()
                        .map(file -> Map.of("name", file.name(), "link", address + "/files/" + file.id()))
                        .toList());
    }

    /** Our words look as they do in the mail, with our pictures where we put them; those of others are only saved. */
    private static List<Map<String, String>> pieces(Message message, String address) {
        return message.direction() == Direction.OUT
                ? PlacedPictures.pieces(message.text(), message.attachments()).stream()
                        .map(piece -> switch (piece) {
                            case Piece.Said(String text) -> Map.of("written", FormattedWords.html(text));
                            case Piece.Picture(var file, String words) ->
                                Map.of("picture", address + "/pictures/" + file.id(), "words", words);
                        })
                        .toList()
                : List.of(Map.of("plain", message.text()));
    }

    private String message(Program program, Language language, String key, Object... arguments) {
        var facts = frame(program, language, say(language, key + "heading"));
        facts.put("message", say(language, key + "text", arguments));
        facts.put("again", say(language, "enquiry.again"));
        facts.put("formLink", "/help/" + program.code() + "?lang=" + language.code());
        return PAGE.draw(facts);
    }

    private List<Map<String, Object>> fields(Language language, Draft draft, Optional<Trouble> trouble) {
        return Stream.of(
                        new Field("name", draft.name(), "text", "name", Enquiry.MAXIMUM_NAME_LENGTH),
                        new Field("address", draft.address(), "email", "email", EmailAddress.MAXIMUM_LENGTH),
                        new Field("subject", draft.subject(), "text", "off", OpenTicket.MAXIMUM_SUBJECT_LENGTH))
                .map(field -> Map.<String, Object>of(
                        "key", field.key(),
                        "label", say(language, "enquiry." + field.key()),
                        "value", field.value(),
                        "type", field.type(),
                        "autocomplete", field.autocomplete(),
                        "length", field.length(),
                        "wrong", isWith(field.key(), trouble)))
                .toList();
    }

    private record Field(String key, String value, String type, String autocomplete, int length) {}

    private static List<Map<String, String>> others(String path, Language language) {
        return Stream.of(Language.values())
                .filter(other -> other != language)
                .map(other -> Map.of(
                        "code", other.code(),
                        "name", other.locale().getDisplayLanguage(other.locale()),
                        "link", path + "?lang=" + other.code()))
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

    /** Beside the field that it is about, if there is one. */
    private void say(Language language, Optional<Trouble> trouble, Map<String, Object> facts) {
        trouble.ifPresent(known -> facts.put(
                known.isWith("") ? "general" : "problem",
                say(language, known.key(), known.arguments().toArray())));
    }

    private String say(Language language, String key, Object... arguments) {
        return phrasebook.say(language, key, arguments);
    }

    private String everyLanguage(String key) {
        return Stream.of(Language.values()).map(language -> say(language, key)).collect(Collectors.joining(" · "));
    }
}
