package org.infolinia.search.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.infolinia.search.language.Folding;

/**
 * All words of one field. New words come in small lexicons beside the large one; those of a size are joined, so that
 * learning a word costs little however many are known. Read by all, taught by one thread at a time.
 */
public final class Vocabulary {

    /** A lexicon is joined with the one before it when that is not this many times as large. */
    private static final int LARGER = 4;

    /** Joining larger ones would keep those waiting who were just registered. */
    private static final int MOST_JOINED = 1 << 15;

    private volatile List<Lexicon> lexicons = List.of();

    /**
     * @param counted folded words with the number of further things that have them
     * @param spellings how any of them are written, as far as folding took something of their sound
     */
    public synchronized void learn(Map<String, Integer> counted, Collection<String> spellings) {
        var fresh = new HashMap<String, Integer>();
        counted.forEach((word, things) -> {
            if (lexicons.stream().noneMatch(lexicon -> lexicon.count(word, things))) {
                fresh.put(word, things);
            }
        });
        var spelled = newSpellings(spellings);
        spelled.keySet().forEach(word -> fresh.putIfAbsent(word, 0));
        if (!fresh.isEmpty()) {
            lexicons = joined(fresh, spelled);
        }
    }

    private Map<String, Set<String>> newSpellings(Collection<String> spellings) {
        var spelled = new HashMap<String, Set<String>>();
        for (var spelling : spellings) {
            for (var word : Folding.forms(spelling)) {
                if (lexicons.stream().noneMatch(lexicon -> lexicon.knows(word, spelling))) {
                    spelled.computeIfAbsent(word, unused -> new HashSet<>()).add(spelling);
                }
            }
        }
        return spelled;
    }

    /** How many distinct words there are; one that was learned in two spellings may count twice. */
    public int size() {
        return lexicons.stream().mapToInt(Lexicon::size).sum();
    }

    /** Tells the word with its frequency when it is known. */
    public void ifKnown(String word, ObjIntConsumer<String> found) {
        ask(lexicon -> lexicon.ifKnown(word, found));
    }

    public void forEachBeginningWith(String beginning, ObjIntConsumer<String> found) {
        ask(lexicon -> lexicon.forEachBeginningWith(beginning, found));
    }

    /** Those that most things have, or had when it was first asked for. */
    public CommonestWords commonestBeginningWith(String beginning) {
        var commonest = new CommonestWords();
        ask(lexicon -> commonest.addAll(lexicon.commonestBeginningWith(beginning)));
        return commonest;
    }

    /** Tells every word at most two edits apart, and some that are further. */
    public void forEachNear(String word, ObjIntConsumer<String> found) {
        ask(lexicon -> lexicon.forEachNear(word, found));
    }

    /** Tells the words that share an ear key, and now and then one that does not. */
    public void forEachSoundingLike(Collection<String> earKeys, ObjIntConsumer<String> found) {
        ask(lexicon -> lexicon.forEachSoundingLike(earKeys, found));
    }

    /** Tells the words that have an ear key at most one edit apart, and some that are further. */
    public void forEachSoundingNearly(Collection<String> earKeys, ObjIntConsumer<String> found) {
        ask(lexicon -> lexicon.forEachSoundingNearly(earKeys, found));
    }

    /** Tells the words that have an ear key at most two edits apart, if it is long, and some that are further. */
    public void forEachSoundingRemotely(Collection<String> earKeys, ObjIntConsumer<String> found) {
        ask(lexicon -> lexicon.forEachSoundingRemotely(earKeys, found));
    }

    /** Tells the words with this consonant skeleton, and now and then one without. */
    public void forEachWithSkeleton(String skeleton, ObjIntConsumer<String> found) {
        ask(lexicon -> lexicon.forEachWithSkeleton(skeleton, found));
    }

    private void ask(Consumer<Lexicon> question) {
        lexicons.forEach(question);
    }

    private List<Lexicon> joined(Map<String, Integer> fresh, Map<String, Set<String>> spelled) {
        var kept = new ArrayList<>(lexicons);
        while (!kept.isEmpty()
                && kept.getLast().size() < fresh.size() * LARGER
                && kept.getLast().size() < MOST_JOINED) {
            kept.removeLast().addTo(fresh, spelled);
        }
        kept.add(new Lexicon(fresh, spelled));
        return List.copyOf(kept);
    }
}
