package org.infolinia.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.infolinia.search.language.EarKey;
import org.infolinia.search.language.Skeleton;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void aWordIsFoundTwoEditsAway() {
        vocabulary.learn(Map.of("kowalski", 5, "wisniewski", 3), Set.of());

        assertThat(told(found -> vocabulary.forEachNear("kowlaksi", found))).contains("kowalski");
        assertThat(told(found -> vocabulary.forEachNear("koalskii", found))).contains("kowalski");
        assertThat(told(found -> vocabulary.forEachNear("nowak", found))).isEmpty();
    }

    @Test
    void aWordIsFoundByHowItSounds() {
        vocabulary.learn(Map.of("wojcik", 5, "nowak", 9), Set.of());

        assertThat(told(found -> vocabulary.forEachSoundingLike(EarKey.keysOf("vuychik"), found)))
                .contains("wojcik")
                .doesNotContain("nowak");
        assertThat(told(found -> vocabulary.forEachWithSkeleton(Skeleton.of("wujcik"), found)))
                .contains("wojcik");
    }

    @Test
    void aSpellingIsHeardThoughFoldingTookItsSound() {
        vocabulary.learn(Map.of("pawlowska", 5), Set.of());
        assertThat(told(found -> vocabulary.forEachSoundingLike(EarKey.keysOf("pavvovska"), found)))
                .isEmpty();

        vocabulary.learn(Map.of(), Set.of("pawłowska"));

        assertThat(told(found -> vocabulary.forEachSoundingLike(EarKey.keysOf("pavvovska"), found)))
                .containsExactly("pawlowska");
    }

    @Test
    void aWordIsFoundByHowItSoundsThoughOneSoundIsWrong() {
        vocabulary.learn(Map.of("janowicz", 5, "nowak", 9), Set.of());

        assertThat(told(found -> vocabulary.forEachSoundingLike(EarKey.keysOfHeard("yanvoiç"), found)))
                .isEmpty();
        assertThat(told(found -> vocabulary.forEachSoundingNearly(EarKey.keysOfHeard("yanvoiç"), found)))
                .contains("janowicz")
                .doesNotContain("nowak");
    }

    @Test
    void theCommonestWordsWithABeginningAreKnownFromOldAndNew() {
        vocabulary.learn(Map.of("kowal", 1, "kowalski", 5, "kot", 2, "zając", 7), Set.of());
        vocabulary.learn(Map.of("kozak", 3), Set.of());

        var commonest = vocabulary.commonestBeginningWith("ko");

        assertThat(commonest.words())
                .extracting(CommonestWords.Counted::word)
                .containsExactly("kowalski", "kozak", "kot", "kowal");
        assertThat(commonest.frequency()).isEqualTo(11);
    }

    @Test
    void aBeginningTellsEveryWordWithItsFrequency() {
        vocabulary.learn(Map.of("kowal", 1, "kowalski", 5, "kot", 2), Set.of());

        Map<String, Integer> counted = new HashMap<>();
        vocabulary.forEachBeginningWith("kowal", counted::put);

        assertThat(counted).containsExactlyInAnyOrderEntriesOf(Map.of("kowal", 1, "kowalski", 5));
    }

    @Test
    void whatIsLearnedLaterIsKnownBesideWhatIsOlder() {
        for (int i = 0; i < 1_000; i++) {
            vocabulary.learn(Map.of("name" + i, 1), Set.of());
        }

        assertThat(vocabulary.size()).isEqualTo(1_000);
        assertThat(told(found -> vocabulary.ifKnown("name0", found))).containsExactly("name0");
        assertThat(told(found -> vocabulary.ifKnown("name999", found))).containsExactly("name999");
    }

    @Test
    void learningAWordAgainRaisesItsFrequency() {
        vocabulary.learn(Map.of("nowak", 2), Set.of());
        vocabulary.learn(Map.of("nowak", 3), Set.of());

        Map<String, Integer> counted = new HashMap<>();
        vocabulary.ifKnown("nowak", counted::put);
        assertThat(counted).containsExactly(Map.entry("nowak", 5));
        assertThat(vocabulary.size()).isEqualTo(1);
    }

    private static List<String> told(Consumer<ObjIntConsumer<String>> asking) {
        var words = new ArrayList<String>();
        asking.accept((word, frequency) -> words.add(word));
        return words;
    }
}
