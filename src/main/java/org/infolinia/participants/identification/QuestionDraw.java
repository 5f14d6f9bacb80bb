package org.infolinia.participants.identification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Draws the questions, so that nobody can prepare for two of them, and so that one is not publicly known. */
final class QuestionDraw {

    private QuestionDraw() {}

    /**
     * @param right what was answered rightly
     * @return what to ask next; empty when everything was asked
     */
    static Optional<IdentityQuestion> next(
            List<IdentityQuestion> answerable, Set<IdentityQuestion> right, RandomGenerator chance) {
        var open = answerable.stream()
                .filter(question -> !right.contains(question))
                .toList();
        var secret =
                open.stream().filter(question -> !question.isPubliclyKnown()).toList();
        boolean needsSecret = right.stream().allMatch(IdentityQuestion::isPubliclyKnown);
        return oneOf(needsSecret && !secret.isEmpty() ? secret : open, chance);
    }

    private static Optional<IdentityQuestion> oneOf(List<IdentityQuestion> questions, RandomGenerator chance) {
        return questions.isEmpty() ? Optional.empty() : Optional.of(questions.get(chance.nextInt(questions.size())));
    }
}
