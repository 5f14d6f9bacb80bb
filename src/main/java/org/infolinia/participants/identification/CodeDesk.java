package org.infolinia.participants.identification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.participants.ContactEnded;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a code to a registered address and hears it back: whoever reads it has that address in his hands, which is
 * {@link IdentificationLevel#CODE}. A code works once, for {@value #MINUTES} minutes, in the contact of the agent who had
 * it sent; a new one ends the one before. Wrong codes count together with wrong answers.
 */
@Service
public class CodeDesk {

    /** As many codes a participant is sent within {@link #SENDING_WINDOW}; more would be a nuisance. */
    public static final int CODES_ALLOWED = 3;

    static final String BY_CODE = "code";
    static final int TRIES_ALLOWED = 3;
    static final Duration SENDING_WINDOW = Duration.ofMinutes(15);
    private static final int MINUTES = 10;
    static final Duration VALID_FOR = Duration.ofMinutes(MINUTES);

    private final ParticipantRegister register;
    private final OneTimeCodeRows codes;
    private final IdentityAnswers answers;
    private final OneTimeCodeMail mail;
    private final TextMessages texts;
    private final Mailboxes mailboxes;
    private final ProgramDirectory programs;
    private final PasswordEncoder hashes;
    private final Phrasebook phrasebook;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CodeDesk(
            ParticipantRegister register,
            OneTimeCodeRows codes,
            IdentityAnswers answers,
            OneTimeCodeMail mail,
            TextMessages texts,
            Mailboxes mailboxes,
            ProgramDirectory programs,
            PasswordEncoder hashes,
            Phrasebook phrasebook,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.codes = codes;
        this.answers = answers;
        this.mail = mail;
        this.texts = texts;
        this.mailboxes = mailboxes;
        this.programs = programs;
        this.hashes = hashes;
        this.phrasebook = phrasebook;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** @param correct whether the code was the one that was sent */
    public record Verdict(boolean correct, Attempts attempts) {}

    /** Where the participant can be sent a code to, mail first; none when he has no address. */
    @Transactional(readOnly = true)
    public List<CodeAddress> addresses(ParticipantId id) {
        var participant = participant(id);
        return Stream.concat(mailAddresses(participant), telephones(participant))
                .toList();
    }

    /**
     * Sends a code. Refused as {@code identification-locked}, as {@code code-too-many} after {@value #CODES_ALLOWED} in a
     * quarter of an hour, and as {@code code-address-gone} when the address is not registered any more.
     */
    @Transactional
    public Outcome<SentCode> send(ParticipantId id, CodeAddress address) {
        var participant = participant(id);
        var by = gatekeeper.demand(Permission.VIEW_PARTICIPANTS, participant.program());
        answers.reserve(id);
        return objection(id, address).map(Outcome::<SentCode>refused).orElseGet(() -> {
            var code = OneTimeCode.random();
            var expiresAt = clock.instant().plus(VALID_FOR);
            long row = codes.replace(id, agent().id(), address.channel(), hashes.encode(code.digits()), expiresAt);
            pass(row, participant, address, code);
            events.publishEvent(new OneTimeCodeSent(by, participant.program(), id, address));
            return Outcome.done(new SentCode(address, expiresAt));
        });
    }

    /**
     * Judges what the caller reads. Refused as {@code code-unreadable} when it cannot be a code, which costs no attempt, as
     * {@code code-none} when none is valid, and as {@code identification-locked}.
     */
    @Transactional
    public Outcome<Verdict> check(ParticipantId id, String said) {
        var participant = participant(id);
        answers.reserve(id);
        var locked = locked(id);
        if (locked.isPresent()) {
            return Outcome.refused(locked.get());
        }
        var read = OneTimeCode.parse(said);
        if (read.isEmpty()) {
            return Outcome.refused("code-unreadable");
        }
        return codes.valid(id)
                .filter(code -> code.agent().equals(agent().id()))
                .map(code -> Outcome.done(judge(participant, code, read.get())))
                .orElseGet(() -> Outcome.refused("code-none"));
    }

    /** However a contact ends, the code that was sent in it ends with it. */
    @EventListener
    @Transactional
    void on(ContactEnded event) {
        codes.end(event.participant(), event.agent());
    }

    private Verdict judge(Participant participant, OneTimeCodeRows.Row code, OneTimeCode read) {
        var id = participant.id();
        boolean correct = hashes.matches(read.digits(), code.hash());
        if (correct) {
            codes.end(id);
            register.identify(id, IdentificationLevel.CODE, BY_CODE);
        } else {
            codes.countWrongTry(code.id());
            answers.addWrongCode(id, agent().id());
            if (code.wrongTries() + 1 >= TRIES_ALLOWED) {
                codes.end(id);
            }
        }
        events.publishEvent(new OneTimeCodeTried(gatekeeper.actor(), participant.program(), id, correct));
        return new Verdict(correct, answers.attempts(id));
    }

    private Optional<Refusal> objection(ParticipantId id, CodeAddress address) {
        var locked = locked(id);
        if (locked.isPresent()) {
            return locked;
        }
        if (!addresses(id).contains(address)) {
            return Optional.of(Refusal.of("code-address-gone"));
        }
        return codes.sentWithin(id, SENDING_WINDOW) >= CODES_ALLOWED
                ? Optional.of(Refusal.of("code-too-many", CODES_ALLOWED, SENDING_WINDOW.toMinutes()))
                : Optional.empty();
    }

    private Optional<Refusal> locked(ParticipantId id) {
        return IdentificationDesk.lock(answers.attempts(id), clock);
    }

    private void pass(long row, Participant participant, CodeAddress address, OneTimeCode code) {
        switch (address.channel()) {
            case EMAIL ->
                mail.send(row, participant, participant.emails().get(address.position()), code, mailboxOf(participant));
            case SMS -> texts.send(participant.phones().get(address.position()), words(participant, code));
        }
    }

    private String words(Participant participant, OneTimeCode code) {
        return phrasebook.say(
                participant.language(),
                "participants.code.text-message",
                programs.get(participant.program()).name(),
                code.spoken(),
                MINUTES);
    }

    private Stream<CodeAddress> mailAddresses(Participant participant) {
        var emails = participant.emails();
        return mailboxes.of(participant.program()).isEmpty()
                ? Stream.empty()
                : IntStream.range(0, emails.size())
                        .mapToObj(place -> new CodeAddress(
                                CodeChannel.EMAIL, place, emails.get(place).masked(), true));
    }

    private Stream<CodeAddress> telephones(Participant participant) {
        var phones = participant.phones();
        return IntStream.range(0, phones.size())
                .mapToObj(place -> new CodeAddress(
                        CodeChannel.SMS, place, phones.get(place).masked(), texts.areReallySent()));
    }

    private Mailbox mailboxOf(Participant participant) {
        return mailboxes.of(participant.program()).getFirst();
    }

    private Participant participant(ParticipantId id) {
        return register.find(id).orElseThrow(() -> new AccessDeniedException("No such participant in scope"));
    }

    private SignedInAgent agent() {
        return gatekeeper.agent().orElseThrow(() -> new AccessDeniedException("Only an agent identifies somebody"));
    }
}
