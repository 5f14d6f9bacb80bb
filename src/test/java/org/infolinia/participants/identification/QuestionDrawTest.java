package org.infolinia.participants.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionDrawTest {

    private static final List<IdentityQuestion> ALL = List.of(IdentityQuestion.values());
    private static final int DRAWS = 200;

    @Test
    void theFirstIsNeverPubliclyKnown() {
        assertThat(drawn(ALL, Set.of())).isNotEmpty().noneMatch(IdentityQuestion::isPubliclyKnown);
    }

    @Test
    void afterAPublicOneAlwaysComesOneThatIsNot() {
        assertThat(drawn(ALL, Set.of(IdentityQuestion.EMAIL))).noneMatch(IdentityQuestion::isPubliclyKnown);
    }

    @Test
    void onceASecretWasToldAnyOtherMayCome() {
        assertThat(drawn(ALL, Set.of(IdentityQuestion.BIRTH_DATE)))
                .hasSize(ALL.size() - 1)
                .doesNotContain(IdentityQuestion.BIRTH_DATE);
    }

    @Test
    void whoHasNoSecretsIsAskedWhatThereIs() {
        assertThat(drawn(List.of(IdentityQuestion.EMAIL), Set.of())).containsExactly(IdentityQuestion.EMAIL);
    }

    @Test
    void whenAllWasAskedNothingIsDrawn() {
        assertThat(QuestionDraw.next(ALL, Set.copyOf(ALL), new Random(1))).isEmpty();
    }

    private static Set<IdentityQuestion> drawn(List<IdentityQuestion> answerable, Set<IdentityQuestion> right) {
        return IntStream.range(0, DRAWS)
                .mapToObj(seed ->
                        QuestionDraw.next(answerable, right, new Random(seed)).orElseThrow())
                .collect(Collectors.toSet());
    }
}
