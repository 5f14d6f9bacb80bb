package org.infolinia.tickets.asides;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Secret;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.conversation.FileRules;
import org.infolinia.tickets.desk.DraftFile;
import org.infolinia.tickets.desk.DraftFiles;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.fulltext.index.MessageText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of a ticket is passed on to somebody else. Notes never are, nor is anything that nobody has chosen. */
@Service
public class Forwarding {

    /** The most that is passed on of what was written, in characters. */
    public static final int MAXIMUM_LENGTH = 100_000;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private final TicketFiles files;
    private final ParticipantRegister participants;
    private final Phrasebook phrasebook;
    private final ZoneId zone;

    /** A participant's data that stand in what is passed on. */
    public enum Data {
        NAME,
        ADDRESS,
        PHONE,
        CARD
    }

    /** A file of the ticket with its bytes. */
    record ForwardedFile(String name, String mediaType, byte[] content) {}

    /** What goes below the agent's words, and beside them. */
    record Forwarded(String text, List<ForwardedFile> files) {}

    Forwarding(
            TicketFiles files,
            ParticipantRegister participants,
            Phrasebook phrasebook,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.files = files;
        this.participants = participants;
        this.phrasebook = phrasebook;
        this.zone = zone;
    }

    /** What may be passed on, oldest first: what was said with the participant. */
    @Transactional(readOnly = true)
    public List<Message> choices(TicketNumber number) {
        return files.conversation(number).stream().filter(Forwarding::isSaid).toList();
    }

    /** How the chosen messages will be read, in the ticket's language; empty when none is chosen. */
    @Transactional(readOnly = true)
    public String text(TicketNumber number, Collection<Long> messages) {
        return files.find(number)
                .map(ticket -> text(ticket, chosen(number, messages)))
                .orElse("");
    }

    /** What of the participant's data stands in a text. That nothing is found proves nothing. */
    @Transactional(readOnly = true)
    public Set<Data> personalDataIn(TicketNumber number, String text) {
        var found = EnumSet.noneOf(Data.class);
        files.find(number).ifPresent(ticket -> {
            var contact = ticket.contact();
            if (contact.name() != null && says(text, contact.name())) {
                found.add(Data.NAME);
            }
            if (contact.address() != null && says(text, contact.address().value())) {
                found.add(Data.ADDRESS);
            }
            Optional.ofNullable(ticket.participant())
                    .flatMap(participants::find)
                    .ifPresent(participant -> found.addAll(dataOf(participant, text)));
        });
        return found;
    }

    /**
     * Refused as {@code forwarded-gone} when something that was chosen is not there any more, as
     * {@code forwarded-too-long}, and as the {@link FileRules} refuse a file.
     *
     * @param present files that go along already
     */
    Outcome<Forwarded> of(Ticket ticket, AsideLetter letter, List<DraftFile> present) {
        var messages = chosen(ticket.number(), letter.messages());
        var attached = attachments(ticket.number(), letter.forwarded());
        if (messages.size() < Set.copyOf(letter.messages()).size()
                || attached.size() < Set.copyOf(letter.forwarded()).size()) {
            return Outcome.refused("forwarded-gone");
        }
        var text = text(ticket, messages);
        if (text.length() > MAXIMUM_LENGTH) {
            return Outcome.refused("forwarded-too-long", MAXIMUM_LENGTH);
        }
        return files(attached, present).map(found -> new Forwarded(text, found));
    }

    private Outcome<List<ForwardedFile>> files(List<AttachedTo> attached, List<DraftFile> present) {
        var together = present.stream().map(DraftFile::size).collect(Collectors.toCollection(ArrayList::new));
        var found = new ArrayList<ForwardedFile>();
        for (var each : attached) {
            var file = each.attachment();
            var bytes = files.attachment(each.ticket(), file.id());
            if (bytes.isEmpty()) {
                return Outcome.refused("forwarded-gone");
            }
            Optional<Refusal> refusal = FileRules.firstRefusal(bytes.get(), file.name(), together, DraftFiles.LIMITS);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            together.add(file.size());
            found.add(new ForwardedFile(file.name(), file.mediaType(), bytes.get()));
        }
        return Outcome.done(List.copyOf(found));
    }

    private record AttachedTo(TicketNumber ticket, Attachment attachment) {}

    private List<AttachedTo> attachments(TicketNumber number, Collection<Long> wanted) {
        return choices(number).stream()
                .flatMap(message -> message.attachments().stream())
                .filter(attachment -> wanted.contains(attachment.id()))
                .map(attachment -> new AttachedTo(number, attachment))
                .toList();
    }

    private List<Message> chosen(TicketNumber number, Collection<Long> wanted) {
        return choices(number).stream()
                .filter(message -> wanted.contains(message.id()))
                .toList();
    }

    private String text(Ticket ticket, List<Message> messages) {
        return messages.stream().map(message -> quoted(ticket, message)).collect(Collectors.joining("\n\n"));
    }

    /** With the name of whoever wrote, without his address, and without a link that opens the page of the matter. */
    private String quoted(Ticket ticket, Message message) {
        var head = phrasebook.say(
                ticket.language(),
                "tickets.asides.quoted",
                MOMENT.format(message.at().atZone(zone)),
                writer(message));
        return Stream.concat(
                        Stream.of(head),
                        Secret.hiddenIn(MessageText.of(message.text(), message.html()))
                                .strip()
                                .lines()
                                .map(line -> "> " + line))
                .collect(Collectors.joining("\n"));
    }

    private static String writer(Message message) {
        var name = message.author().name();
        var address = message.author().address();
        return address != null && name.equals(address.value()) ? "" : name;
    }

    private static boolean isSaid(Message message) {
        return message.direction() == Direction.IN || message.direction() == Direction.OUT;
    }

    private static Set<Data> dataOf(Participant participant, String text) {
        var found = EnumSet.noneOf(Data.class);
        var digits = text.replaceAll("[\\s().-]", "");
        if (says(text, participant.name().full())) {
            found.add(Data.NAME);
        }
        if (participant.emails().stream().anyMatch(address -> says(text, address.value()))) {
            found.add(Data.ADDRESS);
        }
        if (participant.phones().stream().anyMatch(phone -> digits.contains(national(phone.e164())))) {
            found.add(Data.PHONE);
        }
        if (participant.cards().stream().anyMatch(card -> digits.contains(card.digits()))) {
            found.add(Data.CARD);
        }
        return found;
    }

    /** The last nine digits, since people leave the country's away. */
    private static String national(String e164) {
        int length = 9;
        return e164.substring(Math.max(0, e164.length() - length));
    }

    private static boolean says(String text, String words) {
        return !words.isBlank() && text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
