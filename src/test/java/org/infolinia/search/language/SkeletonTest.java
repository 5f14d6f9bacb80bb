package org.infolinia.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SkeletonTest {

    @Test
    void vowelsAndVoiceDoNotMatter() {
        assertThat(Skeleton.of("Wasilewski")).isEqualTo(Skeleton.of("Vasylovsky"));
        assertThat(Skeleton.of("Gabriela")).isEqualTo(Skeleton.of("Kapryla"));
    }

    @Test
    void nasalVowelsMayBeSpelledOut() {
        assertThat(Skeleton.of("Gołębiowski")).isEqualTo(Skeleton.of("Golembiowski"));
        assertThat(Skeleton.of("Piątek")).isEqualTo(Skeleton.of("Piontek"));
    }

    @Test
    void spellingsOfOneSoundAreOne() {
        assertThat(Skeleton.of("Grzegorz")).isEqualTo(Skeleton.of("Gżegoż"));
        assertThat(Skeleton.of("Hacıyev")).isEqualTo(Skeleton.of("Hadżijew"));
    }

    @Test
    void aVowelAtTheBeginningLeavesItsMark() {
        assertThat(Skeleton.of("Ewa")).isNotEqualTo(Skeleton.of("Wa"));
        assertThat(Skeleton.of("Ewa")).isEqualTo(Skeleton.of("Iwo"));
    }

    @Test
    void nothingHasNoSkeleton() {
        assertThat(Skeleton.of("")).isEmpty();
    }
}
