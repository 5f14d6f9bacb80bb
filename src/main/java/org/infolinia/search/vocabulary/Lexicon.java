package org.infolinia.search.vocabulary;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import org.infolinia.search.language.EarKey;
import org.infolinia.search.language.Skeleton;

/** Words in alphabetical order, and every way to find one of them. The words never change, their frequencies grow. */
final class Lexicon {

    private static final int LONGEST_KEPT = 2;
    private static final int LONG_KEY = 7;

    private final String[] words;
    private final int[] frequencies;
    private final HashedWords deletions;
    private final HashedWords sounds;
    private final HashedWords nearSounds;
    private final HashedWords skeletons;
    private final Map<String, Set<String>> spellings;
    private final Map<String, CommonestWords> commonest = new ConcurrentHashMap<>();

    /**
     * @param counted folded words with the number of things that have them
     * @param spellings how some of the words are written where folding took something of their sound
     */
    Lexicon(Map<String, Integer> counted, Map<String, Set<String>> spellings) {
        this.spellings = Map.copyOf(spellings);
        words = counted.keySet().toArray(String[]::new);
        Arrays.sort(words);
        frequencies = Arrays.stream(words).mapToInt(counted::get).toArray();
        var byDeletion = new HashedWords.Builder();
        var bySound = new HashedWords.Builder();
        var byNearSound = new HashedWords.Builder();
        var bySkeleton = new HashedWords.Builder();
        for (int i = 0; i < words.length; i++) {
            int number = i;
            Deletions.forEach(words[i], hash -> byDeletion.add(hash, number));
            for (var key : soundsOf(words[i])) {
                bySound.add(key.hashCode(), number);
                forEachNearSound(EarKey.roughly(key), hash -> byNearSound.add(hash, number));
            }
            bySkeleton.add(Skeleton.of(words[i]).hashCode(), number);
        }
        deletions = byDeletion.build();
        sounds = bySound.build();
        nearSounds = byNearSound.build();
        skeletons = bySkeleton.build();
    }

    int size() {
        return words.length;
    }

    /** Counts further things with this word; false when it is not known here. */
    boolean count(String word, int things) {
        int number = Arrays.binarySearch(words, word);
        if (number >= 0) {
            frequencies[number] += things;
        }
        return number >= 0;
    }

    void ifKnown(String word, ObjIntConsumer<String> found) {
        int number = Arrays.binarySearch(words, word);
        if (number >= 0) {
            found.accept(words[number], frequencies[number]);
        }
    }

    void forEachBeginningWith(String beginning, ObjIntConsumer<String> found) {
        int first = Arrays.binarySearch(words, beginning);
        for (int i = first < 0 ? -first - 1 : first; i < words.length && words[i].startsWith(beginning); i++) {
            found.accept(words[i], frequencies[i]);
        }
    }

    /** A short beginning begins a tenth of all words, so its answer is kept. */
    CommonestWords commonestBeginningWith(String beginning) {
        return beginning.length() > LONGEST_KEPT
                ? gatherCommonest(beginning)
                : commonest.computeIfAbsent(beginning, this::gatherCommonest);
    }

    private CommonestWords gatherCommonest(String beginning) {
        var gathered = new CommonestWords();
        forEachBeginningWith(beginning, gathered);
        return gathered;
    }

    /** Those at most two edits apart, and some that are further. */
    void forEachNear(String word, ObjIntConsumer<String> found) {
        var seen = new NumberSet();
        Deletions.forEach(word, hash -> deletions.forEach(hash, number -> tell(number, seen, found)));
    }

    void forEachSoundingLike(Collection<String> earKeys, ObjIntConsumer<String> found) {
        var seen = new NumberSet();
        earKeys.forEach(key -> sounds.forEach(key.hashCode(), number -> tell(number, seen, found)));
    }

    /** Those with an ear key that is roughly the same but for one edit, and some that are further. */
    void forEachSoundingNearly(Collection<String> earKeys, ObjIntConsumer<String> found) {
        var seen = new NumberSet();
        forEachRoughly(
                earKeys,
                key -> Deletions.forEachOne(
                        key, hash -> nearSounds.forEach(hash, number -> tell(number, seen, found))));
    }

    /** The same with two edits in a long key. */
    void forEachSoundingRemotely(Collection<String> earKeys, ObjIntConsumer<String> found) {
        var seen = new NumberSet();
        forEachRoughly(
                earKeys,
                key -> forEachNearSound(key, hash -> nearSounds.forEach(hash, number -> tell(number, seen, found))));
    }

    private static void forEachRoughly(Collection<String> earKeys, Consumer<String> key) {
        earKeys.stream().map(EarKey::roughly).distinct().forEach(key);
    }

    private static void forEachNearSound(String key, IntConsumer hash) {
        if (key.length() >= LONG_KEY) {
            Deletions.forEach(key, hash);
        } else {
            Deletions.forEachOne(key, hash);
        }
    }

    void forEachWithSkeleton(String skeleton, ObjIntConsumer<String> found) {
        skeletons.forEach(skeleton.hashCode(), number -> found.accept(words[number], frequencies[number]));
    }

    /** Whether nothing would be learned from this spelling of a word. */
    boolean knows(String word, String spelling) {
        return spelling.equals(word)
                ? Arrays.binarySearch(words, word) >= 0
                : spellings.getOrDefault(word, Set.of()).contains(spelling);
    }

    void addTo(Map<String, Integer> counted, Map<String, Set<String>> spelled) {
        for (int i = 0; i < words.length; i++) {
            counted.merge(words[i], frequencies[i], Integer::sum);
        }
        spellings.forEach((word, ofWord) ->
                spelled.computeIfAbsent(word, unused -> new HashSet<>()).addAll(ofWord));
    }

    private Set<String> soundsOf(String word) {
        var ofWord = spellings.get(word);
        if (ofWord == null) {
            return EarKey.keysOf(word);
        }
        var sounds = new HashSet<>(EarKey.keysOf(word));
        ofWord.forEach(spelling -> sounds.addAll(EarKey.keysOf(spelling)));
        return sounds;
    }

    private void tell(int number, NumberSet seen, ObjIntConsumer<String> found) {
        if (seen.add(number)) {
            found.accept(words[number], frequencies[number]);
        }
    }
}
