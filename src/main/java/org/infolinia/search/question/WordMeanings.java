package org.infolinia.search.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infolinia.search.index.WordCode;
import org.infolinia.search.language.EarKey;
import org.infolinia.search.language.FirstStem;
import org.infolinia.search.language.Inflection;
import org.infolinia.search.language.Likeness;
import org.infolinia.search.language.Nicknames;
import org.infolinia.search.question.Meaning.Beginning;
import org.infolinia.search.question.Meaning.Word;
import org.infolinia.search.question.NameField.Way;
import org.infolinia.search.vocabulary.CommonestWords;
import org.infolinia.search.vocabulary.Vocabulary;

/**
 * From one heard word to the known words of one field that may have been said. All cleverness happens here, on the
 * distinct words; the index is then only asked for words that it has.
 */
final class WordMeanings {

    private static final int MOST_WORDS = 160;
    private static final int SHORTEST_MISTYPED = 3;
    private static final int SHORTEST_STEM = 3;

    private static final float SAME = 1f;
    private static final float NICKNAME = .93f;
    private static final float OTHER_FORM = .86f;
    private static final float BEGINNING = .83f;
    private static final float STEM = .5f;
    private static final float SOUND_ALONE = .42f;
    private static final float SOUND_AND_LIKENESS = .52f;
    private static final float SKELETON_ALONE = .15f;
    private static final float SKELETON_AND_LIKENESS = .72f;
    private static final float TYPO_ALONE = .10f;
    private static final float TYPO_AND_LIKENESS = .82f;
    private static final float LEAST_LIKENESS = .5f;
    private static final float LIKELY = .8f;
    private static final float COMMONNESS = .03f;
    private static final double COMMON_MAGNITUDE = 4;

    private final NameField field;
    private final Vocabulary vocabulary;
    private final HeardWord heard;
    private final Map<String, Word> strongest = new HashMap<>();
    private final List<Beginning> beginnings = new ArrayList<>();
    private final Set<Forgiveness> forgiven = EnumSet.noneOf(Forgiveness.class);
    private boolean hasGrown;

    WordMeanings(HeardWord heard, NameField field, Vocabulary vocabulary) {
        this.heard = heard;
        this.field = field;
        this.vocabulary = vocabulary;
    }

    /**
     * Adds what may be meant if that much is forgiven.
     *
     * @return whether that is more than was known before
     */
    boolean add(Forgiveness forgiveness) {
        hasGrown = false;
        if (forgiven.add(forgiveness)) {
            switch (forgiveness) {
                case LITTLE -> addNear();
                case MUCH -> addWide();
                case MOST -> addRemote();
            }
        }
        return hasGrown;
    }

    private void addNear() {
        for (var form : heard.forms()) {
            addKnown(form, Way.SAME, Reason.SAME, SAME);
            addNicknames(form, NICKNAME);
            addOtherForms(form);
            addBeginning(form);
        }
        addSounds();
    }

    private void addWide() {
        if (mayBeMisheard()) {
            vocabulary.forEachSoundingNearly(heard.earKeys(), this::addMisheard);
            vocabulary.forEachWithSkeleton(heard.skeleton(), this::addMisheard);
        }
        for (var form : heard.forms()) {
            if (field.allows(Way.TYPO) && form.length() >= SHORTEST_MISTYPED) {
                vocabulary.forEachNear(
                        form, (word, count) -> addLike(form, word, count, Reason.TYPO, TYPO_ALONE, TYPO_AND_LIKENESS));
            }
            if (field.allows(Way.NICKNAME) && form.length() >= SHORTEST_STEM) {
                vocabulary.forEachBeginningWith(
                        FirstStem.of(form), (word, count) -> add(word, count, Reason.NICKNAME, STEM));
            }
        }
    }

    /** Only surnames are so many that one of them is likely meant by what resembles nothing. */
    private void addRemote() {
        if (field == NameField.LAST_NAME && mayBeMisheard() && !isLikelyKnown()) {
            vocabulary.forEachSoundingRemotely(EarKey.keysOf(heard.text()), this::addMisheard);
        }
    }

    private boolean mayBeMisheard() {
        return field.allows(Way.SOUND) && heard.isLongEnoughToBeMisheard();
    }

    private void addMisheard(String word, int count) {
        for (var form : heard.forms()) {
            addLike(form, word, count, Reason.SOUND, SKELETON_ALONE, SKELETON_AND_LIKENESS);
        }
    }

    private boolean isLikelyKnown() {
        return !beginnings.isEmpty()
                || strongest.values().stream().anyMatch(word -> word.evidence().certainty() >= LIKELY);
    }

    /** The words most surely meant. */
    List<Word> words() {
        return strongest.values().stream()
                .sorted(Word.SUREST_FIRST)
                .limit(MOST_WORDS)
                .toList();
    }

    List<Beginning> beginnings() {
        return beginnings;
    }

    private void addNicknames(String name, float certainty) {
        if (field.allows(Way.NICKNAME)) {
            Nicknames.relatedTo(name).forEach(related -> addKnown(related, Way.NICKNAME, Reason.NICKNAME, certainty));
        }
    }

    private void addOtherForms(String form) {
        if (field.allows(Way.OTHER_FORM)) {
            for (var base : Inflection.basesOf(form)) {
                addKnown(base, Way.OTHER_FORM, Reason.OTHER_FORM, OTHER_FORM);
                addNicknames(base, NICKNAME * OTHER_FORM);
            }
        }
    }

    private void addSounds() {
        if (mayBeMisheard()) {
            vocabulary.forEachSoundingLike(heard.earKeys(), (word, count) -> {
                for (var form : heard.forms()) {
                    addLike(form, word, count, Reason.SOUND, SOUND_ALONE, SOUND_AND_LIKENESS);
                }
            });
        }
    }

    /** A short beginning can be told from the code of a word; of a long one there are few words, which stand for it. */
    private void addBeginning(String form) {
        if (!field.allows(Way.BEGINNING)) {
            return;
        }
        var commonest = vocabulary.commonestBeginningWith(form);
        if (form.length() > WordCode.LETTERS) {
            commonest.words().forEach(counted -> add(counted.word(), counted.frequency(), Reason.BEGINNING, BEGINNING));
        } else if (commonest.frequency() > 0) {
            beginnings.add(beginning(form, commonest));
        }
    }

    private Beginning beginning(String form, CommonestWords commonest) {
        var evidence = evidence(Reason.BEGINNING, BEGINNING);
        var words = commonest.words().stream()
                .map(counted -> new Word(field.field(), counted.word(), evidence, counted.frequency()))
                .toList();
        return new Beginning(field.field(), form, evidence, words, commonest.frequency());
    }

    private void addLike(String form, String word, int count, Reason reason, float alone, float withLikeness) {
        float likeness = Likeness.of(form, word, LEAST_LIKENESS);
        if (likeness >= LEAST_LIKENESS) {
            add(word, count, reason, alone + withLikeness * likeness + commonness(count));
        }
    }

    private void addKnown(String word, Way way, Reason reason, float certainty) {
        if (field.allows(way)) {
            vocabulary.ifKnown(word, (known, count) -> add(known, count, reason, certainty));
        }
    }

    private void add(String word, int count, Reason reason, float certainty) {
        var known = strongest.get(word);
        var evidence = evidence(reason, certainty);
        if (known == null || evidence.isStrongerThan(known.evidence())) {
            strongest.put(word, new Word(field.field(), word, evidence, count));
            hasGrown = true;
        }
    }

    /** Among words that may equally be meant the common ones are the likelier. */
    private static float commonness(int count) {
        return COMMONNESS * (float) Math.min(1, Math.log10(1d + count) / COMMON_MAGNITUDE);
    }

    private Evidence evidence(Reason reason, float certainty) {
        return new Evidence(field.reason(reason), certainty * field.weight());
    }
}
