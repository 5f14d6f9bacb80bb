package org.infolinia.participants.identification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.ContactEnded;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes sure that the caller is who he says. The agent asks, types what he hears and learns right or wrong, so that no
 * answer ever stands on his screen before it was given. Two right answers, of which one is not publicly known, are
 * enough for {@link IdentificationLevel#KNOWLEDGE}.
 */
@Service
public class IdentificationDesk {

    static final String BY_QUESTIONS = "questions";
    private static final int RIGHT_ANSWERS_NEEDED = 2;

    private final ParticipantRegister register;
    private final IdentityAnswers answers;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IdentificationDesk(
            ParticipantRegister register,
            IdentityAnswers answers,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.answers = answers;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Where the questioning stands.
     *
     * @param answerable questions the register knows the answer to
     * @param right those answered rightly in this contact
     * @param attemptsLeft how many wrong answers are still forgiven
     */
    public record Questioning(
            List<IdentityQuestion> answerable,
            Set<IdentityQuestion> right,
            int attemptsLeft,
            IdentificationLevel level) {

        /** Whether enough was answered rightly. */
        public boolean isOver() {
            return level.reaches(IdentificationLevel.KNOWLEDGE);
        }
    }

    /** @param correct whether the last answer was right */
    public record Verdict(boolean correct, Questioning questioning) {}

    @Transactional(readOnly = true)
    public Questioning questioning(ParticipantId id) {
        return questioning(participant(id));
    }

    /**
     * Judges one answer. Refused as {@code answer-unreadable} when it cannot be one, which costs no attempt, and as
     * {@code identification-locked} after three wrong ones within a quarter of an hour.
     *
     * @param said what the caller said, as the agent typed it
     */
    @Transactional
    public Outcome<Verdict> judge(ParticipantId id, IdentityQuestion question, String said) {
        var participant = participant(id);
        var locked = answers.lockedUntil(id);
        if (locked.isPresent()) {
            return Outcome.refused("identification-locked", minutesUntil(locked.get()));
        }
        var judged = question.judge(said, participant, program(participant).country());
        if (judged.isEmpty()) {
            return Outcome.refused("answer-unreadable");
        }
        return Outcome.done(take(participant, question, judged.get()));
    }

    /** The contact data in clear, noted in the trail; refused as {@code level-too-low} below the program's level. */
    @Transactional
    public Outcome<Participant> unmask(ParticipantId id) {
        var participant = participant(id);
        var required = program(participant).levels().balance();
        if (!register.levelOf(id).reaches(required)) {
            return Outcome.refused("level-too-low", required.number());
        }
        events.publishEvent(new ContactDataUnmasked(gatekeeper.actor(), participant.program(), id));
        return Outcome.done(participant);
    }

    /** Ends the working contact: another person is on the line, and knows nothing yet. */
    @Transactional
    public void startOver(ParticipantId id) {
        register.endContact(id);
    }

    /** However a contact ends, right answers end with it. */
    @EventListener
    @Transactional
    void on(ContactEnded event) {
        answers.forgetRight(event.participant(), event.agent());
    }

    private Verdict take(Participant participant, IdentityQuestion question, boolean correct) {
        var id = participant.id();
        answers.add(id, agent().id(), question, correct);
        events.publishEvent(
                new IdentityQuestionAnswered(gatekeeper.actor(), participant.program(), id, question, correct));
        if (correct && suffices(answers.right(id, agent().id()))) {
            register.identify(id, IdentificationLevel.KNOWLEDGE, BY_QUESTIONS);
        }
        return new Verdict(correct, questioning(participant));
    }

    private Questioning questioning(Participant participant) {
        var id = participant.id();
        return new Questioning(
                Stream.of(IdentityQuestion.values())
                        .filter(question -> question.isAnswerable(participant))
                        .toList(),
                answers.right(id, agent().id()),
                answers.attemptsLeft(id),
                register.levelOf(id));
    }

    private static boolean suffices(Set<IdentityQuestion> right) {
        return right.size() >= RIGHT_ANSWERS_NEEDED && !right.stream().allMatch(IdentityQuestion::isPubliclyKnown);
    }

    private long minutesUntil(Instant moment) {
        return Duration.between(clock.instant(), moment).toMinutes() + 1;
    }

    private Participant participant(ParticipantId id) {
        return register.find(id).orElseThrow(() -> new AccessDeniedException("No such participant in scope"));
    }

    private Program program(Participant participant) {
        return programs.get(participant.program());
    }

    private SignedInAgent agent() {
        return gatekeeper.agent().orElseThrow(() -> new AccessDeniedException("Only an agent identifies somebody"));
    }
}
