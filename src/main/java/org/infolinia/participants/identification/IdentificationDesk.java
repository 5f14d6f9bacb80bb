package org.infolinia.participants.identification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.ContactEnded;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.cards.CardDesk;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.jspecify.annotations.Nullable;
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
    private final CardDesk cards;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RandomGenerator chance = new SecureRandom();

    IdentificationDesk(
            ParticipantRegister register,
            IdentityAnswers answers,
            CardDesk cards,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.answers = answers;
        this.cards = cards;
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
     * @param drawn the one to ask next, by chance among the open ones, and not publicly known as long as no answer was
     *     such; null when nothing is left to ask
     */
    public record Questioning(
            List<IdentityQuestion> answerable,
            Set<IdentityQuestion> right,
            @Nullable IdentityQuestion drawn,
            Attempts attempts,
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
        return questioning(provable(participant(id)));
    }

    /**
     * Judges one answer. Refused as {@code answer-unreadable} when it cannot be one, which costs no attempt, and as
     * {@code identification-locked} after three wrong ones within a quarter of an hour.
     *
     * @param said what the caller said, as the agent typed it
     */
    @Transactional
    public Outcome<Verdict> judge(ParticipantId id, IdentityQuestion question, String said) {
        var participant = provable(participant(id));
        answers.reserve(id);
        var locked = lock(answers.attempts(id), clock);
        if (locked.isPresent()) {
            return Outcome.refused(locked.get());
        }
        var judged = question.judge(said, participant, program(participant).country());
        if (judged.isEmpty()) {
            return Outcome.refused("answer-unreadable");
        }
        return Outcome.done(take(participant, question, judged.get()));
    }

    /** How often somebody failed to prove that he is this participant. */
    @Transactional(readOnly = true)
    public Attempts attempts(ParticipantId id) {
        return answers.attempts(participant(id).id());
    }

    /** Whether the asker may let attempts count anew. */
    public boolean canLiftLock(Participant participant) {
        return gatekeeper.allows(Permission.LIFT_LOCKS, participant.program());
    }

    /** Attempts count anew, as a supervisor has made sure by other means. Without failed ones nothing happens. */
    @Transactional
    public Attempts liftLock(ParticipantId id) {
        var participant = participant(id);
        var by = gatekeeper.demand(Permission.LIFT_LOCKS, participant.program());
        answers.reserve(id);
        var before = answers.attempts(id);
        if (before.failed() > 0) {
            answers.lift(id);
            events.publishEvent(new LockLifted(by, participant.program(), id, before.failed()));
        }
        return answers.attempts(id);
    }

    /** What was asked for in clear, noted in the trail; refused as {@code level-too-low} below the program's level. */
    @Transactional
    public Outcome<Unmasked> unmask(Unmask command) {
        var participant = participant(command.participant());
        var required = program(participant).levels().contact();
        var level = register.levelOf(participant.id());
        if (!level.reaches(required)) {
            return Outcome.refused("level-too-low", required.number());
        }
        events.publishEvent(new ContactDataUnmasked(
                gatekeeper.actor(),
                participant.program(),
                participant.id(),
                command.fields(),
                command.reason(),
                level,
                command.caseInHand()));
        return Outcome.done(Unmasked.of(participant, command));
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
        var answerable = Stream.of(IdentityQuestion.values())
                .filter(question -> question.isAnswerable(participant))
                .toList();
        var right = answers.right(id, agent().id());
        return new Questioning(
                answerable,
                right,
                QuestionDraw.next(answerable, right, chance).orElse(null),
                answers.attempts(id),
                register.levelOf(id));
    }

    /** Why nothing more may be tried; empty while something may. */
    static Optional<Refusal> lock(Attempts attempts, Clock clock) {
        return Optional.ofNullable(attempts.lockedUntil())
                .map(until -> Refusal.of("identification-locked", minutesUntil(until, clock)));
    }

    /** The participant as far as he can prove himself: a blocked card proves nothing, whoever holds it. */
    private Participant provable(Participant participant) {
        return participant.withCards(cards.valid(participant));
    }

    private static boolean suffices(Set<IdentityQuestion> right) {
        return right.size() >= RIGHT_ANSWERS_NEEDED && !right.stream().allMatch(IdentityQuestion::isPubliclyKnown);
    }

    private static long minutesUntil(Instant moment, Clock clock) {
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
