package org.infolinia.tickets.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.Queue;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up tickets for people who did not write or call about the matter themselves. */
@Component
class Enquirer {

    /** Keys of queues that are for a topic, whatever the program calls them; the first that it has is taken. */
    private static final Map<Topic, List<String>> QUEUES = Map.of(
            Topic.REWARD, List.of("nagrody", "rewards", "mukafatlar"),
            Topic.MISSING_POINTS, List.of("deklaracje", "declarations", "beyannameler", "punkty", "points", "xallar"));

    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final Phrasebook phrasebook;

    Enquirer(ParticipantRegister register, ProgramDirectory programs, Phrasebook phrasebook) {
        this.register = register;
        this.programs = programs;
        this.phrasebook = phrasebook;
    }

    /**
     * What is to be asked.
     *
     * @param subject key of the subject's words, which take {@code what}
     */
    record Matter(
            ProgramId program, Channel channel, Kind kind, Topic topic, String subject, String what, String text) {}

    /**
     * @param about whom it concerns, or who lives on for him; null when nobody knows
     */
    OpenTicket ticket(Matter matter, @Nullable ParticipantId about) {
        var participant = Optional.ofNullable(about).flatMap(this::living);
        var language = participant.map(Participant::language).orElseGet(() -> languageOf(matter.program()));
        return ticket(matter, participant, participant.map(Enquirer::contact).orElse(Contact.UNKNOWN), language);
    }

    /**
     * The same without a contact and in the program's language, since nobody writes to the one it concerns.
     *
     * @param about whom it concerns, or who lives on for him; null when it concerns nobody
     */
    OpenTicket amongColleagues(Matter matter, @Nullable ParticipantId about) {
        return ticket(
                matter,
                Optional.ofNullable(about).flatMap(this::living),
                Contact.UNKNOWN,
                languageOf(matter.program()));
    }

    private OpenTicket ticket(Matter matter, Optional<Participant> participant, Contact contact, Language language) {
        return new OpenTicket(
                matter.program(),
                participant.map(Participant::id).orElse(null),
                contact,
                matter.channel(),
                matter.kind(),
                matter.topic(),
                queue(matter),
                subject(matter, language),
                matter.text(),
                language);
    }

    private Language languageOf(ProgramId program) {
        return programs.get(program).language();
    }

    private Optional<Participant> living(ParticipantId id) {
        return register.successorOf(id).or(() -> register.find(id));
    }

    private static Contact contact(Participant participant) {
        return new Contact(
                participant.name().full(),
                participant.emails().stream().findFirst().orElse(null));
    }

    /** Null, which is the program's first, when none is for the topic. */
    private @Nullable String queue(Matter matter) {
        var keys = programs.queues(matter.program()).stream().map(Queue::key).toList();
        return QUEUES.getOrDefault(matter.topic(), List.of()).stream()
                .filter(keys::contains)
                .findFirst()
                .orElse(null);
    }

    private String subject(Matter matter, Language language) {
        var words = phrasebook.say(language, matter.subject(), matter.what());
        return words.substring(0, Math.min(words.length(), OpenTicket.MAXIMUM_SUBJECT_LENGTH));
    }
}
