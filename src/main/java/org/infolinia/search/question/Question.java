package org.infolinia.search.question;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.infolinia.search.index.Field;
import org.infolinia.search.line.SearchLine;
import org.infolinia.search.line.SearchLine.Part;
import org.infolinia.search.source.ClueKind;
import org.infolinia.search.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/**
 * A line as a question to the index, asked in stages: first what is cheap and likely, then what forgives more, at last
 * with one part allowed to miss. Later stages are only asked while too little was found.
 */
public final class Question {

    /** How many things an answer has at most. */
    public static final int MOST_FOUND = 10;

    /** Beyond this many an answer does not count. */
    public static final int MOST_COUNTED = 1_000;

    /** With less, and few finds, one part of the line is taken for wrong. */
    private static final float SURE = .8f;

    private static final int FEW = 3;

    private final SearchLine line;
    private final Audience audience;
    private final Patience patience;

    public Question(SearchLine line, Audience audience) {
        this(line, audience, Patience.OF_A_TYPIST);
    }

    Question(SearchLine line, Audience audience, Patience patience) {
        this.patience = patience;
        this.line = line;
        this.audience = audience;
    }

    /**
     * A found thing before it is shown.
     *
     * @param kind of its source
     * @param why in the order of the line
     * @param certainty 0 to 1: how likely it is that of all things this one is meant
     * @param group shared by those that are likely one, which stand next to each other
     */
    public record Found(String kind, long id, List<Reason> why, double certainty, int group) {
        public Found {
            why = List.copyOf(why);
        }
    }

    /**
     * What was found.
     *
     * @param found most surely meant first, at most {@value #MOST_FOUND}
     * @param matching how many things the line fits, as far as they were counted
     * @param orMore whether there may be more than that
     * @param helpful what to add to the line when more fit than were found, the most telling first
     */
    public record Answer(List<Found> found, int matching, boolean orMore, Set<ClueKind> helpful) {
        public Answer {
            found = List.copyOf(found);
        }
    }

    public Answer ask(IndexSearcher searcher, Vocabularies vocabularies) throws IOException {
        var asking = new Asking(searcher, vocabularies, Deadline.in(patience.withFinds(), patience.withNothing()));
        var finds = asking.finds(line.parts());
        if (finds.names() == 0 && line.hasSeveralNumbers()) {
            finds = asking.finds(line.withEveryNumberApart().parts());
        }
        var best = finds.best(MOST_FOUND);
        var count = best.size() < MOST_FOUND ? new Census.Count(best.size(), false) : asking.count(best.size());
        boolean isMoreHelpful = count.things() > best.size() || count.orMore();
        return new Answer(
                asking.found(best, finds), count.things(), count.orMore(), isMoreHelpful ? helpful(best) : Set.of());
    }

    /** One asking of the question. */
    private final class Asking {

        private final IndexSearcher searcher;
        private final List<Segment> segments;
        private final Vocabularies vocabularies;
        private final PartMeanings meanings;
        private final Deadline deadline;
        private @Nullable Court near;

        Asking(IndexSearcher searcher, Vocabularies vocabularies, Deadline deadline) {
            this.searcher = searcher;
            this.segments = searcher.getIndexReader().leaves().stream()
                    .map(Segment::new)
                    .toList();
            this.vocabularies = vocabularies;
            this.meanings = new PartMeanings(vocabularies);
            this.deadline = deadline;
        }

        Finds finds(List<Part> parts) throws IOException {
            var finds = new Finds();
            near = court(parts, Forgiveness.LITTLE);
            new Hunt(near, deadline, finds).all();
            if (finds.names() >= MOST_FOUND || deadline.isOver(finds)) {
                return finds;
            }
            var widest = court(parts, Forgiveness.MUCH);
            new Hunt(widest, deadline, finds).all();
            boolean isUnsure = finds.surest() < SURE && !deadline.isOver(finds);
            if (isUnsure && meanings.growWith(Forgiveness.MOST, parts)) {
                widest = court(parts, Forgiveness.MOST);
                new Hunt(widest, deadline, finds).all();
            }
            boolean isInDoubt = finds.size() < FEW && finds.surest() < SURE;
            if (isInDoubt && parts.size() > 1 && !deadline.isOver(finds)) {
                new Hunt(widest, deadline, finds).allButOne();
            }
            return finds;
        }

        Census.Count count(int found) throws IOException {
            return near == null
                    ? new Census.Count(found, false)
                    : Census.of(near, MOST_COUNTED, Deadline.in(patience.whileCounting()))
                            .atLeast(found);
        }

        List<Found> found(List<Find> best, Finds finds) throws IOException {
            var found = new ArrayList<Found>();
            var groups = Doubles.of(best, searcher.getIndexReader());
            for (int group = 0; group < groups.size(); group++) {
                for (var find : groups.get(group)) {
                    found.add(found(find, finds.chance(find), group));
                }
            }
            return found;
        }

        private Found found(Find find, double chance, int group) throws IOException {
            var stored = searcher.storedFields().document(find.document(), Set.of(Field.KIND, Field.ID));
            return new Found(
                    stored.get(Field.KIND),
                    stored.getField(Field.ID).numericValue().longValue(),
                    find.evidences().stream().map(Evidence::reason).distinct().toList(),
                    chance,
                    group);
        }

        private Court court(List<Part> parts, Forgiveness forgiveness) throws IOException {
            return new Court(segments, meanings.of(parts, forgiveness), vocabularies.companions(), audience, deadline);
        }
    }

    /** A name or a town first, for they are said; then what must be looked up. */
    private Set<ClueKind> helpful(List<Find> best) {
        var helpful = new LinkedHashSet<ClueKind>();
        if (!line.hasWords()) {
            helpful.add(ClueKind.LAST_NAME);
        }
        if (best.stream().noneMatch(find -> find.isFoundBy(Reason.TOWN))) {
            helpful.add(ClueKind.TOWN);
        }
        if (!line.hasNumbers()) {
            helpful.addAll(List.of(ClueKind.PHONE, ClueKind.CARD));
        }
        return helpful;
    }
}
